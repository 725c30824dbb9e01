import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { type Mail, MailRefused, SilentMailSender, SmtpMailSender } from './index.js'

const mail = (changes: Partial<Mail> = {}): Mail => ({
  to: { name: 'Zoë Straße', address: 'zoe@example.org' },
  subject: 'Bitte prüfen: 東京',
  text: 'Guten Tag\n',
  html: '<p>Guten Tag</p>',
  messageId: 'n1@nexus.example',
  language: 'de',
  ...changes,
})

describe('mail by SMTP', () => {
  const received: Email[] = []
  let refusal: { responseCode: number; message: string } | undefined
  let server: SMTPServer
  let sender: SmtpMailSender

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo(_address, _session, callback) {
        callback(refusal === undefined ? null : Object.assign(new Error(refusal.message), refusal))
      },
      onData(stream, _session, callback) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          void PostalMime.parse(Buffer.concat(chunks)).then((parsed) => {
            received.push(parsed)
            callback()
          })
        })
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.server.address() as AddressInfo
    sender = new SmtpMailSender({
      url: `smtp://127.0.0.1:${String(port)}`,
      from: { name: 'Nexus', address: 'nexus@example.com' },
      patienceMs: 2_000,
    })
  })
  beforeEach(() => {
    received.length = 0
    refusal = undefined
  })
  afterAll(async () => {
    await sender.close()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })

  it('brings subject, text and HTML in any script, under the message id that it was given', async () => {
    expect(await sender.send(mail())).toEqual({ sent: true, messageId: 'n1@nexus.example' })
    expect(received).toHaveLength(1)
    expect(received[0]).toMatchObject({
      subject: 'Bitte prüfen: 東京',
      from: { name: 'Nexus', address: 'nexus@example.com' },
      to: [{ name: 'Zoë Straße', address: 'zoe@example.org' }],
      messageId: '<n1@nexus.example>',
    })
    expect(received[0]?.text?.trim()).toBe('Guten Tag')
    expect(received[0]?.html).toContain('<p>Guten Tag</p>')
    expect(received[0]?.headers).toEqual(
      expect.arrayContaining([expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' })]),
    )
  })

  it('lets nobody add a header by a line break in a subject', async () => {
    await sender.send(mail({ subject: 'Harmless\r\nBcc: everybody@example.org' }))
    expect(received[0]?.subject).toBe('Harmless Bcc: everybody@example.org')
    expect(received[0]?.bcc ?? []).toEqual([])
  })

  it('tells what no repeat cures from what may go better later', async () => {
    refusal = { responseCode: 550, message: 'no such mailbox' }
    await expect(sender.send(mail())).rejects.toThrow(MailRefused)
    refusal = { responseCode: 451, message: 'try later' }
    await expect(sender.send(mail())).rejects.not.toThrow(MailRefused)
    expect(received).toEqual([])
  })

  it('a login that is refused is an error for later, which does not tell the password', async () => {
    const strict = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth(_auth, _session, callback) {
        callback(Object.assign(new Error('wrong password'), { responseCode: 535 }))
      },
    })
    await new Promise<void>((resolve) => strict.listen(0, '127.0.0.1', resolve))
    const { port } = strict.server.address() as AddressInfo
    const from = { name: '', address: 'a@example.com' }
    const login = new SmtpMailSender({ url: `smtp://nexus:hunter22@127.0.0.1:${String(port)}`, from })
    const anonymous = new SmtpMailSender({ url: `smtp://127.0.0.1:${String(port)}`, from })
    try {
      for (const each of [login, anonymous]) {
        const error: unknown = await each.send(mail()).catch((failure: unknown) => failure)
        expect(error).toBeInstanceOf(Error)
        expect(error).not.toBeInstanceOf(MailRefused)
        expect(JSON.stringify(error) + String(error)).not.toContain('hunter22')
      }
    } finally {
      await login.close()
      await anonymous.close()
      await new Promise<void>((resolve) => strict.close(() => resolve()))
    }
  })

  it('a server that is not there is an error for later', async () => {
    const nowhere = new SmtpMailSender({ url: 'smtp://127.0.0.1:1', from: { name: '', address: 'a@example.com' } })
    await expect(nowhere.send(mail())).rejects.toThrow(/ECONNREFUSED/)
    await nowhere.close()
  })
})

describe('no mail', () => {
  it('is sent where nothing may leave, and the reason is kept', async () => {
    expect(await new SilentMailSender('AI_AGENT is set').send()).toEqual({ sent: false, reason: 'AI_AGENT is set' })
  })
})
