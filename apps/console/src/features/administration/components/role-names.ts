import { useT } from '@nexus/console-i18n'
import { useCallback } from 'react'

const SHIPPED = [
  ...(['admin', 'requester', 'approver', 'buyer', 'receiver', 'accounts-payable'] as const),
  ...(['payment-approver', 'auditor'] as const),
] as const

interface NamedRole {
  readonly roleId: string
  readonly name: string
  readonly shipped: boolean
}

/** What a role is called: shipped ones in the language of the reader, others as the organization named them. */
export function useRoleName(roles: readonly NamedRole[] | undefined): (roleId: string) => string {
  const t = useT()
  return useCallback(
    (roleId) => {
      const shipped = SHIPPED.find((each) => each === roleId)
      if (shipped !== undefined) return t(`administration.role.${shipped}`)
      return roles?.find((role) => role.roleId === roleId)?.name ?? roleId
    },
    [t, roles],
  )
}

/** What a role is for, in the same way. */
export function useRoleText(): (role: { readonly roleId: string; readonly description: string }) => string {
  const t = useT()
  return useCallback(
    ({ roleId, description }) => {
      const shipped = SHIPPED.find((each) => each === roleId)
      return shipped === undefined ? description : t(`administration.role_text.${shipped}`)
    },
    [t],
  )
}
