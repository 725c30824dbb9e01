/** A mail to one person. */
export interface Mail {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Without angle brackets; the same when a mail is sent again, so that servers can drop doubles. */
  readonly messageId: string
  /** BCP 47, for `Content-Language`. */
  readonly language: string
}

/** What became of a mail: taken by a server under a message id, or kept back for a reason. */
export type MailResult =
  { readonly sent: true; readonly messageId: string } | { readonly sent: false; readonly reason: string }

/** The way out for mail. */
export interface MailSender {
  /** @throws MailRefused when no repeat can help; another error when one may */
  send(mail: Mail): Promise<MailResult>
  close(): Promise<void>
}

/** Injection token of the {@link MailSender}. */
export const MAIL_SENDER = Symbol.for('nexus.mail-sender')

/** A server has refused the mail for good (SMTP 5xx). */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
}
