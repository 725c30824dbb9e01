import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server that keeps what it takes. */
export interface MailServer {
  readonly url: string
  readonly received: Email[]
  /** What it answers to every recipient until it is told otherwise; undefined: it takes the mail. */
  refuseWith(answer: { responseCode: number; message: string } | undefined): void
  close(): Promise<void>
}

export async function startMailServer(): Promise<MailServer> {
  const received: Email[] = []
  let refusal: { responseCode: number; message: string } | undefined
  const server = new SMTPServer({
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
  return {
    url: `smtp://127.0.0.1:${String((server.server.address() as AddressInfo).port)}`,
    received,
    refuseWith(answer) {
      refusal = answer
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
