import { defineOperation } from '@nexus/kernel'
import { z } from 'zod'
import { inputOf } from './operation-input.policy.js'

const schema = z.strictObject({ id: z.string(), name: z.string() })
const declare = (http: `GET /${string}` | `POST /${string}`, more: object = {}) =>
  defineOperation({
    name: 'desk.memo.do.v1',
    http,
    permission: 'memo:do',
    summary: 's',
    input: schema,
    output: schema,
    example: { input: { id: 'a', name: 'b' }, output: { id: 'a', name: 'b' } },
    ...more,
  })

const change = declare('POST /memos/:id')
const read = declare('GET /memos/:id')
const upload = declare('POST /memos/:id', {
  rawBody: { field: 'content', mediaTypes: ['application/xml'], maxBytes: 10 },
})

const refusal = (errors: object[]) =>
  expect.objectContaining({
    code: 'request.invalid',
    errors: errors.map((error) => expect.objectContaining(error) as object),
  }) as Error

describe('the input of an operation', () => {
  it('joins path and body, or path and query', () => {
    expect(inputOf(change, { params: { id: '1' }, query: {}, body: { name: 'n' } })).toEqual({ id: '1', name: 'n' })
    expect(inputOf(read, { params: { id: '1' }, query: { name: 'n' }, body: undefined })).toEqual({
      id: '1',
      name: 'n',
    })
  })

  it('takes path fields only from the path', () => {
    expect(() => inputOf(change, { params: { id: '1' }, query: {}, body: { id: '2', name: 'n' } })).toThrow(
      refusal([{ pointer: '/id', code: 'path_field' }]),
    )
    expect(() => inputOf(read, { params: { id: '1' }, query: { id: '2' }, body: undefined })).toThrow(
      refusal([{ pointer: '/id' }]),
    )
  })

  it('refuses query parameters where the body is meant', () => {
    expect(() => inputOf(change, { params: { id: '1' }, query: { name: 'n' }, body: {} })).toThrow(
      refusal([{ code: 'unknown_parameter' }]),
    )
  })

  it('refuses a parameter that would change a prototype', () => {
    const query = Object.fromEntries([['__proto__', ['x']]])
    expect(() => inputOf(read, { params: { id: '1' }, query, body: undefined })).toThrow(
      refusal([{ code: 'unknown_parameter' }]),
    )
  })

  it('refuses a document where JSON is meant, and the reverse', () => {
    const unsupported = expect.objectContaining({ kind: 'UNSUPPORTED' }) as Error
    expect(() => inputOf(change, { params: { id: '1' }, query: {}, body: Buffer.from('<a/>') })).toThrow(unsupported)
    expect(() => inputOf(upload, { params: { id: '1' }, query: {}, body: { a: 1 } })).toThrow(unsupported)
  })

  it.each([[['a']], ['text'], [3]])('refuses a body that is no object (%p)', (body) => {
    expect(() => inputOf(change, { params: { id: '1' }, query: {}, body })).toThrow(refusal([{ code: 'invalid_type' }]))
  })

  it('hands a raw body on in base64 and refuses an empty one', () => {
    expect(inputOf(upload, { params: { id: '1' }, query: {}, body: Buffer.from('<a/>') })).toEqual({
      id: '1',
      content: 'PGEvPg==',
    })
    expect(() => inputOf(upload, { params: { id: '1' }, query: {}, body: undefined })).toThrow(
      refusal([{ pointer: '/content', code: 'required' }]),
    )
  })
})
