import { type AnyOperation, defineOperation, type RequestContext, systemClock, unavailable } from '@nexus/kernel'
import { z } from 'zod'
import { HmacContextSigner } from './context-signer.js'
import { callTraits, RpcClient } from './rpc-client.js'
import type { RpcCallOptions } from './rpc-transport.js'

const facts = {
  summary: 'Tries.',
  input: z.strictObject({}),
  output: z.strictObject({}),
  example: { input: {}, output: {} },
}
const operation = (declared: object): AnyOperation =>
  defineOperation({ ...facts, name: 'desk.memo.try.v1', ...declared } as never)
const get = operation({ http: 'GET /memos', permission: 'memo:read' })
const post = operation({ http: 'POST /memos', permission: 'memo:create' })
const context = (of: AnyOperation, more: Partial<RequestContext> = {}): RequestContext => ({
  rights: {},
  opId: 'o',
  traceId: '0'.repeat(32),
  operation: of.name,
  audience: [of.name, 'desk.memo.ask.v1'],
  deadlineAt: systemClock.now().getTime() + 10_000,
  ...more,
})
const keyed = { idempotency: { key: 'k', fingerprint: 'f' } }

describe('2.8: what a call may be repeated for', () => {
  it.each<[string, AnyOperation, Partial<RequestContext>, ReturnType<typeof callTraits>]>([
    ['a safe method', get, {}, { access: 'read', repeatable: true }],
    ['an internal read', operation({ internal: 'x', readOnly: true }), {}, { access: 'read', repeatable: true }],
    ['a write with a key', post, keyed, { access: 'write', repeatable: true }],
    ['a write without a key', post, {}, { access: 'write', repeatable: false }],
    ['an internal write', operation({ internal: 'x' }), {}, { access: 'write', repeatable: false }],
    [
      'a write under a key that its service does not store',
      operation({ http: 'POST /memos', permission: 'memo:create', idempotency: { none: 'by nature' } }),
      keyed,
      { access: 'write', repeatable: false },
    ],
    [
      'a public write, whose key nobody stores',
      operation({ http: 'POST /memos', public: 'anyone' }),
      keyed,
      { access: 'write', repeatable: false },
    ],
    [
      'a write on the way of another operation, whose key it is',
      post,
      { ...keyed, operation: 'desk.memo.other.v1' },
      { access: 'write', repeatable: false },
    ],
  ])('%s', (_what, declared, more, traits) => {
    expect(callTraits(context(declared, more), declared)).toEqual(traits)
  })
})

describe('a service that calls another', () => {
  it('2.8: never repeats the call, also when it could: repeats would multiply at each hop', async () => {
    let calls = 0
    const seen: (RpcCallOptions | undefined)[] = []
    const transport = {
      request: (
        _subject: string,
        _request: unknown,
        _headers: unknown,
        _timeoutMs: number,
        options?: RpcCallOptions,
      ) => {
        calls += 1
        seen.push(options)
        return Promise.reject(unavailable('nobody there'))
      },
    }
    const client = new RpcClient(transport, new HmacContextSigner(), systemClock)
    await expect(client.call(context(get), get, {})).rejects.toMatchObject({ kind: 'UNAVAILABLE' })
    expect([calls, seen]).toEqual([1, [{ access: 'read', repeatable: true }]])
  })

  it.each([
    ['a read takes five seconds of the minutes of a job', get, 120_000, 5_000],
    ['a write ten', post, 120_000, 10_000],
    ['less where less is left', post, 300, 300],
  ])('2.9: %s', async (_what, declared, left, most) => {
    let waited = 0
    const transport = {
      request: (_subject: string, _request: unknown, _headers: unknown, timeoutMs: number) => {
        waited = timeoutMs
        return Promise.resolve({ output: {}, replayed: false })
      },
    }
    const clock = { now: () => new Date('2026-03-02T09:00:00.000Z') }
    const client = new RpcClient(transport, new HmacContextSigner(), clock)
    await client.call(context(declared, { deadlineAt: clock.now().getTime() + left }), declared, {})
    expect(waited).toBe(most)
  })
})
