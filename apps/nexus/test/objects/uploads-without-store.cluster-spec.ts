import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FileView, UPLOAD_OBJECT_KIND } from '@nexus/contracts-documents'
import { resolveAccess } from '@nexus/contracts-identity'
import { getRequisition } from '@nexus/contracts-procurement'
import { documentsService } from '@nexus/documents'
import { createGateway, OperationRegistry, RESILIENCE } from '@nexus/gateway'
import {
  type AnyOperation,
  type OutputOf,
  type Reach,
  systemClock,
  type TenantContext,
  type UseCase,
  uuidV7Ids,
} from '@nexus/kernel'
import { AccessTokens, SigningKeys } from '@nexus/platform-auth'
import { schemaFromEntities } from '@nexus/platform-database'
import { defineService, operationsOf, platformEntities, serve, type ServiceDefinition } from '@nexus/platform-service'
import { objectKey, S3ObjectStorage } from '@nexus/platform-storage'
import { createLogger } from '@nexus/platform-telemetry'
import { FakeClock, startTestServices, type TestServices, testS3 } from '@nexus/testing'
import { Injectable, Module, type Type } from '@nestjs/common'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { allOperations } from '../../src/operations.config.js'
import { type Spoil, spoilingProxy, type SpoilingProxy } from './spoiling-proxy.js'

const RIGHTS: Readonly<Record<string, Reach>> = {
  'file:create': 'all',
  'file:read': 'all',
  'requisition:read': 'all',
  'requisition:update': 'all',
}
/** Shorter than the five seconds of a slow store. */
const PATIENCE_MS = 2_000

/** A service next to documents that answers one operation. */
function neighbour<Op extends AnyOperation>(operation: Op, answer: () => OutputOf<Op>): ServiceDefinition {
  @Injectable()
  class Answer {
    execute(): Promise<OutputOf<Op>> {
      return Promise.resolve(answer())
    }
  }
  const Messages = operationsOf(operation.service, {
    operations: [serve(operation, Answer as unknown as Type<UseCase<Op> & { reread?: undefined }>)],
  })
  @Module({ controllers: [Messages], providers: [...Messages.providers] })
  class NeighbourModule {}
  const schema = schemaFromEntities(operation.service, [...platformEntities])
  return defineService({ name: operation.service, module: NeighbourModule, schema })
}

