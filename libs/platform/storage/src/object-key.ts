/** The name of a stored object: `tenant/<uuid>/<kind>/<uuid>`. Only {@link objectKey} and {@link asObjectKey} make one. */
export type ObjectKey = string & { readonly __objectKey: true }

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
const KIND = '[a-z][a-z0-9-]{0,39}'
const FORM = new RegExp(`^tenant/(${UUID})/(${KIND})/(${UUID})$`)

/**
 * The key of an object of a tenant. `kind` is a word of ours such as `supplier-invoice`; nothing that a person
 * typed becomes part of a key, so no name can reach outside of its folder (SEC-37).
 * @throws Error when a part is not a UUID in lower case or not a kebab-case word.
 */
export function objectKey(tenantId: string, kind: string, id: string): ObjectKey {
  return asObjectKey(`tenant/${tenantId}/${kind}/${id}`)
}

/** A key that comes back from storage or a database. @throws Error when it does not have the form of a key. */
export function asObjectKey(text: string): ObjectKey {
  if (!FORM.test(text))
    throw new Error(
      'an object key must be made by objectKey(tenantId, kind, id) from UUIDs in lower case and a kebab-case kind',
    )
  return text as ObjectKey
}

/** The key in a name, or undefined when it is none of ours. */
export const keyIn = (text: string): ObjectKey | undefined => (FORM.test(text) ? (text as ObjectKey) : undefined)

/** The tenant to which the key belongs; compare it with the caller's before handing out the object. */
export function tenantOfKey(key: ObjectKey): string {
  return FORM.exec(key)?.[1] ?? ''
}
