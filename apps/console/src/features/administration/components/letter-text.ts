import type { MessageId, Problem, Translate } from '@nexus/console-i18n'

/** How the reader reads. */
interface Reader {
  readonly t: Translate
  readonly isMessage: (id: string) => id is MessageId
  /** What a refusal says; its detail where the code is not known. */
  readonly problemText: (problem: Problem) => string
}

/** What the platform puts before an error when a redrive broke off. */
const INTERRUPTED = 'A redrive of this was interrupted. '
/** What is wrong with a delivery itself, and not a refusal that something else gave. */
const FAULT = /^event\.(\w+)$/

/**
 * Why an event was given up: in the language of the reader what its code says, and beside it the words of the service, which
 * name what it was about. A code that is not known says nothing more than they do.
 */
export function letterText(
  { errorCode: code, error }: { readonly errorCode: string; readonly error: string },
  { t, isMessage, problemText }: Reader,
): { readonly said: string; readonly words?: string } {
  const isInterrupted = error.startsWith(INTERRUPTED)
  const detail = isInterrupted ? error.slice(INTERRUPTED.length) : error
  const before = isInterrupted ? `${t('administration.letters.interrupted')} ` : ''
  const fault = `administration.letters.fault.${FAULT.exec(code)?.[1] ?? ''}`
  if (isMessage(fault)) return { said: `${before}${t(fault)}`, words: detail }
  const said = problemText({ code, detail })
  if (said !== detail) return { said: `${before}${said}`, words: detail }
  return { said: `${before}${t('administration.letters.says', { text: detail })}` }
}
