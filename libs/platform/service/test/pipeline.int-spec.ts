import { deadLetterOperations } from '@nexus/kernel'
import { startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import {
  changeMemo,
  clerkService,
  deskService,
  failMemo,
  getMemo,
  giveStamp,
  Memos,
  payMemo,
  writeMemo,
} from './desk.js'

describe('the way of one request inside a service', () => {
  let services: TestServices
  let writer: TestActor

  beforeAll(async () => {
    services = await startTestServices([clerkService, deskService])
    writer = services.actor()
  })
  afterAll(() => services.close())

  const effects = (): number => services.service('desk').get<Memos>(Memos).effects

  it('executes a valid request and hands its event to the consumer', async () => {
    const memo = await writer.call(writeMemo, { text: 'buy chairs' })
    expect(memo).toMatchObject({ text: 'buy chairs', state: 'new', version: 1 })
    await services.settled()
    expect(await writer.call(getMemo, { id: memo.id })).toMatchObject({ state: 'filed', version: 2 })
  })

  it('waits for the settled state when asked to', async () => {
    expect(await writer.call(writeMemo, { text: 'wait' }, { waitMs: 2000 })).toMatchObject({ state: 'filed' })
  })

  it('refuses unknown fields and names each with its pointer', async () => {
    await expect(writer.request(writeMemo, { text: 'x', tenantId: 'y', state: 'paid' })).rejects.toMatchObject({
      code: 'request.invalid',
      errors: [
        { pointer: '/tenantId', code: 'unknown_field' },
        { pointer: '/state', code: 'unknown_field' },
      ],
    })
  })

  it('refuses a missing field without echoing values', async () => {
    await expect(writer.request(writeMemo, {})).rejects.toMatchObject({
      code: 'request.invalid',
      errors: [{ pointer: '/text', code: 'required' }],
    })
  })

  it('refuses a person without the permission', async () => {
    const reader = services.actor({ tenantId: writer.tenantId, rights: { 'memo:read': 'all' } })
    await expect(reader.call(writeMemo, { text: 'x' })).rejects.toMatchObject({ code: 'auth.permission_denied' })
  })

  it('refuses a right to the own where the operation tells own and others not apart', async () => {
    const rights = { 'memo:write': 'own', 'memo:read': 'own' } as const
    const clerk = services.actor({ tenantId: writer.tenantId, rights })
    const memo = await writer.call(writeMemo, { text: 'not yours' })
    await services.settled()
    await expect(clerk.call(changeMemo, { id: memo.id, text: 'mine' }, { expectedVersion: 2 })).rejects.toMatchObject({
      code: 'auth.permission_denied',
    })
    await expect(clerk.call(getMemo, { id: memo.id })).rejects.toMatchObject({ code: 'auth.permission_denied' })
  })

  it('does not find the object of another tenant', async () => {
    const memo = await writer.call(writeMemo, { text: 'ours' })
    await expect(services.actor().call(getMemo, { id: memo.id })).rejects.toMatchObject({ code: 'request.not_found' })
  })

  it('refuses calls without a context, with an altered one, and for another operation', async () => {
    const { transport, signer } = services
    const ask = (token: string): Promise<unknown> =>
      transport.request(getMemo.name, { input: { id: writer.userId } }, { 'nx-context': token }, 1000)
    const ctx = {
      tenantId: writer.tenantId,
      actor: { kind: 'user', userId: writer.userId } as const,
      rights: {},
      opId: writer.userId,
      traceId: 'a',
      operation: 'x',
      audience: ['x'],
      deadlineAt: Date.now() + 1000,
    }
    await expect(ask('')).rejects.toMatchObject({ code: 'auth.unauthenticated' })
    await expect(ask(signer.sign(ctx))).rejects.toMatchObject({ code: 'auth.unauthenticated' })
    const parts = signer.sign({ ...ctx, audience: [getMemo.name] }).split('.')
    const forged = parts.map((part) => {
      const text = Buffer.from(part, 'base64url').toString()
      return text.includes(writer.tenantId)
        ? Buffer.from(text.replaceAll(writer.tenantId, writer.userId)).toString('base64url')
        : part
    })
    expect(forged).not.toEqual(parts)
    await expect(ask(forged.join('.'))).rejects.toMatchObject({ code: 'auth.unauthenticated' })
  })

  it('believes the budget of the call and not the clock of who signed the context', async () => {
    const { transport, signer } = services
    const memo = await writer.call(writeMemo, { text: 'in time' })
    const token = signer.sign({
      tenantId: writer.tenantId,
      actor: { kind: 'user', userId: writer.userId },
      rights: { 'memo:read': 'all' },
      opId: writer.userId,
      traceId: 'a',
      operation: getMemo.name,
      audience: [getMemo.name],
      // A cluster believes clocks that are at most half a minute apart.
      deadlineAt: Date.now() - 20_000,
    })
    const headers = { 'nx-context': token, 'nx-tenant': writer.tenantId }
    const ask = (timeoutMs: number): Promise<unknown> =>
      transport.request(getMemo.name, { input: { id: memo.id } }, headers, timeoutMs)
    await expect(ask(20_000)).resolves.toMatchObject({ output: { text: 'in time' } })
    await expect(ask(10)).rejects.toMatchObject({ code: 'request.deadline_exceeded' })
  })

  it('refuses a call whose bodies are said to be those of another organization than the signed one', async () => {
    const { transport, signer } = services
    const token = signer.sign({
      rights: {},
      opId: writer.userId,
      traceId: 'a',
      operation: getMemo.name,
      audience: [getMemo.name],
      deadlineAt: Date.now() + 1_000,
    })
    for (const tenant of [writer.tenantId, '']) {
      const headers = { 'nx-context': token, 'nx-tenant': tenant }
      await expect(
        transport.request(getMemo.name, { input: { id: writer.userId } }, headers, 20_000),
      ).rejects.toMatchObject({ code: 'auth.unauthenticated' })
    }
  })

  it('answers UNAVAILABLE when nobody serves the operation', async () => {
    await expect(
      services.transport.request('nobody.thing.do.v1', { input: {} }, { 'nx-context': '' }, 1000),
    ).rejects.toMatchObject({ code: 'request.unavailable' })
  })

  it('needs the version seen, and refuses an old one with the current', async () => {
    const memo = await writer.call(writeMemo, { text: 'v' })
    await services.settled()
    await expect(writer.call(changeMemo, { id: memo.id, text: 'w' })).rejects.toMatchObject({
      code: 'request.if_match_required',
    })
    await expect(writer.call(changeMemo, { id: memo.id, text: 'w' }, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'request.version_mismatch',
      currentVersion: 2,
    })
    expect(await writer.call(changeMemo, { id: memo.id, text: 'w' }, { expectedVersion: 2 })).toMatchObject({
      version: 3,
      text: 'w',
    })
  })

  it('needs an idempotency key where the operation says so', async () => {
    const memo = await writer.call(writeMemo, { text: 'k' })
    await expect(writer.call(payMemo, { id: memo.id })).rejects.toMatchObject({ code: 'idempotency.key_required' })
  })

  it('answers a repeat with the first answer, also after the object has changed', async () => {
    const first = await writer.request(writeMemo, { text: 'once' }, { key: 'k-1' })
    await services.settled()
    const before = effects()
    const repeat = await writer.request(writeMemo, { text: 'once' }, { key: 'k-1' })
    expect(repeat).toEqual({ output: first.output, replayed: true })
    expect(JSON.stringify(repeat.output)).toBe(JSON.stringify(first.output))
    expect(effects()).toBe(before)
  })

  it('answers the repeat of a request that waited with the settled state that the first caller was told', async () => {
    const first = await writer.request(writeMemo, { text: 'patient' }, { key: 'k-6', waitMs: 2000 })
    expect(first.output).toMatchObject({ state: 'filed' })
    expect(await writer.request(writeMemo, { text: 'patient' }, { key: 'k-6' })).toEqual({
      output: first.output,
      replayed: true,
    })
  })

  it('refuses a key that is used with another request', async () => {
    await writer.call(writeMemo, { text: 'one' }, { key: 'k-2' })
    await expect(writer.call(writeMemo, { text: 'two' }, { key: 'k-2' })).rejects.toMatchObject({
      code: 'idempotency.key_reused',
      kind: 'UNPROCESSABLE',
    })
  })

  it('keeps the keys of two people and of two tenants apart', async () => {
    const colleague = services.actor({ tenantId: writer.tenantId })
    const stranger = services.actor({ userId: writer.userId })
    const ids = await Promise.all(
      [writer, colleague, stranger].map(
        async (actor) => (await actor.call(writeMemo, { text: 'same' }, { key: 'k-3' })).id,
      ),
    )
    expect(new Set(ids).size).toBe(3)
  })

  it('executes once for fifty equal requests at the same time', async () => {
    const memo = await writer.call(writeMemo, { text: 'race' })
    await services.settled()
    const before = effects()
    const replies = await Promise.allSettled(
      Array.from({ length: 50 }, () => writer.request(payMemo, { id: memo.id }, { key: 'k-4' })),
    )
    const done = replies.filter((reply) => reply.status === 'fulfilled')
    const refused = replies
      .filter((reply) => reply.status === 'rejected')
      .map((reply) => (reply.reason as { code: string }).code)
    expect(done.filter((reply) => !reply.value.replayed)).toHaveLength(1)
    expect(refused.every((code) => code === 'idempotency.in_progress')).toBe(true)
    expect((await writer.call(getMemo, { id: memo.id })).version).toBe(3)
    expect(effects() - before).toBe(1)
  })

  it('stores nothing of a request that failed, so that the repeat truly runs', async () => {
    const missing = services.actor().userId
    await expect(writer.call(payMemo, { id: missing }, { key: 'k-5' })).rejects.toMatchObject({
      code: 'request.not_found',
    })
    await expect(writer.call(payMemo, { id: missing }, { key: 'k-5' })).rejects.toMatchObject({
      code: 'request.not_found',
    })
  })

  it('answers an unexpected fault as INTERNAL, without its message, and rolls back', async () => {
    const fault = await writer.call(failMemo, { how: 'fault' }).catch((error: unknown) => error)
    expect(fault).toMatchObject({ code: 'request.internal', kind: 'INTERNAL' })
    expect(JSON.stringify(fault)).not.toMatch(/SELECT|passwd/)
  })

  it('lists the events that a consumer gave up, and handles one again when asked to', async () => {
    const { list, redrive } = deadLetterOperations('desk')
    const memo = await writer.call(writeMemo, { text: 'poison' })
    await services.settled()
    const { items } = await writer.call(list, {})
    expect(items).toMatchObject([
      { aggregateId: memo.id, status: 'open', errorClass: 'permanent', errorCode: 'request.invalid' },
    ])
    expect((await services.actor().call(list, {})).items).toEqual([])
    services.service('desk').get<Memos>(Memos).cured = true
    const letter = { deadLetterId: items[0]?.deadLetterId ?? '' }
    await expect(services.actor().call(redrive, letter)).rejects.toMatchObject({ code: 'request.not_found' })
    expect(await writer.call(redrive, letter)).toMatchObject({ status: 'redriving' })
    await services.service('desk').deadLetters.settled()
    expect((await writer.call(list, { status: 'redriven' })).items).toHaveLength(1)
    expect(await writer.call(getMemo, { id: memo.id })).toMatchObject({ state: 'filed' })
    await expect(writer.call(redrive, letter)).rejects.toMatchObject({ code: 'event.dead_letter.not_open' })
  })

  it('ends a call whose answer cannot be sent', async () => {
    await expect(writer.call(failMemo, { how: 'unsendable' })).rejects.toMatchObject({ code: 'request.internal' })
  })

  it('lets a use case call only what its operation declares', async () => {
    await expect(writer.request(giveStamp, { of: 'x' })).resolves.toMatchObject({ output: { stamp: 'paid' } })
    const desk = services.service('desk')
    const { RpcClient } = await import('../src/index.js')
    const ctx = {
      tenantId: writer.tenantId,
      actor: { kind: 'user', userId: writer.userId } as const,
      rights: {},
      opId: writer.userId,
      traceId: 'a',
      operation: writeMemo.name,
      audience: [writeMemo.name],
      deadlineAt: Date.now() + 1000,
    }
    await expect(
      desk.get<InstanceType<typeof RpcClient>>(RpcClient).call(ctx, giveStamp, { of: 'x' }),
    ).rejects.toMatchObject({ code: 'auth.permission_denied' })
    await expect(
      desk.database.tenantTx.run(ctx, () =>
        desk
          .get<InstanceType<typeof RpcClient>>(RpcClient)
          .call({ ...ctx, audience: [giveStamp.name] }, giveStamp, { of: 'x' }),
      ),
    ).rejects.toThrow(/inside a transaction/)
  })
})
