import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { DomainError, ERROR_KINDS, type ErrorKind, isDomainError } from '@nexus/kernel'
import type {
  RpcCallContext,
  RpcLimits,
  RpcReply,
  RpcRequest,
  RpcServer,
  RpcTransport,
  ServiceTransport,
} from '@nexus/platform-service'
import { firstValueFrom, throwError } from 'rxjs'

/** What an adapter's spec gives the suite. */
export interface RpcWorld {
  /** A transport as another process of the platform would have it; all of one world reach each other. */
  transport(options?: { readonly limits?: Partial<RpcLimits>; readonly maxBytes?: number }): Promise<ServiceTransport>
  /** Ends the process of this transport without a word. */
  kill(transport: ServiceTransport): Promise<void>
  close(): Promise<void>
}

type Handler = (input: never, context: RpcCallContext) => unknown

/** Serves plain functions, as Nest would its controllers. */
export async function serveFunctions(
  transport: ServiceTransport,
  service: string,
  functions: Readonly<Record<string, Handler>>,
): Promise<RpcServer> {
  const server = transport.server(service)
  for (const [operation, handler] of Object.entries(functions))
    server.addHandler(operation, async (request: RpcRequest, context: RpcCallContext) => ({
      output: await handler(request.input as never, context),
      replayed: false,
    }))
  await new Promise<void>((resolve, reject) => {
    server.listen((error?: unknown) => {
      if (error === undefined) resolve()
      else reject(new Error(`${service} cannot listen`, { cause: error }))
    })
  })
  return server
}

/** A promise that fails with whatever it is, as code that is not ours may. */
const rejection = (reason: unknown): Promise<never> => firstValueFrom(throwError(() => reason))

/** A door that a test opens. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(5)
}

/** So long that no test ends by it. */
const PATIENT_MS = 600_000
const TENANT = '0197a000-0000-7000-8000-000000000001'

/**
 * Every adapter of {@link ServiceTransport} passes this suite.
 * @param replicas whether the world has several processes, of which more than one may serve an operation
 */
