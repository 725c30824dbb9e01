import { reachOf, type TenantContext } from '@nexus/kernel'

/** What the rules need to know of a file. */
export interface OwnedFile {
  readonly ownerType: string
  readonly kind: string
  readonly createdBy: string
}

/** Kinds that people send; all others come from services, whose records refer to them from the beginning. */
const SENT_BY_PEOPLE: ReadonlySet<string> = new Set(['attachment', 'logo'])

/** Kinds for which reading the owner is not enough: whoever holds a payment file can pay (PAY-4). */
const FURTHER_PERMISSION: Readonly<Record<string, string>> = { 'payment-file': 'payment-request:export' }

export const isFromPeople = (kind: string): boolean => SENT_BY_PEOPLE.has(kind)

/** The kinds that the actor does not see, whatever they may read. */
export const hiddenKinds = (ctx: TenantContext): string[] =>
  Object.entries(FURTHER_PERMISSION).flatMap(([kind, permission]) =>
    reachOf(ctx, permission) === undefined ? [kind] : [],
  )

/**
 * A file is seen by whoever may read the document that owns it. With a right for own documents only, the service of
 * the document has to say whether it is one: `ask`.
 */
export function sightOf(ctx: TenantContext, file: OwnedFile): 'seen' | 'hidden' | 'ask' {
  const reach = reachOf(ctx, `${file.ownerType}:read`)
  if (reach === undefined || hiddenKinds(ctx).includes(file.kind)) return 'hidden'
  return reach === 'all' ? 'seen' : 'ask'
}
