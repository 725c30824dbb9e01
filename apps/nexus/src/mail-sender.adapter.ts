import type { CoreSettings } from '@nexus/platform-config'
import { type MailSender, SilentMailSender, SmtpMailSender } from '@nexus/platform-mail'

/** How mail leaves this instance: by its mail server, and not at all where nothing may leave (DX-02). */
export function mailSenderOf({ AI_AGENT, SMTP_URL, MAIL_FROM }: CoreSettings): MailSender {
  if (AI_AGENT) return new SilentMailSender('AI_AGENT is set: nothing leaves this process')
  if (SMTP_URL === undefined) return new SilentMailSender('no mail server is set (SMTP_URL)')
  return new SmtpMailSender({ url: SMTP_URL, from: { name: 'Nexus', address: MAIL_FROM } })
}
