import type { RequestContext, TenantContext } from '@nexus/kernel'

/** The context of somebody who has just proven who they are: now with organization and person, still without rights. */
export function contextOfMember(
  ctx: RequestContext,
  organizationId: string,
  person: { readonly userId: string; readonly name: string },
): TenantContext {
  return {
    ...ctx,
    tenantId: organizationId,
    actor: { kind: 'user', userId: person.userId, name: person.name },
    rights: {},
  }
}
