import { z } from 'zod'
import { defineOperation, idempotencyOf, routeOf } from './operation.js'

const bare = {
  name: 'procurement.requisition.submit.v1',
  summary: 'Submits a requisition.',
  input: z.strictObject({ requisitionId: z.string() }),
  output: z.strictObject({ id: z.string() }),
  example: { input: { requisitionId: 'r' }, output: { id: 'r' } },
} as const
const withoutPath = { ...bare, permission: 'requisition:submit' } as const
const withoutAccess = { ...bare, http: 'POST /requisitions/:requisitionId/submission' } as const
const base = { ...withoutPath, ...withoutAccess }

describe('defineOperation', () => {
  it('takes the service from the name', () => {
    expect(defineOperation(base)).toMatchObject({ service: 'procurement', name: 'procurement.requisition.submit.v1' })
  })

  it('knows the route and its path parameters', () => {
    expect(routeOf(defineOperation(base))).toEqual({
      method: 'POST',
      path: '/requisitions/:requisitionId/submission',
      params: ['requisitionId'],
    })
  })

  it('needs no path when it is internal', () => {
    const internal = defineOperation({ ...bare, internal: 'asked by billing when it books' })
    expect(routeOf(internal)).toBeUndefined()
    expect(idempotencyOf(internal)).toBe('none')
  })

  it.each([
    'submit',
    'procurement.requisition.submit',
    'procurement.requisition.submit.v0',
    'Procurement.requisition.submit.v1',
    'a.b.c.d.v1',
  ])('refuses the name %j', (name) => {
    expect(() => defineOperation({ ...base, name })).toThrow('must be named service.aggregate.verb.v1')
  })

  it('refuses a public or permitted operation without a path', () => {
    expect(() => defineOperation(withoutPath)).toThrow('needs an http path, or must be internal')
  })

  it('refuses a path on an internal operation', () => {
    expect(() => defineOperation({ ...withoutAccess, internal: 'x' })).toThrow('must not have an http path')
  })

  it('refuses an idempotency policy on a GET', () => {
    expect(() => defineOperation({ ...base, http: 'GET /requisitions', idempotency: 'accepted' })).toThrow(
      'takes no idempotency key',
    )
  })

  it('refuses to store an answer that holds secrets', () => {
    expect(() => defineOperation({ ...base, secretOutput: true })).toThrow('declare idempotency: { none: reason }')
    expect(() => defineOperation({ ...base, secretOutput: true, idempotency: 'required' })).toThrow(
      'declare idempotency',
    )
    expect(idempotencyOf(defineOperation({ ...base, secretOutput: true, idempotency: { none: 'tokens' } }))).toBe(
      'none',
    )
  })

  it('does not compile without permission, public or internal, nor with two of them', () => {
    // @ts-expect-error -- nobody said who may call it
    expect(defineOperation(withoutAccess)).toBeDefined()
    // @ts-expect-error -- both public and permitted
    expect(defineOperation({ ...base, public: 'why not' })).toBeDefined()
  })
})

describe('idempotencyOf', () => {
  it.each([
    ['GET /requisitions', undefined, 'none'],
    ['POST /requisitions', undefined, 'accepted'],
    ['POST /requisitions', 'required', 'required'],
    ['DELETE /requisitions/:id', { none: 'it is by nature' }, 'none'],
  ] as const)('%s with %j is %s', (http, idempotency, expected) => {
    const policy = idempotency === undefined ? {} : { idempotency }
    expect(idempotencyOf(defineOperation({ ...base, http, ...policy }))).toBe(expected)
  })
})
