import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MessageId, Translate } from '@nexus/console-i18n'
import { createIntl } from 'react-intl'
import { mailAnswer, mailAnswerText } from './mail-answer.js'

function readerOf(language: 'en' | 'de') {
  const path = join(__dirname, `../../../../../../libs/console/i18n/messages/${language}.json`)
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
  const intl = createIntl({
    locale: language,
    messages,
    onError: (error) => {
      throw error
    },
  })
  const t: Translate = (id, values) => intl.formatMessage({ id }, values)
  return { t, isMessage: (id: string): id is MessageId => Object.hasOwn(messages, id) }
}

const OURS = "the mail server refuses: Can't send mail - all recipients were rejected: "

describe('what a mail server answered', () => {
  it.each([
    ['550 5.1.1 no such user', 'Der Mailserver lehnt die E-Mail ab. Dieses Postfach gibt es nicht (5.1.1).'],
    [
      '550-5.1.1 The account does not exist',
      'Der Mailserver lehnt die E-Mail ab. Dieses Postfach gibt es nicht (5.1.1).',
    ],
    ['452 4.2.2 over quota', 'Der Mailserver nimmt die E-Mail vorerst nicht an. Das Postfach ist voll (4.2.2).'],
    [
      '550 5.7.1 blocked',
      'Der Mailserver lehnt die E-Mail ab. Eine Regel des Mailservers der Gegenseite weist die E-Mail ab (5.7.1).',
    ],
    [
      '550 5.7.26 unauthenticated',
      'Der Mailserver lehnt die E-Mail ab. Der Absender konnte sich nicht ausweisen (SPF, DKIM oder DMARC) (5.7.26).',
    ],
    [
      '554 5.7.999 spam from 5.1.1.1',
      'Der Mailserver lehnt die E-Mail ab. Eine Regel des Mailservers der Gegenseite verbietet es (5.7.999).',
    ],
    ['550 5.9.1 odd', 'Der Mailserver lehnt die E-Mail ab.'],
    ['550 no such mailbox', 'Der Mailserver lehnt die E-Mail ab.'],
    ['554 refused for 5.1.1.1 and 15.1.1', 'Der Mailserver lehnt die E-Mail ab.'],
  ])('%j is introduced in German, and stays', (words, said) => {
    expect(mailAnswer(`${OURS}${words}`, readerOf('de'))).toEqual({ said, words, from: 'answer' })
  })

  it('is explained in both languages for each class of RFC 3463', () => {
    for (const language of ['en', 'de'] as const) {
      const said = [1, 2, 3, 4, 5, 6, 7].map(
        (subject) => mailAnswer(`${OURS}550 5.${String(subject)}.0 x`, readerOf(language)).said,
      )
      expect(new Set(said).size).toBe(7)
      expect(said.every((text, index) => text.includes(`(5.${String(index + 1)}.0)`))).toBe(true)
    }
  })

  it.each([
    ['Message failed: 451 try later', 'Der Mailserver nimmt die E-Mail vorerst nicht an.', '451 try later', 'answer'],
    [
      'Invalid login: 535 5.7.8 wrong password',
      'Der Mailserver nimmt die Anmeldung dieser Installation nicht an.',
      '535 5.7.8 wrong password',
      'answer',
    ],
    [
      'connect ECONNREFUSED 127.0.0.1:1',
      'Der Mailserver war nicht zu erreichen.',
      'connect ECONNREFUSED 127.0.0.1:1',
      'report',
    ],
    ['Connection timeout', 'Der Mailserver war nicht zu erreichen.', 'Connection timeout', 'report'],
    [
      'No recipients defined',
      'Die E-Mail ließ sich dem Mailserver nicht übergeben.',
      'No recipients defined',
      'report',
    ],
  ])('%j', (reason, said, words, from) => {
    expect(mailAnswer(reason, readerOf('de'))).toEqual({ said, words, from })
  })

  it('is one text where there is no place for two', () => {
    const reader = readerOf('en')
    expect(mailAnswerText(mailAnswer(`${OURS}550 5.1.1 who?`, reader), reader.t)).toBe(
      'The mail server refuses the mail. There is no such mailbox (5.1.1). Its answer: “550 5.1.1 who?”',
    )
  })
})
