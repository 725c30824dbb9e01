import { DOCUMENTS_WITH_PEOPLE, listDocumentPeople } from '@nexus/contracts-procurement'
import { type Clock, CLOCK } from '@nexus/kernel'
import { RpcClient } from '@nexus/platform-service'
import { newTraceId } from '@nexus/platform-telemetry'
import { Inject, Injectable } from '@nestjs/common'
import { gatewayContext } from '../access/gateway-context.adapter.js'
import type { DocumentChange } from './document-log.policy.js'

const BUDGET_MS = 5_000
const MAX_ENTRIES = 20_000

type Document = Pick<DocumentChange, 'tenantId' | 'documentType' | 'documentId'>

/** Whose own a document is. It stays so, and is asked once. */
@Injectable()
export class DocumentPeople {
  private readonly cache = new Map<string, readonly string[]>()
  private readonly running = new Map<string, Promise<void>>()

  constructor(
    private readonly rpc: RpcClient,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Undefined: not known yet; {@link ask}. */
  known(document: Document): readonly string[] | undefined {
    return this.cache.get(keyOf(document))
  }

  /** @param userId for whom it is asked. @throws DomainError when procurement does not answer */
  ask(document: Document, userId: string): Promise<void> {
    const key = keyOf(document)
    const running = this.running.get(key)
    if (running !== undefined) return running
    const asked = this.fetch(document, userId)
      .then((people) => {
        if (this.cache.size >= MAX_ENTRIES) this.cache.delete(this.cache.keys().next().value ?? '')
        this.cache.set(key, people)
      })
      .finally(() => this.running.delete(key))
    this.running.set(key, asked)
    return asked
  }

  /** Another database answers now. */
  forget(): void {
    this.cache.clear()
  }

  private async fetch({ tenantId, documentType, documentId }: Document, userId: string): Promise<readonly string[]> {
    const type = DOCUMENTS_WITH_PEOPLE.find((each) => each === documentType)
    if (type === undefined) return []
    const ctx = gatewayContext({
      ...{ tenantId, userId },
      traceId: newTraceId(),
      operation: listDocumentPeople.name,
      now: this.clock.now(),
      budgetMs: BUDGET_MS,
    })
    return (await this.rpc.call(ctx, listDocumentPeople, { documentType: type, documentId })).userIds
  }
}

const keyOf = ({ tenantId, documentType, documentId }: Document): string => `${tenantId} ${documentType} ${documentId}`
