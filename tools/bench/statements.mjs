import { connect, createServer } from 'node:net'

/**
 * Stands between an instance and its PostgreSQL and hears the statements: `url` is the database's through it;
 * `during(work)` resolves with the texts that came meanwhile, `unitsDuring(work)` with whole transactions, their
 * parameters and answers.
 */
export async function statementProxy(databaseUrl) {
  const target = new URL(databaseUrl)
  let heard = []
  let units = []
  let connections = 0
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname)
    const conversation = new Conversation(
      (connections += 1),
      (sql) => heard.push(sql),
      (unit) => units.push(unit),
    )
    client.on('data', (chunk) => conversation.said(chunk))
    database.on('data', (chunk) => conversation.answered(chunk))
    client.pipe(database).pipe(client)
    client.on('error', () => database.destroy())
    database.on('error', () => client.destroy())
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.port = String(server.address().port)
  return {
    url: url.href,
    host: '127.0.0.1',
    port: server.address().port,
    async during(work) {
      heard = []
      await work()
      return heard
    },
    /**
     * The transactions that ended while `work` ran, and after it until they are `enough` or `patience` ms are over, in the
     * order of their beginning.
     */
    async unitsDuring(work, { enough = () => false, patience = 0 } = {}) {
      units = []
      await work()
      for (const end = performance.now() + patience; !enough(units) && performance.now() < end;)
        await new Promise((resolve) => setTimeout(resolve, 5))
      return units.toSorted((one, other) => one.began - other.began)
    },
    close: () => server.close(),
  }
}

const cString = (buffer, from) => buffer.toString('utf8', from, buffer.indexOf(0, from))

/**
 * What is said on one connection (PostgreSQL's protocol 3): Query and Parse carry SQL, Bind its values, and ReadyForQuery
 * ends the answer and says whether a transaction is open. A unit is what lies between two moments without one.
 */
export class Conversation {
  #service = ''
  #text = ''
  #values
  #pending = []
  #unit = []
  #fields = { client: messages(false), server: messages(true) }

  constructor(connection, onStatement = () => undefined, onUnit = () => undefined) {
    this.connection = connection
    this.onStatement = onStatement
    this.onUnit = onUnit
  }

  said(chunk) {
    for (const { type, body } of this.#fields.client(chunk)) {
      if (type === '') this.#service = /application_name\0nexus-([a-z-]+)\0/.exec(body.toString('latin1'))?.[1] ?? ''
      else if (type === 'Q') this.#say(cString(body, 0))
      else if (type === 'P') this.#text = cString(body, body.indexOf(0) + 1)
      else if (type === 'B') this.#values = boundValues(body)
      else if (type === 'S') this.#say(this.#text, this.#values)
    }
  }

  answered(chunk) {
    for (const { type, body } of this.#fields.server(chunk)) {
      const [statement] = this.#pending
      if (statement === undefined) continue
      if (type === 'T') statement.columns = columnNames(body)
      else if (type === 'D') statement.rows.push(rowValues(body))
      else if (type === 'C') statement.tags.push(cString(body, 0))
      else if (type === 'Z') this.#settle(String.fromCharCode(body[0]))
    }
  }

  #say(sql, values) {
    this.onStatement(sql)
    this.#pending.push({ sql, values, columns: [], rows: [], tags: [], began: performance.now() })
  }

  #settle(state) {
    const statement = this.#pending.shift()
    statement.took = performance.now() - statement.began
    this.#unit.push(statement)
    if (state !== 'I') return
    const { connection, began } = { connection: this.connection, began: this.#unit[0].began }
    this.onUnit({ connection, service: this.#service, began, ended: performance.now(), statements: this.#unit })
    this.#unit = []
  }
}

/** Cuts a stream into messages. A client's first has no type; a server's first may answer a request for TLS. */
function messages(fromServer) {
  let rest = Buffer.alloc(0)
  let started = fromServer
  return function* cut(chunk) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (;;) {
      const head = started ? 1 : 0
      if (rest.length < head + 4) return
      const end = head + rest.readInt32BE(head)
      if (rest.length < end) return
      const type = started ? String.fromCharCode(rest[0]) : ''
      const body = rest.subarray(head + 4, end)
      rest = rest.subarray(end)
      started = true
      yield { type, body }
    }
  }
}

/** Text of each value, null, or a Buffer of one that was sent in binary. */
function boundValues(body) {
  let at = body.indexOf(0, body.indexOf(0) + 1) + 1
  const next = () => ((at += 2), body.readInt16BE(at - 2))
  const formats = Array.from({ length: next() }, next)
  return Array.from({ length: next() }, (_, index) => {
    const size = body.readInt32BE(at)
    at += 4
    if (size < 0) return null
    const value = body.subarray(at, (at += size))
    return (formats.length === 1 ? formats[0] : (formats[index] ?? 0)) === 1
      ? Buffer.from(value)
      : value.toString('utf8')
  })
}

function rowValues(body) {
  let at = 2
  return Array.from({ length: body.readInt16BE(0) }, () => {
    const size = body.readInt32BE(at)
    at += 4
    if (size < 0) return null
    return body.toString('utf8', at, (at += size))
  })
}

function columnNames(body) {
  let at = 2
  return Array.from({ length: body.readInt16BE(0) }, () => {
    const name = cString(body, at)
    at += Buffer.byteLength(name) + 1 + 18
    return name
  })
}
