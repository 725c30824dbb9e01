import type { Transporter } from 'nodemailer'
import { type Mail, MailRefused, type MailResult, type MailSender } from './mail-sender.js'

export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with user and password when the server wants them. */
  readonly url: string
  /** The address that mail comes from. */
  readonly from: { readonly name: string; readonly address: string }
  /** Longest wait for the server in milliseconds. Default 15 s. */
  readonly patienceMs?: number
}

const PATIENCE_MS = 15_000
const CONNECTIONS = 2
const FIRST_PERMANENT = 500
/** Refusals of this recipient or this content; a greeting or a login that is refused says nothing of the mail. */
const OF_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE'])
const AUTHENTICATION_REQUIRED = 530

/** Mail by SMTP. */
export class SmtpMailSender implements MailSender {
  private transport: Promise<Transporter> | undefined

  constructor(private readonly settings: SmtpSettings) {}

  async send({ to, subject, text, html, messageId, language }: Mail): Promise<MailResult> {
    try {
      const transport = await (this.transport ??= this.open())
      await transport.sendMail({
        from: this.settings.from,
        to,
        subject: oneLine(subject),
        text,
        html,
        messageId: `<${messageId}>`,
        headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
      })
      return { sent: true, messageId }
    } catch (error) {
      const {
        code = '',
        responseCode = 0,
        message,
      } = error as { code?: string; responseCode?: number; message: string }
      const permanent = responseCode >= FIRST_PERMANENT && responseCode !== AUTHENTICATION_REQUIRED
      if (permanent && OF_THE_MAIL.has(code))
        throw new MailRefused(`the mail server refuses: ${oneLine(message)}`, { cause: error })
      throw error
    }
  }

  async close(): Promise<void> {
    ;(await this.transport)?.close()
  }

  /** Loaded with the first mail: most starts send none. */
  private async open(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer')
    const patience = this.settings.patienceMs ?? PATIENCE_MS
    return createTransport({
      url: this.settings.url,
      pool: true,
      maxConnections: CONNECTIONS,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      // Nothing of a mail is read from files or the network.
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }
}

const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ').trim()
