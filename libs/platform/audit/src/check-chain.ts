import type { PlatformTx } from '@nexus/platform-database'
import { AuditReader } from './audit-reader.js'
import { type ChainReport, ChainVerifier } from './chain-verifier.js'
import { walkChain } from './walk-chain.js'

/** The newest link that an earlier check found to be intact. */
export interface CheckedHead {
  readonly seq: number
  readonly hash: string
}

export interface CheckChainOptions {
  /** The service whose trail it is. */
  readonly service: string
  readonly platformTx: PlatformTx
  readonly tenantId: string
  /** A chain that has lost this link was cut off or written anew. */
  readonly head?: CheckedHead | undefined
  /** Begin at the first link, not after the head. */
  readonly whole: boolean
  readonly now: Date
  readonly signal?: AbortSignal | undefined
}

/** A report, and the first link that it is about. */
export interface CheckedChain {
  readonly report: ChainReport
  readonly fromSeq: number
}

/** A row of this age that has no link yet was not left to the sealer, but put in; or nobody seals. */
const WAITS_AT_MOST_MS = 60_000

/**
 * Checks one chain against itself and against what an earlier check has seen. A look at what came since then finds what
 * changed there; whatever gives it cause to doubt the rest makes it a check of the whole chain, which says where.
 */
export async function checkChain(options: CheckChainOptions): Promise<CheckedChain> {
  const { head, whole } = options
  if (head !== undefined && !whole) {
    const report = await sinceHead(options, head)
    if (report !== undefined) return { report, fromSeq: head.seq + 1 }
  }
  const { service, platformTx, tenantId, signal } = options
  const anchors = head === undefined ? [] : [{ ...head, service, tenantId }]
  const verifier = new ChainVerifier({ service, tenantId, anchors })
  await walkChain(platformTx, verifier, { tenantId, afterSeq: 0, signal })
  return { report: verifier.end(), fromSeq: 1 }
}

/** The report of what came after the head, or undefined when there is cause to look at everything. */
async function sinceHead(options: CheckChainOptions, head: CheckedHead): Promise<ChainReport | undefined> {
  const { service, platformTx, tenantId, now, signal } = options
  const reader = new AuditReader(platformTx)
  const [found] = await platformTx.read('verify', () => reader.sealed(tenantId, head.seq - 1, 1))
  if (found?.link.seq !== head.seq || found.link.hash !== head.hash || found.row === null) return undefined
  const verifier = new ChainVerifier({ service, tenantId, from: head, countsBefore: true })
  const rows = await walkChain(platformTx, verifier, { tenantId, afterSeq: head.seq, signal })
  const report = verifier.end()
  const { oldestAt } = report.unsealed
  const isLate = oldestAt !== null && oldestAt.getTime() < now.getTime() - WAITS_AT_MOST_MS
  const isShort = rows < head.seq + report.sealed
  return report.intact && !isLate && !isShort ? report : undefined
}
