import type { delegationChanged, DelegationView } from '@nexus/contracts-workflow'
import { Money, type PayloadOf } from '@nexus/kernel'
import type { Delegation } from './delegation.entity.js'

export const delegationViewOf = (delegation: Delegation): DelegationView => ({
  delegationId: delegation.id,
  principalUserId: delegation.principalId,
  principalName: delegation.principalName,
  delegateUserId: delegation.delegateId,
  delegateName: delegation.delegateName,
  from: delegation.from.toISOString(),
  until: delegation.until.toISOString(),
  documentTypes: delegation.documentTypes,
  amountCap:
    delegation.capMinor === null || delegation.capCurrency === null
      ? null
      : Money.ofMinor(delegation.capMinor, delegation.capCurrency).toJSON(),
  reason: delegation.reason,
  revokedAt: delegation.revokedAt?.toISOString() ?? null,
  createdAt: delegation.createdAt.toISOString(),
  version: delegation.version,
})

export function delegationPayload(delegation: Delegation): PayloadOf<typeof delegationChanged> {
  const { createdAt: _createdAt, ...payload } = delegationViewOf(delegation)
  return payload
}
