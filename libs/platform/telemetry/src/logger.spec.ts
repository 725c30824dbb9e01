import { createLogger } from './logger.js'
import { NestLogger } from './nest-logger.js'
import { logRequest } from './request-log.js'

function capture(level = 'trace') {
  const lines: string[] = []
  const clock = { now: () => new Date('2026-03-31T22:30:00.123Z') }
  const logger = createLogger({
    service: 'identity',
    level,
    clock,
    destination: { write: (line: string) => void lines.push(line) },
  })
  return { logger, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> }
}

const jwt = 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJlLWNhbmFyeQ'
const secrets = {
  jwt,
  bearer: 'Bearer canary.bearer.value',
  basic: 'Basic Y2FuYXJ5OmNhbmFyeQ==',
  iban: 'DE89370400440532013000',
  spacedIban: 'GB29 NWBK 6016 1331 9268 19',
  ibanBeforeWord: 'ES9121000418450200051332 from DE89 3704 0044 0532 0130 00 paid',
  lowerIban: 'nl91abna0417164300',
  email: 'canary.person@example.com',
  umlautEmail: 'käthe.canary@müller.example',
  url: 'postgres://nexus:canarypassword@localhost/nexus',
  assignment: 'password=canaryvalue',
  quoted: '{"refreshToken":"canaryrefresh"}',
  vat: 'DE136695976',
  austrianVat: 'ATU12345678',
  card: '4111 1111 1111 1111',
  phone: '+49 30 1234 5678',
  argon: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdGNhbmFyeQ$aGFzaGNhbmFyeQ',
  pem: '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIcanary\n-----END PRIVATE KEY-----',
}
/** Fragments of which none may appear in the log. */
const canaries = [
  'c2lnbmF0dXJl',
  'eyJzdWIi',
  'canary',
  'Y2FuYXJ5',
  '37040044',
  '3704 0044',
  '21000418',
  'NWBK',
  'abna',
  'müller',
  '136695976',
  'ATU1234',
  '1111 1111',
  '1234 5678',
  'MC4CAQ',
  'aGFzaGNhbmFyeQ',
]
function expectClean(lines: readonly string[]): void {
  const output = lines.join('\n')
  for (const each of canaries) expect(output).not.toContain(each)
}

/** Harmless looking text under keys whose names alone must mask it. */
const sensitiveKeys = [
  'password',
  'newPassword',
  'user_password',
  'accessToken',
  'refresh_token',
  'Authorization',
  'x-api-key',
  'Set-Cookie',
  'cookie',
  'clientSecret',
  'privateKey',
  'totp',
  'recoveryCode',
  'sessionId',
  'iban',
  'bic',
  'accountNumber',
  'email',
  'contactEmail',
  'phoneNumber',
  'taxId',
  'tax_id',
  'vatNumber',
  'name',
  'firstName',
  'lastName',
  'displayName',
  'legalName',
  'street',
  'addressLine1',
  'postalCode',
  'birthDate',
  'ip',
  'ipAddress',
  'userAgent',
  'X-Forwarded-For',
  'headers',
  'body',
  'payload',
  'databaseUrl',
  'jwks',
]

