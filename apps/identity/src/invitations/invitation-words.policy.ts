/** What a mail of an invitation says of itself. */
export interface InvitationWords {
  readonly organization: string
  readonly inviter: string
  readonly product: string
  readonly link: string
  readonly expiresAt: Date
  /** IANA name; the organization's. */
  readonly timeZone: string
}

export interface WrittenMail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const LOCALES = { en: 'en-GB', de: 'de-DE' } as const

const SUBJECTS = {
  en: ({ inviter, organization }: InvitationWords) => `${inviter} invites you to ${organization}`,
  de: ({ inviter, organization }: InvitationWords) => `${inviter} lädt Sie zu ${organization} ein`,
}

const BODIES = {
  en: ({ inviter, organization, product, link }: InvitationWords, until: string) => [
    'Hello,',
    `${inviter} invites you to work with ${organization} in ${product}. Follow this link to accept:`,
    link,
    `It is good once, until ${until}. If you did not expect this mail, do nothing: nobody can use the link without it.`,
  ],
  de: ({ inviter, organization, product, link }: InvitationWords, until: string) => [
    'Guten Tag,',
    `${inviter} lädt Sie ein, in ${product} mit ${organization} zu arbeiten. Mit diesem Link nehmen Sie an:`,
    link,
    `Er gilt einmal, bis ${until}. Wenn Sie diese Nachricht nicht erwartet haben, müssen Sie nichts tun: Ohne sie kann niemand den Link verwenden.`,
  ],
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (found) => ESCAPES[found] ?? '')

/** Names come from people: in HTML they are escaped, and a subject is one line. */
export function invitationMail(words: InvitationWords, language: 'en' | 'de'): WrittenMail {
  const until = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: words.timeZone,
  }).format(words.expiresAt)
  const paragraphs = BODIES[language](words, until)
  const html = paragraphs.map((paragraph) => {
    const text = escaped(paragraph)
    return paragraph === words.link ? `<p><a href="${text}">${text}</a></p>` : `<p>${text}</p>`
  })
  return {
    subject: SUBJECTS[language](words).replaceAll(/\s+/g, ' '),
    text: `${paragraphs.join('\n\n')}\n`,
    html: html.join('\n'),
  }
}
