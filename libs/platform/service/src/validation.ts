import type { FieldError } from '@nexus/kernel'
import type { z } from 'zod'

/** Turns Zod's findings into field errors with RFC 6901 pointers; unknown fields are named one by one. Never echoes values. */
export function fieldErrorsOf(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue): FieldError[] => {
    const pointer = pointerOf(issue.path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        pointer: pointerOf([...issue.path, key]),
        code: 'unknown_field',
        detail: 'is not a field of this request',
      }))
    }
    // Zod keeps the value out of its findings, so that only its words say whether there was one.
    if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
      return [{ pointer, code: 'required', detail: `is required (${issue.expected})` }]
    const detail = issue.message.charAt(0).toLowerCase() + issue.message.slice(1)
    const facts = factsOf(issue)
    return [{ pointer, code: issue.code, detail, ...(facts === undefined ? {} : { facts }) }]
  })
}

/** The limits of a rule, which other languages say in sentences of their own. Of the rule only: values are never echoed. */
function factsOf(issue: z.core.$ZodIssue): FieldError['facts'] {
  switch (issue.code) {
    case 'too_small':
      return { minimum: scalar(issue.minimum), inclusive: issue.inclusive ?? true, of: issue.origin }
    case 'too_big':
      return { maximum: scalar(issue.maximum), inclusive: issue.inclusive ?? true, of: issue.origin }
    case 'not_multiple_of':
      return { divisor: issue.divisor }
    case 'invalid_format':
      return { format: issue.format }
    case 'invalid_type':
      return { expected: issue.expected }
    default:
      return undefined
  }
}

/** A bigint is no JSON. */
const scalar = (limit: number | bigint): number | string => (typeof limit === 'bigint' ? String(limit) : limit)

/** RFC 6901 JSON pointer of a path. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
