import { acceptInvitation, joinOrganization, login, registerOrganization } from '@nexus/contracts-identity'
import type { AnyOperation } from '@nexus/kernel'
import { addressSubject, type Charge, definePolicy, type LimitPolicy } from '@nexus/platform-rate-limit'

/** Units per minute: one is a plain request. */
export interface LimitSettings {
  readonly NEXUS_RATE_LIMITS: boolean
  readonly NEXUS_RATE_LIMIT_ORGANIZATION: number
  readonly NEXUS_RATE_LIMIT_PERSON: number
  readonly NEXUS_RATE_LIMIT_ADDRESS: number
  readonly NEXUS_RATE_LIMIT_SIGN_IN: number
}

/** The limits of the edge (reliability.md 2.8). */
export interface EdgeLimits {
  readonly organization: LimitPolicy
  readonly person: LimitPolicy
  /** Of who shows no valid token. */
  readonly address: LimitPolicy
  /** Attempts to sign in, register or join from one address: never uncounted (FLT-06). */
  readonly signIn: LimitPolicy
}

const WINDOW = { windowSeconds: 60 }

export function edgeLimits(settings: LimitSettings): EdgeLimits {
  return {
    organization: definePolicy({ name: 'organization', limit: settings.NEXUS_RATE_LIMIT_ORGANIZATION, ...WINDOW }),
    person: definePolicy({ name: 'person', limit: settings.NEXUS_RATE_LIMIT_PERSON, ...WINDOW }),
    address: definePolicy({ name: 'address', limit: settings.NEXUS_RATE_LIMIT_ADDRESS, ...WINDOW }),
    signIn: definePolicy({
      name: 'sign-in',
      limit: settings.NEXUS_RATE_LIMIT_SIGN_IN,
      ...WINDOW,
      whenAway: 'refuse',
    }),
  }
}

/** Whose attempts are limited by themselves. */
export const SIGN_INS: ReadonlySet<string> = new Set<string>(
  [login, registerOrganization, joinOrganization, acceptInvitation].map((operation) => operation.name),
)

/**
 * Whose limits a request uses: organization and person of a valid token, whichever of the person's tokens it is; else, and
 * for public operations always, the network address. Headers, path and method have no say (SEC-43).
 */
export function chargesOf(
  limits: EdgeLimits,
  request: {
    readonly operation: AnyOperation | undefined
    readonly claims: { readonly tenantId: string; readonly userId: string } | undefined
    readonly address: string
  },
): Charge[] {
  const { operation, claims, address } = request
  if (claims !== undefined && operation?.public === undefined)
    return [
      { policy: limits.organization, subject: claims.tenantId },
      { policy: limits.person, subject: `${claims.tenantId}:${claims.userId}` },
    ]
  const subject = addressSubject(address)
  const charges = [{ policy: limits.address, subject }]
  if (operation !== undefined && SIGN_INS.has(operation.name)) charges.push({ policy: limits.signIn, subject })
  return charges
}
