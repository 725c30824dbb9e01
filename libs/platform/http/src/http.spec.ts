import {
  DomainError,
  ERROR_KINDS,
  type ErrorKind,
  idempotencyInProgress,
  invalidArgument,
  unauthenticated,
  versionMismatch,
} from '@nexus/kernel'
import {
  canonicalJson,
  entityTag,
  fromHttpFault,
  noneMatches,
  problemHeaders,
  readIdempotencyKey,
  readPreferWait,
  requestFingerprint,
  toProblem,
  versionOfIfMatch,
  weakTag,
} from './index.js'

const at = { instance: '/api/v1/vendors', traceId: '0af7651916cd43dd8448eb211c80319c' }

describe('problem+json', () => {
  it.each(Object.keys(ERROR_KINDS) as ErrorKind[])('answers %s with the status and type of the one table', (kind) => {
    const problem = toProblem(new DomainError('a.b.c', kind, 'why'), at)
    expect(problem).toMatchObject({
      status: ERROR_KINDS[kind].status,
      type: `/api/v1/problems/${ERROR_KINDS[kind].type}`,
      code: 'a.b.c',
      detail: 'why',
      trace_id: at.traceId,
    })
  })

  it.each([
    new Error('SELECT * FROM secret at /srv/app.ts:3'),
    'text',
    null,
    undefined,
    { kind: 'toString', code: 'x', detail: 'y' },
    { kind: '__proto__', code: 'x', detail: 'y' },
  ])('answers anything unknown as INTERNAL and tells nothing of it (%p)', (unknown) => {
    const problem = toProblem(unknown, at)
    expect(problem).toMatchObject({ status: 500, code: 'request.internal' })
    expect(JSON.stringify(problem)).not.toMatch(/SELECT|secret|srv/)
  })

  it('names the faulty fields and the current version', () => {
    const errors = [{ pointer: '/lines/0/quantity', code: 'invalid_format', detail: 'must be a quantity' }]
    expect(toProblem(invalidArgument('no', { errors }), at).errors).toEqual(errors)
    expect(toProblem(versionMismatch('no', { currentVersion: 4 }), at).current_version).toBe(4)
  })

  it('says when to come back and how to sign in', () => {
    expect(problemHeaders(idempotencyInProgress('wait', { retryAfterSeconds: 0.2 }))).toEqual({ 'retry-after': '1' })
    expect(problemHeaders(unauthenticated('who'))).toHaveProperty('www-authenticate')
    expect(problemHeaders(new DomainError('a.b', 'UNAVAILABLE', 'x'))).toEqual({ 'retry-after': '1' })
  })

  it.each([
    [{ statusCode: 413, message: 'x' }, 'request.too_large'],
    [{ statusCode: 415 }, 'request.unsupported_media_type'],
    [{ getStatus: () => 404 }, 'request.no_such_route'],
    [{ statusCode: 400, message: 'Unexpected token / in JSON' }, 'request.malformed'],
    [{ statusCode: 405 }, 'request.malformed'],
  ])('puts faults of the framework in our own terms (%p)', (fault, code) => {
    expect(fromHttpFault(fault)).toMatchObject({ code })
  })
})

describe('entity tags', () => {
  it('compare by version alone', () => {
    const tag = entityTag(7, '{"a":1}')
    expect(tag).toMatch(/^"7\.[0-9a-f]{8}"$/)
    expect(versionOfIfMatch(tag)).toBe(7)
    expect(versionOfIfMatch('"7"')).toBe(7)
    expect(versionOfIfMatch(entityTag(0, '{}'))).toBe(0)
    expect(entityTag(7, '{"a":2}')).not.toBe(tag)
  })

  it.each(['*', '7', 'W/"7.9f86d081"', '"00"', '"07"', '"-1"', '"7", "8"', '"abc"', '"99999999999999999999"', ''])(
    'refuses %p as If-Match: it states no version',
    (header) => {
      expect(() => versionOfIfMatch(header)).toThrow(expect.objectContaining({ code: 'request.invalid' }) as Error)
    },
  )

  it('match If-None-Match weakly and in lists', () => {
    const tag = weakTag('x')
    expect(noneMatches(tag, tag)).toBe(true)
    expect(noneMatches(`"other", ${tag}`, tag)).toBe(true)
    expect(noneMatches('*', tag)).toBe(true)
    expect(noneMatches('"other"', tag)).toBe(false)
  })
})

describe('idempotency keys', () => {
  it('have the same fingerprint whatever the order of fields', () => {
    const base = { method: 'POST', path: '/x', ifMatch: undefined, principal: 'p' }
    expect(requestFingerprint({ ...base, input: { a: 1, b: { c: 2, d: 3 } } })).toBe(
      requestFingerprint({ ...base, input: { b: { d: 3, c: 2 }, a: 1 } }),
    )
  })

  it.each([
    [{ method: 'PUT' }],
    [{ path: '/y' }],
    [{ ifMatch: '"1"' }],
    [{ principal: 'q' }],
    [{ input: { a: 2 } }],
    [{ input: { a: '1' } }],
  ])('have another fingerprint when %p differs', (change) => {
    const base = { method: 'POST', path: '/x', ifMatch: undefined, principal: 'p', input: { a: 1 } }
    expect(requestFingerprint({ ...base, ...change })).not.toBe(requestFingerprint(base))
  })

  it('are canonical for nested lists and missing fields', () => {
    expect(canonicalJson({ b: [1, { y: null, x: undefined }], a: 'ä' })).toBe('{"a":"ä","b":[1,{"y":null}]}')
  })

  it.each(['', 'a b', 'ä', 'x'.repeat(256), 'a\nb'])('refuse %p', (key) => {
    expect(() => readIdempotencyKey(key)).toThrow(expect.objectContaining({ code: 'request.invalid' }) as Error)
  })
})

describe('Prefer', () => {
  it.each([
    ['wait=2', 2000],
    ['respond-async, wait=5', 5000],
    ['wait=99', 10_000],
    ['waiting=2', undefined],
    [undefined, undefined],
    ['wait=-1', undefined],
  ])('%p waits %p ms', (header, expected) => {
    expect(readPreferWait(header)).toBe(expected)
  })
})