describe('logger', () => {
  it('writes one JSON line with UTC time, level word and service', () => {
    const { logger, lines, last } = capture()
    logger.info({ attempt: 2 }, 'relay started')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^\{.*\}\n$/)
    expect(last()).toEqual({
      level: 'info',
      time: '2026-03-31T22:30:00.123Z',
      service: 'identity',
      attempt: 2,
      msg: 'relay started',
    })
  })

  it('writes nothing below its level', () => {
    const { logger, lines } = capture('warn')
    logger.info('quiet')
    expect(lines).toEqual([])
  })

  it('keeps line breaks and control characters of a message inside one JSON line', () => {
    const { logger, lines, last } = capture()
    const message = 'first\r\n{"level":"fatal","msg":"forged"}\n\u2028\u001b[31m'
    logger.warn({ note: message }, message)
    expect(lines).toHaveLength(1)
    expect(lines[0]?.trimEnd()).not.toMatch(/[\r\n]/)
    expect(last()).toMatchObject({ level: 'warn', msg: message, note: message })
  })

  it('writes errors with type, code, message, stack and cause, and nothing else that hangs on them', () => {
    const { logger, last } = capture()
    const error = Object.assign(new RangeError('too far', { cause: new Error('root') }), {
      code: 'E_FAR',
      query: 'select 1',
    })
    logger.error(error)
    expect(last()).toMatchObject({
      msg: 'too far',
      err: { type: 'RangeError', code: 'E_FAR', message: 'too far', cause: { message: 'root' } },
    })
    expect(Object.keys(last().err as object)).toEqual(['type', 'code', 'message', 'stack', 'cause'])
  })

  it('lets no field overwrite those of the logger', () => {
    const { logger, lines, last } = capture()
    logger.info({ level: 'fatal', time: 'never', service: 'forged' }, 'hello')
    expect(last()).toMatchObject({ level: 'info', service: 'identity', field_level: 'fatal', field_service: 'forged' })
    expect(lines[0]?.match(/"service"/g)).toHaveLength(1)
  })

  describe('canaries', () => {
    it.each(Object.entries(secrets))('masks a %s by its form, in every place', (_kind, secret) => {
      const { logger, lines } = capture()
      logger.info(secret)
      logger.info(`before ${secret} after`)
      logger.info('value %s and %j and %o', secret, { note: secret }, [secret])
      logger.info({ note: secret }, secret)
      logger.info({
        deep: { deeper: [{ note: `text ${secret}` }] },
        map: new Map([['note', secret]]),
        set: new Set([secret]),
      })
      logger.info({ [secret]: 1 }, 'as a key')
      logger.child({ note: secret }).info('bound')
      const cause = new Error(`cause ${secret}`)
      const error = Object.assign(new Error(`failed with ${secret}`, { cause }), {
        parameters: [secret],
        detail: secret,
        response: { body: secret },
      })
      logger.error(error)
      logger.error(error, secret)
      logger.error({ err: error, failure: error }, 'with an error')
      expect(lines).toHaveLength(10)
      expectClean(lines)
    })

    it.each(sensitiveKeys)('masks whatever stands under the key %s', (key) => {
      const { logger, lines } = capture()
      const value = 'plain canary text'
      logger.info({ [key]: value }, 'flat')
      logger.info({ nested: [{ [key]: { inner: value } }] }, 'nested')
      logger.info({ [key]: 12345678 }, 'figure')
      logger.child({ [key]: value }).info('bound')
      logger.info('with %j', { [key]: value })
      expectClean(lines)
      expect(lines.join('')).not.toContain('12345678')
    })

    it('masks request headers by name even outside of a headers object', () => {
      const { logger, lines } = capture()
      logger.info({
        request: {
          authorization: secrets.bearer,
          cookie: 'nexus_session=canary',
          'x-csrf-token': 'canary',
          host: 'localhost',
        },
      })
      expectClean(lines)
      expect(lines[0]).toContain('localhost')
    })
  })

  it('keeps what operators need', () => {
    const { logger, last } = capture()
    const id = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22'
    logger.info(
      {
        tenant: id,
        trace_id: '4bf92f3577b34da6a3ce929d0e0e4736',
        operation: 'procurement.requisition.submit.v1',
        at: new Date(0),
        amount: 10n,
        since: 1774996200123,
      },
      'requisition 42 has 3 lines, took 12 ms',
    )
    expect(last()).toMatchObject({
      tenant: id,
      trace_id: '4bf92f3577b34da6a3ce929d0e0e4736',
      operation: 'procurement.requisition.submit.v1',
      at: '1970-01-01T00:00:00.000Z',
      amount: '10',
      since: 1774996200123,
      msg: 'requisition 42 has 3 lines, took 12 ms',
    })
  })

  it('does not take the digits of a trace id for a card, nor its beginning for an account', () => {
    const { logger, last } = capture()
    for (const traceId of ['481353b732623951897960f6de3c3d3b', 'be68539007547034aabbccddeeff0011']) {
      logger.info({ trace_id: traceId }, `${traceId} paid with 4111 1111 1111 1111`)
      expect(last()).toMatchObject({ trace_id: traceId, msg: `${traceId} paid with [card]` })
    }
  })

  it('does not take the digits of an id for a card, but those beside it', () => {
    const { logger, last } = capture()
    const id = '01a1ff36-c8a5-7000-8000-02802de9195d'
    logger.info({ user: id }, `${id} paid with 4111 1111 1111 1111`)
    expect(last()).toMatchObject({ user: id, msg: `${id} paid with [card]` })
  })

  it('does not take hexadecimal ids for bank accounts', () => {
    const { logger, last } = capture()
    const ids = [
      'ab12cdef34567890ab12cdef34567890',
      '01936d3e-7c1a-7b3a-9d53-ab12cdef3456',
      'de89370400440532ab12cdef34567890',
    ]
    logger.info({ ids }, ids.join(' '))
    expect(last()).toMatchObject({ ids, msg: ids.join(' ') })
  })

  it('survives circles, depth, size, throwing getters and odd values', () => {
    const { logger, lines } = capture()
    const circle: Record<string, unknown> = {}
    circle.self = circle
    const deep = Array.from({ length: 100 }).reduce<Record<string, unknown>>((inner) => ({ inner }), {})
    const throwing = Object.defineProperty({}, 'trap', {
      enumerable: true,
      get: () => {
        throw new Error('no')
      },
    })
    logger.info({
      circle,
      deep,
      throwing,
      many: Array.from({ length: 10_000 }, (_, index) => index),
      long: 'x'.repeat(100_000),
      bytes: Buffer.alloc(10),
      fn: () => 1,
      nothing: null,
    })
    expect(lines[0]?.length).toBeLessThan(10_000)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      circle: { self: '[circular]' },
      throwing: { trap: '[unreadable]' },
      bytes: '[10 bytes]',
      nothing: null,
    })
  })

  it('masks in linear time', () => {
    const { logger } = capture()
    const start = process.hrtime.bigint()
    for (const each of ['a@', 'password', 'A1 ', '1 ', '://a:', 'eyJaaaa.', '+4 ', '-----BEGIN '])
      logger.info(each.repeat(50_000))
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(500)
  })
})

