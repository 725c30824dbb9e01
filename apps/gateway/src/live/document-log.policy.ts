/** That a document has another version: nothing of what is in it. */
export interface DocumentChange {
  readonly tenantId: string
  readonly documentType: string
  readonly documentId: string
  readonly version: number
  /** RFC 3339. */
  readonly at: string
}

/** A change as this process heard it. */
export interface HeardChange extends DocumentChange {
  /** 1, 2, 3 … in this process. */
  readonly sequence: number
  /** Unix milliseconds. */
  readonly heardAt: number
}

/** How far somebody was told of changes, and by which process. */
export interface DocumentPlace {
  readonly process: string
  readonly sequence: number
  /** Unix milliseconds of that process. */
  readonly at: number
}

export interface DocumentLogLimits {
  /** How long changes are kept, in milliseconds. */
  readonly keptMs: number
  /** By how much the clocks and the hearing of two processes may be apart, in milliseconds. */
  readonly apartMs: number
  /** Documents of one organization. */
  readonly perTenant: number
}

interface TenantLog {
  /** By kind and id of the document, the oldest first. */
  readonly changes: Map<string, HeardChange>
  /** What is not kept any more: up to this sequence, heard at that time. */
  lost: { sequence: number; at: number }
}

/**
 * What changed of late, by organization: each document once, with its newest version. Whoever was told up to a place
 * goes on there, also when another process told them; then a little is told twice rather than anything not at all.
 */
export class DocumentLog {
  private readonly tenants = new Map<string, TenantLog>()
  private sequence = 0
  /** What was before is not known. */
  private begun: { sequence: number; at: number }

  /** @param process distinguishes its places from those of other processes and of other lives of this one */
  constructor(
    private readonly process: string,
    private readonly limits: DocumentLogLimits,
    now: number,
  ) {
    this.begun = { sequence: 0, at: now }
  }

  /** Takes a change up. @returns undefined when this version or a newer one is known */
  add(change: DocumentChange, now: number): HeardChange | undefined {
    const log = this.tenants.get(change.tenantId) ?? { changes: new Map<string, HeardChange>(), lost: this.begun }
    const key = `${change.documentType} ${change.documentId}`
    const known = log.changes.get(key)
    if (known !== undefined && known.version >= change.version) return undefined
    const { tenantId, documentType, documentId, version, at } = change
    this.sequence += 1
    const heard = { tenantId, documentType, documentId, version, at, sequence: this.sequence, heardAt: now }
    // At the end: it is the newest.
    log.changes.delete(key)
    log.changes.set(key, heard)
    this.tenants.set(tenantId, log)
    if (log.changes.size > this.limits.perTenant) this.drop(log)
    return heard
  }

  /** Changes were missed, or may have been: places of before mean nothing any more. */
  forget(now: number): void {
    this.tenants.clear()
    // A number that no place has: what was told up to now is not all that there was.
    this.sequence += 1
    this.begun = { sequence: this.sequence, at: now }
  }

  /** Lets go of what is older than it is kept. */
  prune(now: number): void {
    const edge = now - this.limits.keptMs
    // Organizations stay when nothing of theirs is kept: what was let go of has to be known.
    for (const log of this.tenants.values()) {
      for (const { heardAt } of log.changes.values()) {
        if (heardAt >= edge) break
        this.drop(log)
      }
    }
  }

  /** Where it ends. */
  end(now: number): DocumentPlace {
    return { process: this.process, sequence: this.sequence, at: now }
  }

  /** From which sequence on to tell somebody who was told up to a place; undefined: what followed is not known any more. */
  goOn(tenantId: string, place: DocumentPlace): number | undefined {
    const log = this.tenants.get(tenantId)
    const lost = log?.lost ?? this.begun
    if (place.process === this.process)
      return place.sequence >= lost.sequence && place.sequence <= this.sequence ? place.sequence : undefined
    const since = place.at - this.limits.apartMs
    if (since <= lost.at) return undefined
    for (const { heardAt, sequence } of log?.changes.values() ?? []) if (heardAt >= since) return sequence - 1
    return this.sequence
  }

  /** What came after a sequence, in its order. */
  after(tenantId: string, sequence: number): HeardChange[] {
    return [...(this.tenants.get(tenantId)?.changes.values() ?? [])].filter((change) => change.sequence > sequence)
  }

  private drop(log: TenantLog): void {
    const [oldest] = log.changes
    if (oldest === undefined) return
    const [key, { sequence, heardAt }] = oldest
    log.changes.delete(key)
    log.lost = { sequence, at: heardAt }
  }
}
