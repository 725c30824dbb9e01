import { membershipChanged, roleChanged, sessionRevoked } from '@nexus/contracts-identity'
import type { AccessRights } from '@nexus/gateway'
import type { EventEnvelope } from '@nexus/kernel'

/** Events of identity after which the gateway's copy of rights is old. */
export const RIGHTS_EVENTS: readonly string[] = [membershipChanged.name, sessionRevoked.name, roleChanged.name]

/** Drops what an event of identity made old. It needs no inbox, since it only forgets. */
export function dropRights(rights: AccessRights, { type, tenantId, payload }: EventEnvelope): void {
  if (type === roleChanged.name) rights.dropTenant(tenantId)
  else if (RIGHTS_EVENTS.includes(type)) rights.drop(tenantId, (payload as { userId: string }).userId)
}