export function rpcTransportConformance(
  adapter: string,
  { replicas }: { readonly replicas: boolean },
  makeWorld: () => Promise<RpcWorld>,
): void {
  const itWithReplicas = replicas ? it : () => undefined
  describe(`calls between services ${adapter}`, () => {
    let world: RpcWorld
    let transport: ServiceTransport
    let caller: RpcTransport
    const started: (RpcServer | Promise<RpcServer>)[] = []
    const traceparent = `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`
    const headers = { 'nx-context': 'token', 'nx-tenant': TENANT, traceparent }
    const ask = async (operation: string, input: unknown = {}, timeoutMs = PATIENT_MS): Promise<unknown> =>
      (await caller.request(operation, { input }, headers, timeoutMs)).output
    const failure = async (work: Promise<unknown>): Promise<DomainError> => {
      const error = await work.then(
        () => 'it succeeded',
        (reason: unknown) => reason,
      )
      if (!isDomainError(error)) throw new Error(`not a refusal: ${String(error)}`)
      return error
    }
    const serve = (functions: Record<string, Handler>, on = transport, service = 'desk'): Promise<RpcServer> => {
      const server = serveFunctions(on, service, functions)
      started.push(server)
      return server
    }

    beforeEach(async () => {
      world = await makeWorld()
      transport = await world.transport()
      caller = replicas ? await world.transport() : transport
    })
    afterEach(async () => {
      for (const server of started.splice(0)) await (await server).close()
      await world.close()
    })

    it('carry JSON and nothing else: dates as text, no undefined members, null kept', async () => {
      let seen: unknown
      await serve({
        'desk.memo.write.v1': (input) => {
          seen = input
          return { at: new Date(0), gone: undefined, none: null, list: [undefined], text: 'Käthe – 東京 \u{1F600}' }
        },
      })
      const input = { at: new Date(1), gone: undefined, none: null, deep: { list: [1, 'x', false] } }
      const reply = await caller.request('desk.memo.write.v1', { input }, headers, PATIENT_MS)
      expect(seen).toEqual({ at: '1970-01-01T00:00:00.001Z', none: null, deep: { list: [1, 'x', false] } })
      expect(seen).not.toHaveProperty('gone')
      expect(reply).toEqual({
        output: { at: '1970-01-01T00:00:00.000Z', none: null, list: [null], text: 'Käthe – 東京 \u{1F600}' },
        replayed: false,
      })
      expect(reply.output).not.toHaveProperty('gone')
    })

    it('share no memory with the caller', async () => {
      const kept = { list: [1] }
      await serve({
        'desk.memo.write.v1': (input: { list: number[] }) => {
          input.list.push(2)
          return kept
        },
      })
      const input = { list: [7] }
      const output = (await ask('desk.memo.write.v1', input)) as typeof kept
      output.list.push(3)
      expect([input.list, kept.list]).toEqual([[7], [1]])
    })

    it('bring the headers and the time by which to answer, which is a hop less than the caller has', async () => {
      let context: RpcCallContext | undefined
      await serve({
        'desk.memo.write.v1': (_, call) => {
          context = call
          return null
        },
      })
      const before = performance.now()
      await ask('desk.memo.write.v1', {}, 100_000)
      expect(context?.getHeaders()).toEqual(headers)
      expect(context?.getSubject()).toBe('desk.memo.write.v1')
      expect(context?.getDeadline()).toBeGreaterThan(before + 99_900)
      expect(context?.getDeadline()).toBeLessThanOrEqual(performance.now() + 99_950)
    })

    it.each(Object.keys(ERROR_KINDS) as ErrorKind[])(
      'bring back the refusal %s with all that belongs to it',
      async (kind) => {
        const extras = {
          errors: [{ pointer: '/a', code: 'b', detail: 'c' }],
          retryAfterSeconds: 3,
          currentVersion: 7,
          facts: { open: '1.50', list: [null] },
        }
        const refusal = new DomainError('desk.memo.refused', kind, 'Not today.', extras)
        await serve({ 'desk.memo.write.v1': () => Promise.reject(refusal) })
        const error = await failure(ask('desk.memo.write.v1'))
        expect(error).toBeInstanceOf(DomainError)
        expect(error).toMatchObject({ code: 'desk.memo.refused', kind, detail: 'Not today.', ...extras })
      },
    )

    it.each<[string, unknown]>([
      ['an error', new Error('SELECT secret FROM /etc')],
      ['a text', 'secret'],
      ['nothing', undefined],
      ['null', null],
      ['an object of unknown kind', { code: 'a.b', kind: 'SECRET', detail: 'secret' }],
    ])('answer INTERNAL, and nothing of it, when the callee throws %s', async (_what, thrown) => {
      await serve({
        'desk.memo.write.v1': () => rejection(thrown),
      })
      const error = await failure(ask('desk.memo.write.v1'))
      expect(error).toMatchObject({ kind: 'INTERNAL', code: 'request.internal' })
      expect(JSON.stringify(error.toWire())).not.toMatch(/secret/i)
    })

    it('answer INTERNAL when the answer is no JSON, and when there is none', async () => {
      await serve({ 'desk.memo.write.v1': () => 1n })
      expect(await failure(ask('desk.memo.write.v1'))).toMatchObject({ kind: 'INTERNAL' })
      const silent = transport.server('silent')
      started.push(silent)
      silent.addHandler('silent.memo.write.v1', () => Promise.resolve(undefined))
      await new Promise((resolve) => {
        silent.listen(resolve)
      })
      expect(await failure(ask('silent.memo.write.v1'))).toMatchObject({ kind: 'INTERNAL' })
    })

    it('are refused at once when nobody serves the operation', async () => {
      await serve({ 'desk.memo.write.v1': () => 1 })
      expect(await failure(ask('desk.memo.read.v1'))).toMatchObject({ kind: 'UNAVAILABLE', retryAfterSeconds: 1 })
    })

    it('end with DEADLINE_EXCEEDED when the answer does not come in time', async () => {
      const door = gate()
      await serve({ 'desk.memo.write.v1': () => door.opened })
      expect(await failure(ask('desk.memo.write.v1', {}, 200))).toMatchObject({ kind: 'DEADLINE_EXCEEDED' })
      door.open()
    })

    it('are not begun when the callee would have no time', async () => {
      let begun = 0
      await serve({ 'desk.memo.write.v1': () => (begun += 1) })
      for (const left of [69, 1, 0, -5, Number.NEGATIVE_INFINITY])
        expect(await failure(ask('desk.memo.write.v1', {}, left))).toMatchObject({ kind: 'DEADLINE_EXCEEDED' })
      expect(begun).toBe(0)
      expect(await ask('desk.memo.write.v1')).toBe(1)
    })

    it('do not mix up answers', async () => {
      await serve({
        'desk.memo.write.v1': async (input: { number: number }) => {
          await pause(input.number % 7)
          return input.number
        },
      })
      const numbers = Array.from({ length: 150 }, (_, number) => number)
      expect(await Promise.all(numbers.map((number) => ask('desk.memo.write.v1', { number })))).toEqual(numbers)
    })

    it('run up to the limit, wait in order up to another, and are refused beyond', async () => {
      const small = await world.transport({ limits: { concurrency: 2, queue: 3 } })
      if (!replicas) caller = small
      const doors = new Map<number, ReturnType<typeof gate>>()
      const begun: number[] = []
      const server = await serve(
        {
          'small.memo.write.v1': async ({ number }: { number: number }) => {
            begun.push(number)
            const door = gate()
            doors.set(number, door)
            await door.opened
            return number
          },
        },
        small,
        'small',
      )
      const calls: Promise<unknown>[] = []
      for (let number = 0; number < 5; number += 1) {
        calls.push(ask('small.memo.write.v1', { number }))
        await until(() => server.load.running + server.load.waiting === number + 1)
      }
      expect(server.load).toEqual({ running: 2, waiting: 3, draining: false })
      expect(await failure(ask('small.memo.write.v1', { number: 5 }))).toMatchObject({
        kind: 'UNAVAILABLE',
        retryAfterSeconds: 1,
      })
      for (let number = 0; number < 5; number += 1) {
        await until(() => doors.has(number))
        doors.get(number)?.open()
      }
      expect(await Promise.all(calls)).toEqual([0, 1, 2, 3, 4])
      expect(begun).toEqual([0, 1, 2, 3, 4])
      await until(() => server.load.running === 0)
    })

    it('spend their time while they wait, and are never begun when it is over', async () => {
      const small = await world.transport({ limits: { concurrency: 1, queue: 9 } })
      if (!replicas) caller = small
      const door = gate()
      const begun: string[] = []
      const server = await serve(
        {
          'small.memo.write.v1': async ({ name }: { name: string }) => {
            begun.push(name)
            await door.opened
            return name
          },
        },
        small,
        'small',
      )
      const first = ask('small.memo.write.v1', { name: 'first' })
      await until(() => server.load.running === 1)
      expect(await failure(ask('small.memo.write.v1', { name: 'late' }, 200))).toMatchObject({
        kind: 'DEADLINE_EXCEEDED',
      })
      await until(() => server.load.waiting === 0)
      door.open()
      expect(await first).toBe('first')
      expect(await ask('small.memo.write.v1', { name: 'last' })).toBe('last')
      expect(begun).toEqual(['first', 'last'])
    })

    it('that only wait for others let them have their place, and are waited for when the service stops', async () => {
      const small = await world.transport({ limits: { concurrency: 1, queue: 9 } })
      if (!replicas) caller = small
      const door = gate()
      const server = await serve(
        {
          'small.memo.write.v1': async (_, context) => {
            context.stepAside()
            context.stepAside()
            await door.opened
            return 'written'
          },
          'small.memo.read.v1': () => 'read',
        },
        small,
        'small',
      )
      const waiting = ask('small.memo.write.v1')
      await until(() => server.load.running === 1)
      expect(await ask('small.memo.read.v1')).toBe('read')
      const drained = server.drain()
      expect(server.load).toMatchObject({ running: 1, draining: true })
      door.open()
      expect(await waiting).toBe('written')
      await drained
      expect(server.load).toEqual({ running: 0, waiting: 0, draining: true })
    })

    it('in a chain of three hops of 300 ms with a budget of 500 ms end in time, and no hop begins after it', async () => {
      const begun: { hop: string; at: number; deadline: number }[] = []
      const ended: string[] = []
      const given = [500]
      const hop =
        (name: string, next?: string): Handler =>
        async (_input, context) => {
          begun.push({ hop: name, at: performance.now(), deadline: context.getDeadline() })
          try {
            await pause(300)
            if (next === undefined) return 'the end'
            const left = context.getDeadline() - performance.now()
            given.push(left)
            return (await transport.request(next, { input: {} }, headers, left)).output
          } finally {
            ended.push(name)
          }
        }
      await serve({ 'one.memo.write.v1': hop('one', 'two.memo.write.v1') }, transport, 'one')
      await serve({ 'two.memo.write.v1': hop('two', 'three.memo.write.v1') }, transport, 'two')
      await serve({ 'three.memo.write.v1': hop('three') }, transport, 'three')
      expect(await failure(ask('one.memo.write.v1', {}, 500))).toMatchObject({ kind: 'DEADLINE_EXCEEDED' })
      expect(ended).not.toContain('three')
      await until(() => ended.length === begun.length)
      expect(begun.map(({ hop: name }) => name)).not.toContain('three')
      for (const [index, { at, deadline }] of begun.entries()) {
        expect(at).toBeLessThan(deadline)
        // Each hop has less than the one before it still had, whatever clock its machine shows.
        expect(deadline - at).toBeLessThanOrEqual((given[index] ?? 0) - 50)
      }
    })

    it('do not see the asynchronous context of the caller, who keeps it', async () => {
      const storage = new AsyncLocalStorage<string>()
      let seen: string | undefined = 'not asked'
      await serve({
        'desk.memo.write.v1': async () => {
          await pause(1)
          seen = storage.getStore()
          return 1
        },
      })
      await storage.run('the transaction of the caller', async () => {
        await ask('desk.memo.write.v1')
        expect(storage.getStore()).toBe('the transaction of the caller')
      })
      expect(seen).toBeUndefined()
    })

    it('carry 5 MB there and back', async () => {
      await serve({
        'desk.memo.write.v1': (input: { text: string }) => ({ text: input.text, size: input.text.length }),
      })
      const text = 'Rechnung Müller 東京 '.repeat(300_000)
      expect(await ask('desk.memo.write.v1', { text })).toEqual({ text, size: text.length })
      const { 'nx-tenant': _, ...anonymous } = headers
      const reply = await caller.request('desk.memo.write.v1', { input: { text } }, anonymous, PATIENT_MS)
      expect(reply.output).toEqual({ text, size: text.length })
    })

    it('are refused when request or answer is larger than allowed', async () => {
      const narrow = await world.transport({ maxBytes: 1_000_000 })
      caller = narrow
      await serve({ 'narrow.memo.write.v1': (input: { size: number }) => 'x'.repeat(input.size) }, narrow, 'narrow')
      const tooLarge = { kind: 'PAYLOAD_TOO_LARGE', code: 'rpc.payload.too_large' }
      expect(await failure(ask('narrow.memo.write.v1', { size: 1, more: 'x'.repeat(1_000_000) }))).toMatchObject(
        tooLarge,
      )
      expect(await failure(ask('narrow.memo.write.v1', { size: 1_000_000 }))).toMatchObject(tooLarge)
      expect(await ask('narrow.memo.write.v1', { size: 900_000 })).toHaveLength(900_000)
    })

    it('that were taken are answered when the service stops; later ones are refused', async () => {
      const small = await world.transport({ limits: { concurrency: 2, queue: 9 } })
      if (!replicas) caller = small
      const door = gate()
      const server = await serve({ 'small.memo.write.v1': () => door.opened.then(() => 'done') }, small, 'small')
      const calls = Array.from({ length: 5 }, () => ask('small.memo.write.v1'))
      await until(() => server.load.running + server.load.waiting === 5)
      let drained = false
      const draining = server.drain().then(() => {
        drained = true
      })
      await until(() => server.load.draining)
      for (;;) {
        // The end of the intake takes its way through the server; from then on nobody is there.
        const late = ask('small.memo.write.v1', {}, 1_000).then(String, (error: unknown) => (error as DomainError).kind)
        if ((await late) === 'UNAVAILABLE') break
      }
      expect(drained).toBe(false)
      door.open()
      expect(await Promise.all(calls)).toEqual(['done', 'done', 'done', 'done', 'done'])
      await draining
      expect(server.load).toEqual({ running: 0, waiting: 0, draining: true })
      await server.drain()
    })

    it('that hang are refused, in words that allow a retry, when the service has waited long enough to stop', async () => {
      const small = await world.transport({ limits: { concurrency: 1, queue: 9 } })
      if (!replicas) caller = small
      const door = gate()
      const server = await serve({ 'small.memo.write.v1': () => door.opened }, small, 'small')
      const calls = [failure(ask('small.memo.write.v1')), failure(ask('small.memo.write.v1'))]
      await until(() => server.load.running + server.load.waiting === 2)
      await server.drain(50)
      for (const error of await Promise.all(calls))
        expect(error).toMatchObject({ kind: 'UNAVAILABLE', retryAfterSeconds: 1 })
      door.open()
    })

    it('end with an error that allows a retry when the service dies in the middle', async () => {
      const other = await world.transport()
      if (!replicas) caller = other
      const begun = gate()
      await serve(
        {
          'mortal.memo.write.v1': () => {
            begun.open()
            return new Promise(() => undefined)
          },
        },
        other,
        'mortal',
      )
      const call = failure(ask('mortal.memo.write.v1', {}, 3_000))
      await begun.opened
      await world.kill(other)
      expect(ERROR_KINDS[(await call).kind].retry).toBe(true)
      expect(await failure(ask('mortal.memo.write.v1'))).toMatchObject({ kind: 'UNAVAILABLE' })
    })

    it('2.9: end at once when their caller has gone, which no other call notices', async () => {
      const [begun, door] = [gate(), gate()]
      await serve({
        'desk.memo.write.v1': async (input: unknown) => {
          begun.open()
          await door.opened
          return input
        },
      })
      const client = new AbortController()
      const { signal } = client
      const abandoned = (): Promise<DomainError> =>
        failure(caller.request('desk.memo.write.v1', { input: 1 }, headers, PATIENT_MS, { signal }))
      const [call, other] = [abandoned(), ask('desk.memo.write.v1', 2)]
      await begun.opened
      client.abort()
      expect(await call).toMatchObject({ code: 'request.abandoned' })
      expect(await abandoned()).toMatchObject({ code: 'request.abandoned' })
      door.open()
      expect(await other).toBe(2)
    })

    itWithReplicas('go to another replica while one stops: none fails', async () => {
      const counts = [0, 0]
      const servers = await Promise.all(
        counts.map(async (_, index) =>
          serve(
            {
              'twin.memo.write.v1': async () => {
                await pause(2)
                return (counts[index] = (counts[index] ?? 0) + 1)
              },
            },
            await world.transport(),
            'twin',
          ),
        ),
      )
      const stopping = new AbortController()
      let done = 0
      const stream = async (): Promise<void> => {
        while (!stopping.signal.aborted) {
          await ask('twin.memo.write.v1')
          done += 1
        }
      }
      const streams = Array.from({ length: 8 }, stream)
      await until(() => counts.every((count) => count > 20))
      await servers[0]?.drain()
      await servers[0]?.close()
      const [first, second] = counts
      await until(() => (counts[1] ?? 0) > (second ?? 0) + 100)
      stopping.abort()
      await Promise.all(streams)
      expect(counts[0]).toBe(first)
      expect(done).toBe((counts[0] ?? 0) + (counts[1] ?? 0))
    })
  })
}

/** The output of one reply, for specs of one adapter. */
export const outputOf = async (reply: Promise<RpcReply>): Promise<unknown> => (await reply).output
