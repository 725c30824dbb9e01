import { isGuessablePassword } from './guessable-passwords.js'

/** Why a password is refused; the detail says what to do. */
export interface PasswordProblem {
  readonly code: 'too_short' | 'too_long' | 'common' | 'contains_context'
  readonly detail: string
  /** The fewest or most characters, where there are too few or too many. */
  readonly limit?: number
}

/** What the check knows besides the password. */
export interface PasswordContext {
  /** The organization's setting, 8 to 64, default 12. */
  readonly minimumLength?: number
  readonly email?: string
  readonly personName?: string
  readonly organizationName?: string
}

export const DEFAULT_MINIMUM_LENGTH = 12
export const LOWEST_MINIMUM_LENGTH = 8
export const HIGHEST_MINIMUM_LENGTH = 64
export const MAXIMUM_LENGTH = 128

/**
 * The password policy (SEC-06, IDN-01): length in characters, no common password, no word of the own context. Any
 * character counts, spaces at the ends too; there are no composition rules and no forced change.
 */
export class PasswordPolicy {
  /** Everything that is wrong with the password; empty when it is good. @throws Error for a minimum outside 8 to 64. */
  problems(password: string, context: PasswordContext = {}): PasswordProblem[] {
    const minimum = context.minimumLength ?? DEFAULT_MINIMUM_LENGTH
    if (!Number.isInteger(minimum) || minimum < LOWEST_MINIMUM_LENGTH || minimum > HIGHEST_MINIMUM_LENGTH) {
      throw new Error(
        `the minimum length of passwords must be from ${String(LOWEST_MINIMUM_LENGTH)} to ${String(HIGHEST_MINIMUM_LENGTH)}`,
      )
    }
    const length = lengthOf(password)
    if (length > MAXIMUM_LENGTH)
      return [{ code: 'too_long', detail: `Use at most ${String(MAXIMUM_LENGTH)} characters.`, limit: MAXIMUM_LENGTH }]
    const problems: PasswordProblem[] = []
    if (length < minimum)
      problems.push({
        code: 'too_short',
        detail: `Use at least ${String(minimum)} characters. Several words are easy to remember.`,
        limit: minimum,
      })
    if (isGuessablePassword(password))
      problems.push({
        code: 'common',
        detail: 'This password is among the first that attackers try. Choose another one.',
      })
    if (containsContext(password, context))
      problems.push({
        code: 'contains_context',
        detail: 'Leave out your e-mail address, your name and the name of your organization.',
      })
    return problems
  }
}

/** Unicode code points, as NIST SP 800-63B counts characters. */
const lengthOf = (text: string): number => Array.from(text).length

function containsContext(password: string, { email, personName, organizationName }: PasswordContext): boolean {
  const lower = password.toLowerCase()
  return [email, personName, organizationName].some((text) => wordsOf(text).some((word) => lower.includes(word)))
}

/** Parts of the e-mail domain that say nothing of the person. */
const EVERYBODYS = new Set([
  'mail',
  'email',
  'gmail',
  'outlook',
  'hotmail',
  'yahoo',
  'gmbh',
  'limited',
  'group',
  'holding',
  'info',
  'example',
  'test',
])

/** Words of at least four letters, and the whole without spaces: a shorter part would refuse too much. */
function wordsOf(text: string | undefined): string[] {
  const lower = text?.toLowerCase().trim() ?? ''
  const words = [lower, lower.replaceAll(/[^\p{L}\p{N}]/gu, ''), ...lower.split(/[^\p{L}\p{N}]+/u)]
  return words.filter((word) => lengthOf(word) >= 4 && !EVERYBODYS.has(word))
}
