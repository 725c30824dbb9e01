/**
 * A copy without prototypes, so that a tag finds data and nothing else: `{{constructor}}` finds nothing (SEC-41).
 * Throws a TypeError for anything that JSON cannot say; a function would be called by the template.
 */
export function plainData(value: unknown, path = 'data'): unknown {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (Array.isArray(value)) {
    const copy = value.map((item, index) => plainData(item, `${path}[${index}]`))
    return Object.setPrototypeOf(copy, null) as unknown
  }
  if (typeof value === 'object' && isPlain(value)) {
    const copy = Object.create(null) as Record<string, unknown>
    for (const [name, item] of Object.entries(value)) copy[name] = plainData(item, `${path}.${name}`)
    return copy
  }
  throw new TypeError(`${path} must be text, a number, true or false, a list or a plain object: format it first`)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
