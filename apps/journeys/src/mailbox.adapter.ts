import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

const PATIENCE_MS = 30_000

/** A mail server that keeps what the platform sends, for whoever looks into the mailbox of a person. */
export class Mailbox {
  private readonly mails: Email[] = []
  private readonly waiting = new Set<() => void>()

  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<Mailbox> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, callback) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
            mailbox.put(mail)
            callback()
          })
        })
      },
    })
    const mailbox = new Mailbox(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return mailbox
  }

  /** For `SMTP_URL`. */
  get url(): string {
    return `smtp://127.0.0.1:${String((this.server.server.address() as AddressInfo).port)}`
  }

  /** The first mail to this address, as soon as it is there. @throws Error when none comes */
  async mailTo(address: string): Promise<Email> {
    const deadline = AbortSignal.timeout(PATIENCE_MS)
    for (;;) {
      const found = this.mails.find(({ to }) => to?.some((recipient) => recipient.address === address))
      if (found !== undefined) return found
      if (deadline.aborted) throw new Error(`no mail to ${address} has come`)
      await new Promise<void>((resolve) => {
        this.waiting.add(resolve)
        deadline.addEventListener('abort', () => resolve(), { once: true })
      })
    }
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  private put(mail: Email): void {
    this.mails.push(mail)
    for (const wake of this.waiting) wake()
    this.waiting.clear()
  }
}
