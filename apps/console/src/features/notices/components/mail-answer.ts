import type { MessageId, Translate } from '@nexus/console-i18n'

interface Reader {
  readonly t: Translate
  readonly isMessage: (id: string) => id is MessageId
}

/** From the reply code on: what the library that sends mail writes before it says no more than we do. */
const REPLY = /(?:^|: )([45]\d\d[ -].*)$/s
/** RFC 3463; not a part of an address of the network. */
const STATUS = /(?<![\d.])[245]\.(\d{1,3})\.(\d{1,3})(?![\d.]*\d)/
const NOT_THERE =
  /\b(?:ECONNREFUSED|ECONNRESET|ECONNECTION|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EPIPE|ESOCKET|ETIMEDOUT|EDNS)\b|connection (?:timeout|closed)|greeting never received|socket (?:close|hang)|timed? ?out/i

/** Failures of the sender's proof of who it is: SPF, DKIM and the like (RFC 7372). */
const PROOFS = { least: 20, most: 29 }

/** Why a mail did not go out, in the language of the reader, and the words of whoever said so. */
export interface MailAnswer {
  readonly said: string
  readonly words: string
  /** `answer` of a mail server, `report` of what is between it and us. */
  readonly from: 'answer' | 'report'
}

/** What a mail server answered, or why it did not: its own words stay, in front of them stands what they mean. */
export function mailAnswer(reason: string, { t, isMessage }: Reader): MailAnswer {
  const reply = REPLY.exec(reason)?.[1]
  if (reply === undefined) {
    const said = t(NOT_THERE.test(reason) ? 'notices.mail.unreachable' : 'notices.mail.failed')
    return { said, words: reason, from: 'report' }
  }
  const isLogin = reason.startsWith('Invalid login')
  const said = isLogin
    ? t('notices.mail.login')
    : t(reply.startsWith('4') ? 'notices.mail.later' : 'notices.mail.refused')
  const status = STATUS.exec(reply)
  const meaning = isLogin || status === null ? undefined : meaningOf(Number(status[1]), Number(status[2]), isMessage)
  const why = meaning === undefined ? undefined : t('notices.mail.why', { why: t(meaning), status: status?.[0] ?? '' })
  return { said: [said, ...(why === undefined ? [] : [why])].join(' '), words: reply, from: 'answer' }
}

/** What an enhanced status code means; of one that is not known, what its subject is about. */
function meaningOf(subject: number, detail: number, isMessage: Reader['isMessage']): MessageId | undefined {
  const isProof = subject === 7 && detail >= PROOFS.least && detail <= PROOFS.most
  const exact = `notices.mail.status.${subject}_${isProof ? PROOFS.least : detail}`
  const about = `notices.mail.status.${subject}`
  return [exact, about].find(isMessage)
}

/** All of it in one text. */
export const mailAnswerText = (answer: MailAnswer, t: Translate): string =>
  `${answer.said} ${t(`notices.mail.${answer.from}`, { words: answer.words })}`
