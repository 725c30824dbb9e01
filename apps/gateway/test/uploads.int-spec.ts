import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { abandonUpload, beginUpload, uploadFile, uploadFileVersion } from '@nexus/contracts-documents'
import { resolveAccess } from '@nexus/contracts-identity'
import {
  type AnyOperation,
  type InputOf,
  invalidArgument,
  type OutputOf,
  systemClock,
  type TenantContext,
  type UseCase,
  uuidV7Ids,
} from '@nexus/kernel'
import { AccessTokens, SigningKeys } from '@nexus/platform-auth'
import { schemaFromEntities } from '@nexus/platform-database'
import { defineService, operationsOf, platformEntities, serve, type ServiceDefinition } from '@nexus/platform-service'
import { asObjectKey, LocalObjectStorage, objectKey } from '@nexus/platform-storage'
import { createLogger } from '@nexus/platform-telemetry'
import { startTestServices, type TestServices } from '@nexus/testing'
import { Injectable, Module, type Type } from '@nestjs/common'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { createGateway, OperationRegistry } from '../src/gateway.adapter.js'

const MEBIBYTE = 1024 * 1024
const MOST = 8 * MEBIBYTE

describe('a file on its way through the edge', () => {
  const tenantId = randomUUID()
  const calls: { operation: string; input: Record<string, unknown>; ctx: TenantContext }[] = []
  const uploadIds: string[] = []
  let refusal: Error | undefined
  let services: TestServices
  let gateway: NestFastifyApplication
  let folder: string
  let storage: LocalObjectStorage
  let url: string
  let token: string

  const answers = <Op extends AnyOperation>(
    operation: Op,
    answer: (input: InputOf<Op>) => OutputOf<Op> | Promise<OutputOf<Op>>,
  ) => {
    @Injectable()
    class Answer {
      async execute(ctx: TenantContext, input: InputOf<Op>): Promise<OutputOf<Op>> {
        calls.push({ operation: operation.name, input: input as Record<string, unknown>, ctx })
        return answer(input)
      }
    }
    return serve(operation, Answer as unknown as Type<UseCase<Op> & { reread?: undefined }>)
  }
  const neighbour = (name: string, served: Parameters<typeof operationsOf>[1]['operations']): ServiceDefinition => {
    const Messages = operationsOf(name, { operations: served })
    @Module({ controllers: [Messages], providers: [...Messages.providers] })
    class NeighbourModule {}
    return defineService({ name, module: NeighbourModule, schema: schemaFromEntities(name, [...platformEntities]) })
  }
  const seen = (operation: AnyOperation) => calls.filter(({ operation: name }) => name === operation.name)
  const isStored = async (uploadId: string): Promise<boolean> =>
    storage.head(objectKey(tenantId, 'upload', uploadId)).then(
      () => true,
      () => false,
    )

  beforeAll(async () => {
    const ids = uuidV7Ids(systemClock)
    services = await startTestServices([
      neighbour('identity', [
        answers(resolveAccess, () => ({ ...resolveAccess.example.output, rights: { 'file:create': 'all' as const } })),
      ]),
      neighbour('documents', [
        answers(beginUpload, () => {
          if (refusal !== undefined) throw refusal
          uploadIds.push(ids.next())
          return { uploadId: uploadIds.at(-1)!, maxBytes: MOST }
        }),
        // Slow enough for the rest of a refused body to run out meanwhile.
        answers(abandonUpload, async (input) => {
          await pause(50)
          return input
        }),
        answers(uploadFile, () => uploadFile.example.output),
        answers(uploadFileVersion, () => uploadFileVersion.example.output),
      ]),
    ])
    folder = await mkdtemp(join(tmpdir(), 'nexus-uploads-'))
    storage = new LocalObjectStorage({
      folder: join(folder, 'objects'),
      signingKey: randomBytes(32),
      clock: systemClock,
    })
    const keys = await SigningKeys.open({ file: join(folder, 'keys.json'), clock: systemClock })
    const tokens = new AccessTokens({ keys, clock: systemClock, ids, issuer: 'nexus' })
    const grant = { userId: randomUUID(), sessionId: randomUUID(), tenantId, permissionVersion: 1 }
    token = (await tokens.issue(grant)).token
    const { transport, signer } = services
    const without = (operation: AnyOperation): AnyOperation => ({ ...operation, calls: [] })
    const operations = [beginUpload, abandonUpload, uploadFile, uploadFileVersion].map(without)
    gateway = await createGateway(
      {
        ...{ registry: new OperationRegistry(operations), transport, signer, storage, tokens, clock: systemClock, ids },
        health: { report: () => Promise.reject(new Error('not asked')), databaseLabel: () => 'test' },
      },
      { logger: createLogger({ service: 'test', level: 'silent' }), trustProxy: false },
    )
    await gateway.listen(0, '127.0.0.1')
    url = await gateway.getUrl()
  })
  beforeEach(() => {
    calls.length = 0
    refusal = undefined
  })
  afterAll(async () => {
    await gateway.close()
    await services.close()
    await rm(folder, { recursive: true, force: true })
  })

  const owner = `ownerType=requisition&ownerId=${randomUUID()}`
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/pdf', ...headers },
      ...(body === undefined ? {} : { body, duplex: 'half' }),
    } as RequestInit)
  const pieces = (count: number): ReadableStream => {
    let left = count
    return new ReadableStream({
      pull(controller) {
        if (left === 0) controller.close()
        else controller.enqueue(new Uint8Array(64 * 1024).fill((left -= 1) % 256))
      },
    })
  }

  it('DOC-02: is streamed into the storage with its hash before the service is asked to take it', async () => {
    const bytes = randomBytes(3 * MEBIBYTE)
    const sum = createHash('sha256').update(bytes)
    const digest = sum.copy().digest('base64')
    const answer = await post(`/files?${owner}&fileName=offer.pdf`, bytes, { 'content-digest': `sha-256=:${digest}:` })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('location')).toBe(`/api/v1/files/${uploadFile.example.output.fileId}`)
    expect(answer.headers.get('etag')).toContain('"1.')
    const uploadId = uploadIds.at(-1)!
    expect(await storage.head(asObjectKey(`tenant/${tenantId}/upload/${uploadId}`))).toMatchObject({
      size: bytes.length,
      sha256: sum.digest('hex'),
    })
    expect(seen(beginUpload)).toMatchObject([
      { input: { fileName: 'offer.pdf', mediaType: 'application/pdf', size: bytes.length } },
    ])
    expect(seen(uploadFile)).toMatchObject([{ input: { fileName: 'offer.pdf', uploadId } }])
  })

  it('takes a body of unknown length, and JSON or XML as a file like any other', async () => {
    expect((await post(`/files?${owner}&fileName=a.pdf`, pieces(32))).status).toBe(201)
    const xml = await post(`/files?${owner}&fileName=a.xml`, '<a/>', { 'content-type': 'application/xml' })
    expect(xml.status).toBe(201)
    expect(seen(beginUpload).at(-1)?.input).toMatchObject({ mediaType: 'application/xml', size: 4 })
    expect(await isStored(uploadIds.at(-1)!)).toBe(true)
  })

  it('SEC-35: is refused when it is larger than allowed, however it is announced, and nothing stays', async () => {
    const answer = await post(`/files?${owner}&fileName=a.pdf`, pieces(200))
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ code: 'storage.object.too_large' })
    expect(await isStored(uploadIds.at(-1)!)).toBe(false)
    expect(seen(abandonUpload)).toMatchObject([{ input: { uploadId: uploadIds.at(-1) } }])
    expect(seen(uploadFile)).toEqual([])
  })

  it('leaves nothing when the connection breaks', async () => {
    const { port, hostname } = new URL(url)
    const socket = connect(Number(port), hostname)
    socket.write(
      `POST /api/v1/files?${owner}&fileName=a.pdf HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\n` +
        'content-type: application/pdf\r\ncontent-length: 1000000\r\n\r\nonly the beginning',
    )
    while (seen(beginUpload).length === 0) await pause(5)
    const uploadId = uploadIds.at(-1)!
    await pause(50)
    socket.destroy()
    while (seen(abandonUpload).length === 0) await pause(5)
    expect(await isStored(uploadId)).toBe(false)
    expect(seen(abandonUpload)).toMatchObject([{ input: { uploadId } }])
    expect(seen(uploadFile)).toEqual([])
    expect(await readdir(join(folder, 'objects', 'incoming'))).toEqual([])
  })

  it('is refused before its bytes are taken: without a session, by the service, without the version seen', async () => {
    const before = uploadIds.length
    expect((await post(`/files?${owner}&fileName=a.pdf`, 'x', { authorization: 'Bearer x' })).status).toBe(401)
    refusal = invalidArgument('not like this')
    const refused = await post(`/files?${owner}&fileName=a.pdf`, pieces(100))
    expect(refused.status).toBe(400)
    refusal = undefined
    const version = await post(`/files/${randomUUID()}/versions?fileName=a.pdf`, 'x')
    expect(version.status).toBe(428)
    const unknown = await post(`/files?${owner}&fileName=a.pdf&isAdmin=true`, 'x')
    expect(unknown.status).toBe(400)
    expect((await post(`/files?${owner}&fileName=a.pdf&uploadId=${randomUUID()}`, 'x')).status).toBeLessThan(500)
    expect(uploadIds.length).toBeLessThanOrEqual(before + 1)
  })

  it('sends a new version with the version seen', async () => {
    const fileId = randomUUID()
    const answer = await post(`/files/${fileId}/versions?fileName=b.pdf`, 'bytes', { 'if-match': '"3.00000000"' })
    expect(answer.status).toBe(201)
    expect(seen(beginUpload)).toMatchObject([{ input: { fileId, fileName: 'b.pdf' } }])
    expect(seen(uploadFileVersion)).toMatchObject([{ input: { fileId }, ctx: { expectedVersion: 3 } }])
  })

  it('SEC-38: comes back as an attachment that no browser runs, whole or in a range', async () => {
    const key = objectKey(tenantId, 'upload', randomUUID())
    const bytes = randomBytes(200_000)
    await storage.put(key, bytes, { contentType: 'application/octet-stream' })
    const signed = await storage.signedPath(key, {
      expiresInSeconds: 60,
      fileName: 'Angebot "Büro".pdf',
      contentType: 'application/pdf',
    })
    const path = `${url}/api/v1/downloads/${signed.slice(signed.lastIndexOf('/') + 1)}`
    const whole = await fetch(path)
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true)
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '200000',
      'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''Angebot/) as string,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
    })
    const part = await fetch(path, { headers: { range: 'bytes=70000-149999' } })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe('bytes 70000-149999/200000')
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(70_000, 150_000))).toBe(true)
    expect((await fetch(path, { headers: { range: 'bytes=200000-' } })).status).toBe(416)
    expect((await fetch(`${path.slice(0, -3)}xyz`)).status).toBe(403)
  })
})