describe('request log', () => {
  const entry = {
    trace_id: '4bf92f3577b34da6a3ce929d0e0e4736',
    operation: 'procurement.vendor.create.v1',
    status: 201,
    ms: 12.3456,
    tenant: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22',
  }

  it('writes its fixed fields and no others', () => {
    const { logger, last } = capture()
    logRequest(logger, { ...entry, ...{ url: '/x?token=canary', email: 'canary@example.com' } })
    expect(last()).toEqual({
      level: 'info',
      time: '2026-03-31T22:30:00.123Z',
      service: 'identity',
      msg: 'request',
      ...entry,
      ms: 12.3,
    })
  })

  it('is an error from status 500 on', () => {
    const { logger, last } = capture()
    logRequest(logger, { ...entry, status: 503, error_code: 'request.unavailable' })
    expect(last()).toMatchObject({ level: 'error', status: 503, error_code: 'request.unavailable' })
  })

  it('repeats no word of unexpected form', () => {
    const { logger, last } = capture()
    logRequest(logger, { ...entry, operation: 'x\r\ny', tenant: 'canary@example.com', method: secrets.jwt.repeat(2) })
    expect(last()).toMatchObject({
      operation: '[unexpected form]',
      tenant: '[unexpected form]',
      method: '[unexpected form]',
    })
  })
})

describe('NestLogger', () => {
  it('writes messages with their context, and errors with a masked stack', () => {
    const { logger, last } = capture()
    const nest = new NestLogger(logger)
    nest.log('Mapped routes', 'RouterExplorer')
    expect(last()).toMatchObject({ level: 'info', msg: 'Mapped routes', context: 'RouterExplorer' })
    nest.error('failed', `Error: ${secrets.email}\n at x`, 'ExceptionsHandler')
    expect(last()).toMatchObject({ level: 'error', context: 'ExceptionsHandler', stack: 'Error: [email]\n at x' })
    nest.error(new Error(secrets.iban))
    expect(last()).toMatchObject({ level: 'error', msg: '[iban]' })
  })
})
