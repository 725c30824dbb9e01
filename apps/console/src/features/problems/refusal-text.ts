import { ConnectionError, ProblemError } from '@nexus/client'
import { useProblemText, useT } from '@nexus/console-i18n'

/** Why something was not done, in the language of the person where its code is known. */
export function useRefusalText(): (error: unknown) => string {
  const t = useT()
  const textOf = useProblemText()
  return (error) => {
    if (error instanceof ProblemError && error.detail !== '') return textOf(error)
    return t(error instanceof ConnectionError ? 'ui.error.offline' : 'ui.error.unknown')
  }
}
