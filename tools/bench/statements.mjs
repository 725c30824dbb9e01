import { connect, createServer } from 'node:net'

/**
 * Stands between an instance and its PostgreSQL and hears the statements: `url` is the database's through it;
 * `during(work)` resolves with the texts that came meanwhile.
 */
export async function statementProxy(databaseUrl) {
  const target = new URL(databaseUrl)
  let heard = []
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname)
    const hear = listener((sql) => heard.push(sql))
    client.on('data', hear)
    client.pipe(database).pipe(client)
    client.on('error', () => database.destroy())
    database.on('error', () => client.destroy())
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.port = String(server.address().port)
  return {
    url: url.href,
    async during(work) {
      heard = []
      await work()
      return heard
    },
    close: () => server.close(),
  }
}

const cString = (buffer, from) => buffer.toString('utf8', from, buffer.indexOf(0, from))

/** Reads the messages of a client (PostgreSQL's protocol 3): Query and Parse carry SQL. The first has no type. */
function listener(onStatement) {
  let rest = Buffer.alloc(0)
  let started = false
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const head = started ? 1 : 0
      if (rest.length < head + 4) return
      const end = head + rest.readInt32BE(head)
      if (rest.length < end) return
      const type = started ? String.fromCharCode(rest[0]) : ''
      if (type === 'Q') onStatement(cString(rest, 5))
      if (type === 'P') onStatement(cString(rest, rest.indexOf(0, 5) + 1))
      rest = rest.subarray(end)
      started = true
    }
  }
}
