import { T, useIsMessage, useRecordedText, useT } from '@nexus/console-i18n'
import { mailAnswer, mailAnswerText } from './mail-answer.js'

/** What became of a mail, as the API says it. */
interface MailEnd {
  readonly state: string
  readonly reason: string
}

/** Why a mail did not go out, in one text: what keeps it back is said by the platform, everything else by a mail server. */
export function useMailReasonText(): (mail: MailEnd) => string {
  const t = useT()
  const isMessage = useIsMessage()
  const recordedText = useRecordedText()
  return ({ state, reason }) =>
    state === 'suppressed' ? recordedText(reason) : mailAnswerText(mailAnswer(reason, { t, isMessage }), t)
}

/** The same, with the words of the mail server below. */
export function MailReason({ state, reason }: MailEnd) {
  const t = useT()
  const isMessage = useIsMessage()
  const recordedText = useRecordedText()
  if (state === 'suppressed') return recordedText(reason)
  const { said, words, from } = mailAnswer(reason, { t, isMessage })
  return (
    <>
      {said}
      <span className="block text-sm text-muted">
        <T id={`notices.mail.${from}`} values={{ words }} />
      </span>
    </>
  )
}