describe('FLT-08: files at the edge while the object store is in trouble', () => {
  const tenantId = randomUUID()
  const userId = randomUUID()
  const clock = new FakeClock()
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(200_000), Buffer.from('\n%%EOF')])
  let folder: string
  let proxy: SpoilingProxy
  let storage: S3ObjectStorage
  let services: TestServices
  let gateway: NestFastifyApplication
  let url: string
  let authorization: string
  let ownerId: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-objects-'))
    const bucket = await testS3()
    proxy = await spoilingProxy(bucket.endpoint)
    storage = await S3ObjectStorage.connect({
      ...bucket,
      endpoint: proxy.endpoint,
      ...{ signingKey: randomBytes(32), clock: systemClock, pathPrefix: '/api/v1/downloads' },
      ...{ timeoutMs: PATIENCE_MS, attempts: 2, sweepEveryMs: 0, spoolFolder: folder },
    })
    services = await startTestServices(
      [
        neighbour(resolveAccess, () => ({ ...resolveAccess.example.output, active: true, rights: RIGHTS })),
        neighbour(getRequisition, () => ({ ...getRequisition.example.output, state: 'DRAFT' as const })),
        documentsService,
      ],
      { clock, storage },
    )
    const ids = uuidV7Ids(systemClock)
    const keys = await SigningKeys.open({ file: join(folder, 'keys.json'), clock: systemClock })
    const tokens = new AccessTokens({ keys, clock: systemClock, ids, issuer: 'nexus' })
    const grant = { tenantId, userId, sessionId: randomUUID(), permissionVersion: 1 }
    authorization = `Bearer ${(await tokens.issue(grant)).token}`
    const { transport, signer } = services
    gateway = await createGateway(
      {
        ...{ registry: new OperationRegistry(allOperations), transport, signer, storage, tokens, clock: systemClock },
        ids,
        health: { report: () => Promise.reject(new Error('not asked')), databaseLabel: () => 'test' },
        // Each test is an outage of its own; what the breakers learned in one must not colour the next.
        resilience: { policy: { ...RESILIENCE, breaker: { ...RESILIENCE.breaker, leastCalls: 10_000 } } },
      },
      { logger: createLogger({ service: 'test', level: 'silent' }), trustProxy: false },
    )
    await gateway.listen(0, '127.0.0.1')
    url = await gateway.getUrl()
  }, 120_000)
  beforeEach(() => {
    ownerId = randomUUID()
  })
  afterEach(() => {
    proxy.heal()
  })
  afterAll(async () => {
    await gateway.close()
    await services.close()
    storage.close()
    await proxy.close()
    await rm(folder, { recursive: true, force: true })
  })

  const owner = (): string => `ownerType=requisition&ownerId=${ownerId}`
  const upload = (): Promise<Response> =>
    fetch(`${url}/api/v1/files?${owner()}&fileName=offer.pdf`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/pdf' },
      body: pdf,
    })
  const listed = async (): Promise<FileView[]> => {
    const answer = await fetch(`${url}/api/v1/files?${owner()}`, { headers: { authorization } })
    expect(answer.status).toBe(200)
    return ((await answer.json()) as { items: FileView[] }).items
  }
  const stored = async (): Promise<FileView> => {
    const answer = await upload()
    expect([answer.status, answer.status === 201 ? '' : await answer.clone().text()]).toEqual([201, ''])
    return (await answer.json()) as FileView
  }
  const link = ({ fileId }: FileView): Promise<Response> =>
    fetch(`${url}/api/v1/files/${fileId}/link`, { method: 'POST', headers: { authorization } })
  const addressOf = async (file: FileView): Promise<string> =>
    `${url}${((await (await link(file)).json()) as { path: string }).path}`
  /** Uploads that were begun and have not ended, with those of earlier tests swept. */
  const pending = async (): Promise<string[]> => {
    const { database } = services.service('documents')
    const ctx: TenantContext = {
      ...{ tenantId, actor: { kind: 'system', userId }, rights: {}, audience: [], operation: 'test' },
      ...{ opId: randomUUID(), traceId: '0'.repeat(32), deadlineAt: Number.MAX_SAFE_INTEGER },
    }
    const rows: unknown = await database.tenantTx.read(ctx, () =>
      database.tenantTx.manager().query('SELECT id FROM documents.upload'),
    )
    return (rows as { id: string }[]).map(({ id }) => id)
  }
  const isThere = (uploadId: string): Promise<boolean> =>
    storage.head(objectKey(tenantId, UPLOAD_OBJECT_KIND, uploadId)).then(
      () => true,
      () => false,
    )
  const sweep = async (): Promise<void> => {
    clock.advance({ hours: 3 })
    services.wakeJobs()
    await services.settled()
  }
  const expectRefusal = async (answer: Response): Promise<void> => {
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('retry-after')]).toEqual([
      503,
      'application/problem+json; charset=utf-8',
      '5',
    ])
    expect(await answer.json()).toMatchObject({ code: 'request.unavailable' })
  }

  it('are stored and served, byte for byte, while there is none', async () => {
    const file = await stored()
    expect(await listed()).toEqual([file])
    const answer = await fetch(await addressOf(file))
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true)
    expect(await pending()).toEqual([])
  })

  it.each<Spoil>(['down', 'error', 'slow'])(
    'are refused with 503 when it is %s; what was begun waits for the sweeper, which ends it; a repeat is stored',
    async (how) => {
      proxy.spoil(how)
      await expectRefusal(await upload())
      expect(await listed()).toEqual([])
      const begun = await pending()
      expect(begun).toHaveLength(1)
      proxy.heal()
      await sweep()
      expect(await pending()).toEqual([])
      expect(await Promise.all(begun.map(isThere))).toEqual([false])
      const file = await stored()
      expect(await listed()).toEqual([file])
      expect(await pending()).toEqual([])
    },
    180_000,
  )

  it('are refused with 503 when it takes no new objects, and nothing stays at all', async () => {
    proxy.spoil('error', /^PUT/)
    await expectRefusal(await upload())
    expect([await listed(), await pending()]).toEqual([[], []])
  })

  it.each<Spoil>(['error', 'truncate'])(
    'are refused with 503 when what was stored cannot be read again (%s), and no file is made of it',
    async (how) => {
      proxy.spoil(how, /^GET/)
      await expectRefusal(await upload())
      expect([await listed(), await pending()]).toEqual([[], []])
    },
    180_000,
  )

  it('are refused when other bytes come back than were stored: a checksum that does not match makes no file', async () => {
    proxy.spoil('corrupt', /^GET/)
    const answer = await upload()
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([500, 'storage.object.damaged'])
    expect([await listed(), await pending()]).toEqual([[], []])
  })

  it.each<Spoil>(['corrupt', 'truncate'])(
    'are never served whole when the bytes are not those of the file (%s), and neither is a range of them',
    async (how) => {
      const address = await addressOf(await stored())
      proxy.spoil(how, /^GET/)
      const served = async (headers: Record<string, string>): Promise<string> => {
        try {
          const answer = await fetch(address, { headers })
          await answer.arrayBuffer()
          return answer.ok ? 'whole' : 'refused'
        } catch {
          return 'broken off'
        }
      }
      expect(await served({})).not.toBe('whole')
      expect(await served({ range: 'bytes=0-99' })).not.toBe('whole')
      expect(await served({ range: 'bytes=150000-199999' })).not.toBe('whole')
      proxy.heal()
      const whole = await (await fetch(address)).arrayBuffer()
      expect(Buffer.from(whole).equals(pdf)).toBe(true)
    },
    180_000,
  )

  it.each<Spoil>(['down', 'error', 'slow'])(
    'are not served when it is %s: 503, while everything that needs no bytes goes on',
    async (how) => {
      const file = await stored()
      const address = await addressOf(file)
      proxy.spoil(how)
      await expectRefusal(await fetch(address))
      await expectRefusal(await link(file))
      expect(await listed()).toEqual([file])
      proxy.heal()
      const whole = await (await fetch(address)).arrayBuffer()
      expect(Buffer.from(whole).equals(pdf)).toBe(true)
    },
    180_000,
  )
})
