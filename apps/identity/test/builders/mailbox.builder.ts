import { type Mail, MailRefused, type MailResult, type MailSender } from '@nexus/platform-mail'

/** A way out for mail that keeps what goes out, and fails as a suite says. */
export class Mailbox implements MailSender {
  readonly sent: Mail[] = []
  private trouble: ((mail: Mail) => Error | MailResult) | undefined

  send(mail: Mail): Promise<MailResult> {
    const trouble = this.trouble?.(mail)
    if (trouble instanceof Error) return Promise.reject(trouble)
    if (trouble !== undefined) return Promise.resolve(trouble)
    this.sent.push(mail)
    return Promise.resolve({ sent: true, messageId: mail.messageId })
  }

  close(): Promise<void> {
    return Promise.resolve()
  }

  /** Until told otherwise: for now, for good, or kept back. Servers repeat in their refusals what they were sent. */
  fails(how: 'for now' | 'for good' | 'kept back' | undefined): void {
    this.trouble =
      how === undefined
        ? undefined
        : ({ text }) => {
            if (how === 'kept back') return { sent: false, reason: 'no mail server is set' }
            return how === 'for good' ? new MailRefused(`no such mailbox: ${text}`) : new Error(`try later: ${text}`)
          }
  }

  /** The token of the newest link to this address. */
  tokenFor(address: string): string {
    const mail = this.sent.filter(({ to }) => to.address === address).at(-1)
    const token = /#token=(\S+)/.exec(mail?.text ?? '')?.[1]
    if (token === undefined) throw new Error(`no link was mailed to ${address}`)
    return token
  }
}
