// Takes every mail by SMTP (port 1025) and lists it as Mailpit does (port 8025): GET /api/v1/messages, GET /readyz.
import { createServer } from 'node:http'
import { createServer as listen } from 'node:net'

const messages = []
const ANSWERS = { QUIT: '221 bye', DATA: '354 go on', RSET: '250 ok', NOOP: '250 ok', MAIL: '250 ok', RCPT: '250 ok' }

function serve(socket) {
  let text = ''
  let body = false
  const say = (line) => socket.write(`${line}\r\n`)
  const finished = (mail) => {
    const header = (name) => new RegExp(`^${name}: (.*)$`, 'im').exec(mail)?.[1].trim() ?? ''
    messages.push({ From: header('From'), To: header('To'), Subject: header('Subject') })
    body = false
    say('250 taken')
  }
  socket.on('error', () => socket.destroy())
  socket.on('data', (piece) => {
    text += piece
    for (;;) {
      const end = body ? '\r\n.\r\n' : '\r\n'
      const at = text.indexOf(end)
      if (at === -1) return
      const part = text.slice(0, at)
      text = text.slice(at + end.length)
      if (body) {
        finished(part)
        continue
      }
      const verb = part.slice(0, 4).toUpperCase()
      if (verb === 'EHLO') socket.write('250-mail\r\n250 8BITMIME\r\n')
      else say(ANSWERS[verb] ?? (verb === 'HELO' ? '250 mail' : '502 not known'))
      if (verb === 'DATA') body = true
      if (verb === 'QUIT') socket.end()
    }
  })
  say('220 mail')
}

listen(serve).listen(1025)
createServer((request, response) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(request.url === '/readyz' ? {} : { total: messages.length, messages }))
}).listen(8025)
process.on('SIGTERM', () => process.exit(0))
