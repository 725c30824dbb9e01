import { useT } from '@nexus/console-i18n'
import { useCallback } from 'react'
import type { Permission } from '../queries/role-queries.js'
import { isNamedPermission } from './named-permissions.js'

/** What a permission allows, in words. */
export function usePermissionText(permissions: readonly Permission[] | undefined): (permission: string) => string {
  const t = useT()
  return useCallback(
    (permission) =>
      isNamedPermission(permission)
        ? t(`administration.permission.${permission}`)
        : (permissions?.find((each) => each.permission === permission)?.allows ?? permission),
    [t, permissions],
  )
}
