import { invitationMail } from './invitation-words.policy.js'

const words = {
  organization: 'Example Ltd',
  inviter: 'Ada Admin',
  product: 'Nexus',
  link: 'https://nexus.example/invitation#token=nxi_abc',
  expiresAt: new Date('2026-04-07T09:30:00.000Z'),
  timeZone: 'Europe/Berlin',
}

describe('the mail of an invitation', () => {
  it('says who invites, the link and until when, in English and German', () => {
    const english = invitationMail(words, 'en')
    expect(english.subject).toBe('Ada Admin invites you to Example Ltd')
    expect(english.text).toContain(`\n\n${words.link}\n\n`)
    expect(english.text).toContain('7 Apr 2026, 11:30')
    const german = invitationMail(words, 'de')
    expect(german.subject).toBe('Ada Admin lädt Sie zu Example Ltd ein')
    expect(german.text).toContain('07.04.2026, 11:30')
  })

  it('lets no name become a tag, a link or a header', () => {
    const { html, subject } = invitationMail(
      { ...words, organization: '<a href="https://evil.example">Click</a>', inviter: 'A\r\nBcc: all@example.org' },
      'en',
    )
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html).toContain('&lt;a href=&quot;https://evil.example&quot;&gt;')
    expect(subject).not.toMatch(/[\r\n]/)
  })
})
