import type { DocumentLogLimits } from './document-log.policy.js'

/** Figures of live streams, in milliseconds where they are times. */
export interface LivePolicy {
  /** How often the feed of a person who is connected is looked at without being told. */
  readonly pollMs: number
  /** A reader that takes nothing from one to the next is cut off. */
  readonly heartbeatMs: number
  /** How long the rights of a stream are believed (SEC-47). */
  readonly recheckMs: number
  readonly perPerson: number
  readonly perProcess: number
  /** How long changes of documents are gathered, so that many of one document are told once. */
  readonly gatherMs: number
  /** Streams that have to read everything again are told one after the other, so far apart. */
  readonly resetApartMs: number
  readonly documents: DocumentLogLimits
}

export const LIVE_POLICY: LivePolicy = {
  pollMs: 5_000,
  heartbeatMs: 15_000,
  recheckMs: 60_000,
  perPerson: 8,
  perProcess: 5_000,
  gatherMs: 200,
  resetApartMs: 2,
  documents: { keptMs: 300_000, apartMs: 10_000, perTenant: 1_000 },
}

/** Injection token of the {@link LivePolicy}. */
export const LIVE = Symbol('nexus.gateway.live')
