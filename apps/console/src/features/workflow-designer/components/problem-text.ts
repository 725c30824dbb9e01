import { ConnectionError, ProblemError } from '@nexus/client'
import type { Translate } from '@nexus/console-i18n'

/** What an error says of itself, in words for a banner. */
export function detailOf(error: unknown, t: Translate): string {
  if (error instanceof ProblemError && error.detail !== '') return error.detail
  return t(error instanceof ConnectionError ? 'ui.error.offline' : 'ui.error.unknown')
}

export const isConflict = (error: unknown): boolean => error instanceof ProblemError && error.status === 412
