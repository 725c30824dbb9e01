import { z } from 'zod'

/** What a setting's schema says about itself; it becomes the reference. */
export interface SettingText {
  readonly description: string
  readonly example?: string
}

/** A whole number in decimal digits, inside the bounds. */
export function wholeNumberSetting(bounds: { minimum: number; maximum: number; default: number }, text: SettingText) {
  return z
    .string()
    .regex(/^[0-9]{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(bounds.minimum).max(bounds.maximum))
    .default(bounds.default)
    .meta({ ...text, expected: `a whole number from ${String(bounds.minimum)} to ${String(bounds.maximum)}` })
}

/** `true`, `1`, `yes`, `on` or their opposites, in any case. */
export function switchSetting(fallback: boolean, text: SettingText) {
  return z
    .string()
    .toLowerCase()
    .pipe(z.enum(['true', '1', 'yes', 'on', 'false', '0', 'no', 'off']))
    .transform((value) => ['true', '1', 'yes', 'on'].includes(value))
    .default(fallback)
    .meta({ ...text, expected: 'true or false' })
}

/** One of the words; case does not matter. */
export function choiceSetting<const C extends readonly [string, ...string[]]>(choices: C, text: SettingText) {
  return z
    .string()
    .toLowerCase()
    .pipe(z.enum(choices))
    .meta({ ...text, expected: `one of ${choices.join(', ')}` })
}

/** An absolute URL with one of the schemes (`https`, `postgres` …). `secret` when it may carry a password. */
export function urlSetting(schemes: readonly string[], text: SettingText & { secret?: boolean }) {
  return z
    .string()
    .refine(
      (value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)),
      'is not a URL of this kind',
    )
    .meta({ ...text, expected: `a URL that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}` })
}

/** A path of a folder or file; relative paths are relative to the working directory. */
export function pathSetting(text: SettingText) {
  return (
    z
      .string()
      .max(4096)
      // eslint-disable-next-line no-control-regex -- a NUL or line break in a path is always a mistake
      .regex(/^[^\u0000-\u001f]+$/)
      .meta({ ...text, expected: 'a path' })
  )
}
