import type { AnyOperation, Rights } from '@nexus/kernel'

/** Fields of a list's input by which pages are turned. */
export const PAGING = ['cursor', 'limit'] as const

const fieldsOf = (schema: unknown): object => (schema as { readonly shape?: object }).shape ?? {}

/** Whether people with a permission page through it: what makes an operation a list is the form of its contract. */
export function isList({ http, permission, input, output }: AnyOperation): boolean {
  if (http?.startsWith('GET ') !== true || permission === undefined) return false
  const answers = fieldsOf(output)
  return 'items' in answers && 'nextCursor' in answers && PAGING.every((field) => field in fieldsOf(input))
}

/** As the operation itself is guarded: a right to the own needs a list that narrows to it. */
export function mayList(rights: Rights, { permission, scope }: AnyOperation): boolean {
  const reach = permission !== undefined && Object.hasOwn(rights, permission) ? rights[permission] : undefined
  return reach === 'all' || (reach === 'own' && scope === 'own-or-all')
}
