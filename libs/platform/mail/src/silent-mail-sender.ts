import type { MailResult, MailSender } from './mail-sender.js'

/** Sends nothing, and says why. */
export class SilentMailSender implements MailSender {
  constructor(private readonly reason: string) {}

  send(): Promise<MailResult> {
    return Promise.resolve({ sent: false, reason: this.reason })
  }

  close(): Promise<void> {
    return Promise.resolve()
  }
}
