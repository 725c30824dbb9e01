import { ConnectionError, ProblemError } from '@nexus/client'
import { useProblemText, useT } from '@nexus/console-i18n'

/** What an error says of itself, in words for a banner and in the language of the person where its code is known. */
export function useDetailOf(): (error: unknown) => string {
  const t = useT()
  const textOf = useProblemText()
  return (error) =>
    error instanceof ProblemError && error.detail !== ''
      ? textOf(error)
      : t(error instanceof ConnectionError ? 'ui.error.offline' : 'ui.error.unknown')
}

export const isConflict = (error: unknown): boolean => error instanceof ProblemError && error.status === 412
