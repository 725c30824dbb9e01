import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createVendor, listVendors } from '@nexus/contracts-procurement'
import { resolveAccess } from '@nexus/contracts-identity'
import { systemClock, uuidV7Ids } from '@nexus/kernel'
import { AccessTokens, SigningKeys } from '@nexus/platform-auth'
import { HmacContextSigner, type RpcCallOptions, type RpcReply, whileAwaited } from '@nexus/platform-service'
import type { ObjectStorage } from '@nexus/platform-storage'
import { createLogger, type RunningMetrics, startMetrics } from '@nexus/platform-telemetry'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { createGateway, OperationRegistry } from '../gateway.adapter.js'

interface Line {
  readonly level: string
  readonly msg: string
  readonly status?: number
  readonly operation?: string
}

describe('a client that closes its connection before it has its answer', () => {
  const ids = uuidV7Ids(systemClock)
  /** The calls that a service works at. */
  const calls: { name: string; options: RpcCallOptions; answer(reply: RpcReply): void; fail(error: Error): void }[] = []
  const lines: Line[] = []
  let gateway: NestFastifyApplication
  let metrics: RunningMetrics
  let folder: string
  let port: number
  let authorization: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-gone-'))
    metrics = await startMetrics({ service: 'test' })
    const keys = await SigningKeys.open({ file: join(folder, 'keys.json'), clock: systemClock })
    const tokens = new AccessTokens({ keys, clock: systemClock, ids, issuer: 'nexus' })
    const grant = { tenantId: randomUUID(), userId: randomUUID(), sessionId: randomUUID(), permissionVersion: 1 }
    authorization = `Bearer ${(await tokens.issue(grant)).token}`
    gateway = await createGateway(
      {
        registry: new OperationRegistry([createVendor, listVendors].map((each) => ({ ...each, calls: [] }))),
        ...{ tokens, ids, clock: systemClock, signer: new HmacContextSigner(), storage: {} as ObjectStorage },
        transport: {
          request: (name, _request, _headers, _timeoutMs, options = {}) => {
            if (name === resolveAccess.name)
              return Promise.resolve({ output: { ...resolveAccess.example.output, active: true }, replayed: false })
            const work = new Promise<RpcReply>((answer, fail) => calls.push({ name, options, answer, fail }))
            return whileAwaited(options.signal, () => work)
          },
        },
        health: { report: () => Promise.reject(new Error('not asked')), databaseLabel: () => 'test' },
      },
      {
        logger: createLogger({
          service: 'test',
          destination: { write: (line) => void lines.push(JSON.parse(line) as Line) },
        }),
        trustProxy: false,
      },
    )
    await gateway.listen(0, '127.0.0.1')
    port = Number(new URL(await gateway.getUrl()).port)
  })
  beforeEach(() => {
    calls.length = 0
    lines.length = 0
  })
  afterAll(async () => {
    await gateway.close()
    metrics.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  /** Sends a request, waits until its service works at it, and leaves. */
  const leave = async (head: string, body = ''): Promise<(typeof calls)[number]> => {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    const length = body === '' ? '' : `content-type: application/json\r\ncontent-length: ${String(body.length)}\r\n`
    socket.write(`${head} HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\n${length}\r\n${body}`)
    await until(() => calls.length > 0)
    socket.destroy()
    return calls[0]!
  }
  const requests = (): Line[] => lines.filter(({ msg }) => msg === 'request')

  it('2.9: ends the read that it waited for, which is no fault of anybody', async () => {
    const call = await leave('GET /api/v1/vendors')
    await until(() => call.options.signal?.aborted === true && requests().length > 0)
    // Late, and of no interest any more.
    call.fail(new Error('the service failed after all'))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(lines).toMatchObject([{ level: 'info', msg: 'request', status: 499, operation: listVendors.name }])
    const { text } = await metrics.expose()
    expect(text).toMatch(
      new RegExp(`nexus_http_requests_total\\{operation="${listVendors.name}",method="GET",status="499",.*\\} 1`),
    )
    expect(text).not.toMatch(/nexus_retries_total\{/)
  })

  it('2.9: does not end the write that it asked for', async () => {
    const call = await leave('POST /api/v1/vendors', JSON.stringify(createVendor.example.input))
    await until(() => requests().length > 0)
    expect(call.options).toEqual({ access: 'write', repeatable: false })
    call.answer({ output: createVendor.example.output, replayed: false })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(lines).toMatchObject([{ level: 'info', msg: 'request', status: 499, operation: createVendor.name }])
  })

  it('leaves the connections of others alone: they have their answers, and their own lines', async () => {
    const other = fetch(`http://127.0.0.1:${String(port)}/api/v1/vendors`, { headers: { authorization } })
    await until(() => calls.length === 1)
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(`GET /api/v1/vendors HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\n\r\n`)
    await until(() => calls.length === 2)
    socket.destroy()
    await until(() => requests().length === 1)
    calls[0]?.answer({ output: listVendors.example.output, replayed: false })
    expect((await other).status).toBe(200)
    await until(() => requests().length === 2)
    expect(requests().map(({ status }) => status)).toEqual([499, 200])
  })
})
