import type { PlatformTx } from '@nexus/platform-database'
import type { AuditAnchor, AuditAnchors, ChainHead } from './audit-anchors.js'
import { AuditReader } from './audit-reader.js'
import { ChainVerifier, type ChainReport } from './chain-verifier.js'
import { walkChain } from './walk-chain.js'

export interface VerifyAuditOptions {
  /** The service whose trail it is. */
  readonly service: string
  readonly platformTx: PlatformTx
  /** Default: every organization that has rows, links or an anchor. */
  readonly tenantId?: string
  /** Kept outside of the database; those of other services and organizations are left out. */
  readonly anchors?: readonly AuditAnchor[]
  /** Verifies the anchors; required with them. */
  readonly keys?: Pick<AuditAnchors, 'isValid'>
  /** Begin after this anchor of the organization instead of at the first link. */
  readonly from?: AuditAnchor
  /** See `ChainVerifierOptions`. */
  readonly lateMs?: number
}

/** What was found out about a service's trail. */
export interface AuditReport {
  readonly intact: boolean
  readonly chains: readonly ChainReport[]
}

/**
 * Verifies the audit chains of a service, while it works, in constant memory: every link against the one before and
 * against its row, rows without links, and the anchors.
 */
export async function verifyAudit(options: VerifyAuditOptions): Promise<AuditReport> {
  const chains: ChainReport[] = []
  for await (const chain of verifyAuditChains(options)) chains.push(chain)
  return { intact: chains.every((chain) => chain.intact), chains }
}

/** As {@link verifyAudit}, one organization after the other. */
export async function* verifyAuditChains(options: VerifyAuditOptions): AsyncGenerator<ChainReport> {
  const { service, platformTx, tenantId, from, anchors = [], keys } = options
  if ((anchors.length > 0 || from !== undefined) && keys === undefined)
    throw new Error('anchors prove nothing without the keys that verify them')
  if (from !== undefined && (from.tenantId !== tenantId || from.service !== service || keys?.isValid(from) !== true))
    throw new Error(`the anchor to begin from is not a valid one of ${service} and of the organization to verify`)
  const reader = new AuditReader(platformTx)
  const own = anchors.filter((anchor) => anchor.service === service)
  for (const tenant of tenantId === undefined ? await allTenants(reader, platformTx, own) : [tenantId]) {
    const ofTenant = own.filter((anchor) => anchor.tenantId === tenant)
    yield await verifyChain(options, tenant, ofTenant)
  }
}

async function allTenants(
  reader: AuditReader,
  platformTx: PlatformTx,
  anchors: readonly ChainHead[],
): Promise<string[]> {
  const found = await platformTx.read('verify', () => reader.tenants())
  return [...new Set([...found, ...anchors.map((anchor) => anchor.tenantId)])].sort()
}

async function verifyChain(
  { service, platformTx, from, keys, lateMs }: VerifyAuditOptions,
  tenantId: string,
  anchors: readonly AuditAnchor[],
): Promise<ChainReport> {
  const valid = anchors.filter((anchor) => keys?.isValid(anchor) === true)
  const verifier = new ChainVerifier({ service, tenantId, from, lateMs, anchors: valid })
  for (const anchor of anchors) if (!valid.includes(anchor)) verifier.invalidAnchor(anchor)
  await walkChain(platformTx, verifier, { tenantId, afterSeq: from?.seq ?? 0 })
  return verifier.end()
}

/** Organizations whose heads one statement reads. */
const HEADS_AT_ONCE = 200

/** The heads of a service's chains, to be anchored. */
export async function auditHeads(options: {
  readonly service: string
  readonly platformTx: PlatformTx
}): Promise<ChainHead[]> {
  const { service, platformTx } = options
  const reader = new AuditReader(platformTx)
  const heads: ChainHead[] = []
  const tenants = await platformTx.read('verify', () => reader.tenants())
  for (let from = 0; from < tenants.length; from += HEADS_AT_ONCE) {
    const found = await platformTx.read('verify', () => reader.heads(tenants.slice(from, from + HEADS_AT_ONCE)))
    for (const [tenantId, { seq, hash }] of found) heads.push({ tenantId, service, seq, hash })
  }
  return heads
}
