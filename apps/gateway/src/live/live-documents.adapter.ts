import { type Clock, CLOCK, type EventEnvelope, type Ids, IDS, type Rights } from '@nexus/kernel'
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common'
import { documentKindOf } from './document-kinds.policy.js'
import { type DocumentChange, DocumentLog, type DocumentPlace } from './document-log.policy.js'
import { DocumentPeople } from './document-people.adapter.js'
import type { StreamPosition } from './live-position.policy.js'
import type { LiveStream } from './live-stream.adapter.js'
import { LIVE, type LivePolicy } from './live.config.js'

/** Who listens, and what they may read. */
export interface DocumentListener {
  readonly stream: LiveStream
  readonly claims: { readonly tenantId: string; readonly userId: string }
  /** Undefined while they are looked at: nothing is told until they are known. */
  rights: Rights | undefined
}

/**
 * Tells who is connected that a document has another version (GW-03): people of its organization who may read its kind, and
 * of those who may read only their own, the ones whose own it is. What changed is kept for some minutes, for those who come back.
 */
@Injectable()
export class LiveDocuments implements OnModuleDestroy {
  private readonly log: DocumentLog
  private readonly listeners = new Map<string, Set<DocumentListener>>()
  /** Organizations of which something is about to be told. */
  private readonly due = new Map<string, NodeJS.Timeout>()

  constructor(
    private readonly people: DocumentPeople,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LIVE) private readonly policy: LivePolicy,
    @Inject(IDS) ids: Ids,
  ) {
    this.log = new DocumentLog(ids.next().replaceAll('-', '').slice(-12), policy.documents, this.now())
  }

  /** An event of a service; it may come again, and those that are of no kind that people see are left alone. */
  heard({ type, tenantId, aggregateType, aggregateId, aggregateSeq, occurredAt }: EventEnvelope): void {
    const kind = documentKindOf(aggregateType)
    if (kind === undefined || !type.startsWith(`${kind.service}.`)) return
    const change = { tenantId, documentType: aggregateType, documentId: aggregateId, version: aggregateSeq }
    if (this.log.add({ ...change, at: occurredAt }, this.now()) === undefined) return
    if (this.listeners.has(tenantId)) this.tellSoon(tenantId, this.policy.gatherMs)
  }

  /** Events were missed, or come from another database now: whoever listens has to read everything again. */
  missed(): void {
    this.log.forget(this.now())
    this.people.forget()
    let wait = 0
    for (const { stream } of [...this.listeners.values()].flatMap((each) => [...each])) {
      stream.documents = this.log.end(this.now())
      // Not all at once, since each of them asks for something then.
      setTimeout(() => {
        stream.reset()
      }, wait).unref()
      wait += this.policy.resetApartMs
    }
  }

  /** Where a stream begins, before it is open. */
  begin(tenantId: string, { documents }: StreamPosition): { readonly place: DocumentPlace; readonly reset: boolean } {
    const end = this.log.end(this.now())
    if (documents === undefined) return { place: end, reset: false }
    const sequence = documents === 'unreadable' ? undefined : this.log.goOn(tenantId, documents)
    return sequence === undefined ? { place: end, reset: true } : { place: { ...end, sequence }, reset: false }
  }

  join(listener: DocumentListener): void {
    const { tenantId } = listener.claims
    this.listeners.set(tenantId, (this.listeners.get(tenantId) ?? new Set()).add(listener))
    listener.stream.onReady(() => {
      this.tellAll(tenantId, [listener])
    })
    this.tellAll(tenantId, [listener])
  }

  leave(listener: DocumentListener): void {
    const { tenantId } = listener.claims
    const all = this.listeners.get(tenantId)
    all?.delete(listener)
    if (all?.size === 0) this.listeners.delete(tenantId)
  }

  /** What a person may read is known now, or is another. */
  allow(listener: DocumentListener, rights: Rights | undefined): void {
    listener.rights = rights
    this.tellAll(listener.claims.tenantId, [listener])
  }

  prune(): void {
    this.log.prune(this.now())
  }

  onModuleDestroy(): void {
    for (const timer of this.due.values()) clearTimeout(timer)
    this.due.clear()
  }

  private now(): number {
    return this.clock.now().getTime()
  }

  private tellSoon(tenantId: string, ms: number): void {
    if (this.due.has(tenantId)) return
    const timer = setTimeout(() => {
      this.due.delete(tenantId)
      this.tellAll(tenantId, this.listeners.get(tenantId) ?? [])
    }, ms)
    timer.unref()
    this.due.set(tenantId, timer)
  }

  private tellAll(tenantId: string, listeners: Iterable<DocumentListener>): void {
    const asked = [...listeners].flatMap((listener) => {
      const unknown = this.tell(listener)
      return unknown === undefined ? [] : [this.people.ask(unknown, listener.claims.userId)]
    })
    if (asked.length === 0) return
    Promise.all(asked).then(
      () => {
        this.tellSoon(tenantId, 0)
      },
      () => {
        this.tellSoon(tenantId, this.policy.pollMs)
      },
    )
  }

  /** Tells what somebody was not told yet. @returns the document at which it stops, of which nobody knows yet whose own it is */
  private tell({ stream, claims, rights }: DocumentListener): DocumentChange | undefined {
    const { tenantId, userId } = claims
    // Another after each that is sent.
    const canTake = (): boolean => stream.isReady
    if (rights === undefined || !canTake()) return undefined
    for (const change of this.log.after(tenantId, stream.documents.sequence)) {
      const permission = documentKindOf(change.documentType)?.permission ?? ''
      const reach = Object.hasOwn(rights, permission) ? rights[permission] : undefined
      const people = reach === 'own' ? this.people.known(change) : []
      if (people === undefined) return change
      stream.documents = { ...stream.documents, sequence: change.sequence, at: change.heardAt }
      if (reach === 'all' || people.includes(userId)) stream.tell(change)
      if (!canTake()) return undefined
    }
    return undefined
  }
}
