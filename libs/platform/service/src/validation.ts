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
    if (issue.code === 'invalid_type' && issue.input === undefined)
      return [{ pointer, code: 'required', detail: `is required (${issue.expected})` }]
    return [{ pointer, code: issue.code, detail: issue.message.charAt(0).toLowerCase() + issue.message.slice(1) }]
  })
}

/** RFC 6901 JSON pointer of a path. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
