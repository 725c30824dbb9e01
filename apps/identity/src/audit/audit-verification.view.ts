import { SERVICES, type AuditVerification } from '@nexus/contracts-identity'
import type { AuditChainStatus } from '@nexus/kernel'
import { CHECK_REQUEST_PAUSE_MS } from '@nexus/platform-audit'
import type { OtherChains } from './audit-chains.adapter.js'

/** From bad to good: the worst is that of the whole. */
const ORDER = ['broken', 'unknown', 'never-checked', 'intact'] as const

/** When a check may be asked for again; null when it may be now. */
export function checkAgainFrom({ requestedAt }: Pick<AuditChainStatus, 'requestedAt'>, now: Date): Date | null {
  if (requestedAt === null) return null
  const from = new Date(new Date(requestedAt).getTime() + CHECK_REQUEST_PAUSE_MS)
  return from > now ? from : null
}

/** The chains of all services as one answer. */
export function verificationOf(own: AuditChainStatus, others: OtherChains, now: Date): AuditVerification {
  const services = SERVICES.map((service): AuditVerification['services'][number] => {
    const known = service === 'identity' ? own : (others.get(service) ?? null)
    if (known === null) return { service, state: 'unknown', chain: null }
    const { state, ...chain } = known
    return { service, state, chain }
  })
  return {
    state: ORDER.find((state) => services.some((each) => each.state === state)) ?? 'unknown',
    checking: services.some(({ chain }) => chain?.checking === true),
    checkAgainFrom: checkAgainFrom(own, now)?.toISOString() ?? null,
    services,
  }
}
