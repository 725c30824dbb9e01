import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { resolveAccess } from '@nexus/contracts-identity'
import { listDocumentPeople } from '@nexus/contracts-procurement'
import { listLiveEvents, type LiveFeedPage } from '@nexus/contracts-workflow'
import { type Clock, type EventEnvelope, internalError, systemClock, unavailable, uuidV7Ids } from '@nexus/kernel'
import { AccessTokens, SigningKeys } from '@nexus/platform-auth'
import { HmacContextSigner } from '@nexus/platform-service'
import type { ObjectStorage } from '@nexus/platform-storage'
import { createLogger } from '@nexus/platform-telemetry'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { AccessRights } from '../access/access-rights.adapter.js'
import { createGateway, OperationRegistry } from '../gateway.adapter.js'
import { LiveDocuments } from './live-documents.adapter.js'
import { LiveFeeds } from './live-feeds.adapter.js'
import type { LivePolicy } from './live.config.js'

/** Longer than any test lasts: what it asks for must come by itself. */
const NEVER = 3_600_000
const PATIENCE_MS = 20_000

const until = async (holds: () => boolean): Promise<void> => {
  const latest = performance.now() + PATIENCE_MS
  while (!holds()) {
    if (performance.now() > latest) throw new Error('it did not come about')
    await pause(5)
  }
}

/** What a client has heard on one connection. */
class Heard {
  text = ''
  ended = false
  private readonly abort = new AbortController()

  private constructor(readonly answer: Response) {
    void this.listen()
  }

  static async on(url: string, headers: Record<string, string> = {}): Promise<Heard> {
    const abort = new AbortController()
    const heard = new Heard(await fetch(url, { headers, signal: abort.signal }))
    heard.abort.signal.addEventListener('abort', () => {
      abort.abort()
    })
    return heard
  }

  get events(): string[] {
    return [...this.text.matchAll(/^event: (.*)$/gm)].map(([, event]) => event ?? '')
  }

  /** Places in the feed of the person, without those of documents. */
  get ids(): string[] {
    return [...this.text.matchAll(/^id: ([^~\n]*)/gm)].map(([, id]) => id ?? '')
  }

  /** Of the last event that has one, as a client sends it back. */
  get position(): string {
    return [...this.text.matchAll(/^id: (.*)$/gm)].at(-1)?.[1] ?? ''
  }

  /** What it was told of documents. */
  get documents(): { readonly documentType: string; readonly documentId: string; readonly version: number }[] {
    return [...this.text.matchAll(/^event: document\ndata: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? '') as never)
  }

  /** Place in the feed of the last whole event. */
  get lastId(): string | undefined {
    return /id: ([^\s~]+)\S*\nevent: [^]{1,400}$/.exec(this.text.slice(-400))?.[1]
  }

  close(): void {
    this.abort.abort()
  }

  private async listen(): Promise<void> {
    const decoder = new TextDecoder()
    try {
      for await (const chunk of this.answer.body ?? []) this.text += decoder.decode(chunk, { stream: true })
    } catch {
      // Its own end, or that of the connection.
    }
    this.ended = true
  }
}

/** What workflow would answer. */
class Feed {
  name = 'feed'
  kept = 0
  length = 0
  reads = 0
  failure: Error | undefined
  /** Happens while an answer is on its way. */
  meanwhile: (() => void) | undefined

  page(after: string | undefined): LiveFeedPage {
    this.reads += 1
    if (this.failure !== undefined) throw this.failure
    const end = { feed: this.name, position: `${this.name}.${String(this.length)}`, sequence: this.length }
    const [feed, digits] = after?.split('.') ?? []
    const sequence = Number(digits)
    if (after === undefined) return { ...end, reset: false, more: false, items: [] }
    if (feed !== this.name || sequence < this.kept) return { ...end, reset: true, more: false, items: [] }
    const items = Array.from({ length: Math.min(200, this.length - sequence) }, (_, index) => ({
      position: `${this.name}.${String(sequence + index + 1)}`,
      sequence: sequence + index + 1,
      event: {
        ...{ kind: 'task' as const, id: randomUUID(), documentType: 'requisition', documentId: randomUUID() },
        at: '2026-03-31T09:30:00.000Z',
      },
    }))
    const last = items.at(-1)
    const more = sequence + items.length < this.length
    return last === undefined
      ? { ...end, reset: false, more, items }
      : { feed: this.name, position: last.position, sequence: last.sequence, reset: false, more, items }
  }
}

describe('live streams', () => {
  const ids = uuidV7Ids(systemClock)
  let folder: string
  const open: NestFastifyApplication[] = []
  const listeners: Heard[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-live-'))
  })
  afterEach(async () => {
    for (const listener of listeners.splice(0)) listener.close()
    await Promise.all(open.splice(0).map((gateway) => gateway.close()))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const start = async (live: Partial<LivePolicy> = {}) => {
    let ahead = 0
    const clock: Clock = { now: () => new Date(systemClock.now().getTime() + ahead) }
    const keys = await SigningKeys.open({ file: join(folder, `${randomUUID()}.json`), clock })
    const tokens = new AccessTokens({ keys, clock, ids, issuer: 'nexus' })
    const feed = new Feed()
    const people = { userIds: [] as string[], asked: 0, failure: undefined as Error | undefined }
    const access = { active: true, rights: { 'notification:read': 'all' } as Record<string, string> }
    const gateway = await createGateway(
      {
        registry: new OperationRegistry([]),
        ...{ tokens, ids, clock, signer: new HmacContextSigner(), storage: {} as ObjectStorage },
        transport: {
          request: async (name, request) => {
            if (name === resolveAccess.name)
              return { output: { ...resolveAccess.example.output, ...access }, replayed: false }
            if (name === listDocumentPeople.name) {
              people.asked += 1
              if (people.failure !== undefined) throw people.failure
              return { output: { userIds: people.userIds }, replayed: false }
            }
            expect(name).toBe(listLiveEvents.name)
            const output = feed.page((request.input as { after?: string }).after)
            const { meanwhile } = feed
            feed.meanwhile = undefined
            meanwhile?.()
            return { output, replayed: false }
          },
        },
        health: { report: () => Promise.reject(new Error('not asked')), databaseLabel: () => 'test' },
        live: { pollMs: NEVER, heartbeatMs: NEVER, recheckMs: NEVER, gatherMs: 5, ...live },
      },
      { logger: createLogger({ service: 'test', level: 'silent' }), trustProxy: false },
    )
    open.push(gateway)
    await gateway.listen(0, '127.0.0.1')
    const url = `${await gateway.getUrl()}/api/v1/live`
    const someone = async (parts: { tenantId?: string; userId?: string } = {}) => {
      const claims = { tenantId: randomUUID(), userId: randomUUID(), ...parts }
      const grant = { ...claims, sessionId: randomUUID(), permissionVersion: 1 }
      const authorization = `Bearer ${(await tokens.issue(grant)).token}`
      const listen = async (headers: Record<string, string> = {}, query = ''): Promise<Heard> => {
        const heard = await Heard.on(`${url}${query}`, { authorization, ...headers })
        listeners.push(heard)
        if (heard.answer.status === 200) await until(() => heard.events.length > 0)
        return heard
      }
      return { ...claims, authorization, listen }
    }
    const feeds = gateway.get(LiveFeeds)
    const documents = gateway.get(LiveDocuments)
    return {
      ...{ url, feed, access, people, gateway, feeds, documents, someone },
      changes: (tenantId: string, documentType: string, documentId: string = randomUUID(), version = 2) => {
        documents.heard({
          type: `${documentType === 'supplier-invoice' ? 'billing' : 'procurement'}.${documentType}.changed.v1`,
          ...{ tenantId, aggregateType: documentType, aggregateId: documentId, aggregateSeq: version },
          payload: { title: 'A secret' },
          occurredAt: '2026-03-31T09:30:00.000Z',
        } as unknown as EventEnvelope)
        return documentId
      },
      later: (ms: number) => (ahead += ms),
      happens: (to: { tenantId: string; userId: string }, count = 1) => {
        feed.length += count
        feeds.wake({ tenantId: to.tenantId, userIds: [to.userId] })
      },
    }
  }

  it('begin where the feed ends, and tell what comes after', async () => {
    const { someone, feed, happens } = await start()
    feed.length = 7
    const ann = await someone()
    const heard = await ann.listen()
    expect(heard.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(heard.answer.headers.get('cache-control')).toBe('no-store, no-transform')
    expect(heard.answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(heard.text).toMatch(/^retry: 3000\n\nid: feed\.7~[0-9a-z.]+\nevent: ready\ndata: \{\}\n\n$/)
    happens(ann, 2)
    await until(() => heard.events.length === 3)
    expect([heard.events, heard.ids]).toEqual([
      ['ready', 'task', 'task'],
      ['feed.7', 'feed.8', 'feed.9'],
    ])
  })

  it.each<[string, Record<string, string>, string]>([
    ['Last-Event-ID', { 'last-event-id': 'feed.4' }, ''],
    ['a query', {}, '?after=feed.4'],
    ['both: what a browser says is newer', { 'last-event-id': 'feed.4' }, '?after=feed.1'],
  ])('go on after a break, by %s', async (_how, headers, query) => {
    const { someone, feed } = await start()
    feed.length = 6
    const heard = await (await someone()).listen(headers, query)
    await until(() => heard.events.length === 3)
    expect([heard.events, heard.ids]).toEqual([
      ['ready', 'task', 'task'],
      ['feed.4', 'feed.5', 'feed.6'],
    ])
  })

  it('go on over many pages', async () => {
    const { someone, feed } = await start()
    feed.length = 1_050
    const heard = await (await someone()).listen({ 'last-event-id': 'feed.0' })
    await until(() => heard.events.length === 1_051)
    expect(heard.ids).toEqual(Array.from({ length: 1_051 }, (_, index) => `feed.${String(index)}`))
  })

  it.each(['other.4', 'feed.1'])('say that everything is to be read again after %s', async (position) => {
    const { someone, feed } = await start()
    Object.assign(feed, { length: 6, kept: 3 })
    const heard = await (await someone()).listen({ 'last-event-id': position })
    expect([heard.events, heard.ids]).toEqual([['reset'], ['feed.6']])
  })

  it('refuse what is too long to be a position', async () => {
    const heard = await (await (await start()).someone()).listen({ 'last-event-id': 'x'.repeat(121) })
    expect(heard.answer.status).toBe(400)
  })

  it('read the feed of a person once, whatever connections they have, and each hears everything once', async () => {
    const { someone, feed, happens } = await start()
    const ann = await someone()
    const first = await ann.listen()
    happens(ann, 3)
    const others = [await ann.listen(), await ann.listen({ 'last-event-id': 'feed.1' }), await ann.listen()]
    await until(() => first.events.length === 4)
    const before = feed.reads
    happens(ann)
    const all = [first, ...others]
    await until(() => all.every(({ ids: heard }) => heard.at(-1) === 'feed.4'))
    expect(feed.reads - before).toBeLessThanOrEqual(2)
    for (const { ids: heard } of all) expect(new Set(heard).size).toBe(heard.length)
    expect(first.ids).toEqual(['feed.0', 'feed.1', 'feed.2', 'feed.3', 'feed.4'])
  })

  it('tell nobody again what another connection of the person has missed', async () => {
    const { someone, feed } = await start()
    feed.length = 500
    const ann = await someone()
    const first = await ann.listen()
    const second = await ann.listen({ 'last-event-id': 'feed.0' })
    await until(() => second.events.length === 501)
    expect([first.events, new Set(second.ids).size]).toEqual([['ready'], 501])
  })

  it.each([undefined, 'feed.2'])('miss nothing that comes while they begin, after %s', async (after) => {
    const { someone, feed, happens } = await start()
    feed.length = 2
    const ann = await someone()
    feed.meanwhile = () => {
      happens(ann)
    }
    const heard = await ann.listen(after === undefined ? {} : { 'last-event-id': after })
    await until(() => heard.events.length === 2)
    expect(heard.ids).toEqual(['feed.2', 'feed.3'])
  })

  it('tell a person nothing of the news of another, or of the same person elsewhere', async () => {
    const { someone, feed, happens } = await start()
    const ann = await someone()
    const heard = await ann.listen()
    const before = feed.reads
    happens(await someone({ tenantId: ann.tenantId }))
    happens(await someone({ userId: ann.userId }))
    expect(feed.reads).toBe(before)
    expect(heard.events).toEqual(['ready'])
  })

  it('find by themselves what nobody told them', async () => {
    const { someone, feed } = await start({ pollMs: 20 })
    const heard = await (await someone()).listen()
    feed.length = 1
    await until(() => heard.events.includes('task'))
  })

  it('outlast a workflow that does not answer', async () => {
    const { someone, feed, happens } = await start({ pollMs: 20 })
    const ann = await someone()
    const heard = await ann.listen()
    feed.failure = unavailable('It is away.')
    happens(ann)
    const { reads } = feed
    await until(() => feed.reads > reads + 3)
    feed.failure = undefined
    await until(() => heard.events.includes('task'))
    expect(heard.ended).toBe(false)
  })

  it('do not begin while workflow does not answer', async () => {
    const { someone, feed, feeds } = await start()
    feed.failure = internalError('It is broken.')
    expect((await (await someone()).listen()).answer.status).toBe(500)
    expect(feeds.size).toBe(0)
  })

  it('say that everything is to be read again when the feed is another one', async () => {
    const { someone, feed, happens } = await start()
    const ann = await someone()
    feed.length = 5
    const heard = await ann.listen()
    Object.assign(feed, { name: 'local', length: 1 })
    happens(ann)
    await until(() => heard.events.includes('reset'))
    happens(ann)
    await until(() => heard.events.includes('task'))
    expect(heard.ids).toEqual(['feed.5', 'local.2', 'local.3'])
  })

  it('give signs of life', async () => {
    const { someone } = await start({ heartbeatMs: 10 })
    const heard = await (await someone()).listen()
    await until(() => (heard.text.match(/^:$/gm)?.length ?? 0) >= 3)
  })

  describe('SEC-47', () => {
    it('are for nobody without a token', async () => {
      const { url } = await start()
      expect((await fetch(url)).status).toBe(401)
    })

    it('are for no page of another origin', async () => {
      const { someone, feeds } = await start()
      const ann = await someone()
      const headers = { origin: 'https://evil.example' }
      expect((await ann.listen(headers)).answer.status).toBe(403)
      expect((await ann.listen({ 'sec-fetch-site': 'cross-site' })).answer.status).toBe(403)
      expect(feeds.size).toBe(0)
    })

    it('take the session of a browser, of a page of this origin only', async () => {
      const { url, someone } = await start()
      const { authorization } = await someone()
      const cookie = `__Host-nexus-access=${authorization.slice('Bearer '.length)}`
      expect((await fetch(url, { headers: { cookie } })).status).toBe(403)
      const heard = await Heard.on(url, { cookie, 'sec-fetch-site': 'same-origin' })
      listeners.push(heard)
      expect(heard.answer.status).toBe(200)
    })

    it('are for nobody who lacks the permission, and end when it is lost', async () => {
      const { someone, access, gateway } = await start()
      const ann = await someone()
      const heard = await ann.listen()
      access.rights = {}
      gateway.get(AccessRights).drop(ann.tenantId, ann.userId)
      await until(() => heard.ended)
      expect(heard.text).toMatch(/event: bye\ndata: \{"reason":"session"\}\n\n$/)
      expect((await ann.listen()).answer.status).toBe(403)
    })

    it('end with the session, as soon as it is known, and those of nobody else', async () => {
      const { someone, access, gateway } = await start()
      const [ann, bob] = [await someone(), await someone()]
      const [heard, other] = [await ann.listen(), await bob.listen()]
      access.active = false
      gateway.get(AccessRights).drop(ann.tenantId, ann.userId)
      await until(() => heard.ended)
      expect(heard.events).toEqual(['ready', 'bye'])
      expect(other.events).toEqual(['ready'])
    })

    it('end with the session, also when nobody said so', async () => {
      const { someone, access, later } = await start({ recheckMs: 20 })
      const heard = await (await someone()).listen()
      access.active = false
      later(6_000)
      await until(() => heard.ended)
      expect(heard.events).toEqual(['ready', 'bye'])
    })

    it('end with the access token', async () => {
      const { someone, later } = await start({ recheckMs: 20 })
      const heard = await (await someone()).listen()
      later(15 * 60_000)
      await until(() => heard.ended)
      expect(heard.events).toEqual(['ready', 'bye'])
    })
  })

  describe('of documents', () => {
    const reader = { 'notification:read': 'all', 'purchase-order:read': 'all', 'vendor:read': 'all' }

    it('say which one has another version, and nothing of what is in it', async () => {
      const { someone, access, changes } = await start()
      access.rights = reader
      const ann = await someone()
      const heard = await ann.listen()
      const documentId = changes(ann.tenantId, 'purchase-order')
      await until(() => heard.documents.length > 0)
      const told = { kind: 'document', documentType: 'purchase-order', documentId, version: 2 }
      expect(heard.documents).toEqual([{ ...told, at: '2026-03-31T09:30:00.000Z' }])
      expect(heard.text).not.toContain('secret')
    })

    it('are for people of its organization alone', async () => {
      const { someone, access, changes } = await start()
      access.rights = reader
      const [ann, eve] = [await someone(), await someone()]
      const [heard, foreign] = [await ann.listen(), await eve.listen()]
      changes(ann.tenantId, 'purchase-order')
      await until(() => heard.documents.length > 0)
      const own = changes(eve.tenantId, 'vendor')
      await until(() => foreign.documents.length > 0)
      expect(foreign.documents.map(({ documentId }) => documentId)).toEqual([own])
    })

    it('are for people who may read the kind, and no more when they may not any more', async () => {
      const { someone, access, changes, gateway } = await start()
      access.rights = reader
      const ann = await someone()
      const heard = await ann.listen()
      changes(ann.tenantId, 'supplier-invoice')
      changes(ann.tenantId, 'requisition')
      const order = changes(ann.tenantId, 'purchase-order')
      await until(() => heard.documents.length > 0)
      access.rights = { 'notification:read': 'all', 'vendor:read': 'all' }
      gateway.get(AccessRights).drop(ann.tenantId, ann.userId)
      changes(ann.tenantId, 'purchase-order')
      const vendor = changes(ann.tenantId, 'vendor')
      await until(() => heard.documents.length > 1)
      expect(heard.documents.map(({ documentId }) => documentId)).toEqual([order, vendor])
    })

    it('are for those whose own it is, where somebody may read only the own, which is asked once', async () => {
      const { someone, access, changes, people } = await start()
      access.rights = { ...reader, 'purchase-order:read': 'own' }
      const ann = await someone()
      const bob = await someone({ tenantId: ann.tenantId })
      people.userIds = [ann.userId]
      const [heard, other] = [await ann.listen(), await bob.listen()]
      const documentId = changes(ann.tenantId, 'purchase-order')
      await until(() => heard.documents.length > 0)
      changes(ann.tenantId, 'purchase-order', documentId, 3)
      await until(() => heard.documents.length > 1)
      changes(ann.tenantId, 'vendor')
      await until(() => other.documents.length > 0)
      expect(other.documents.map(({ documentType }) => documentType)).toEqual(['vendor'])
      expect(people.asked).toBe(1)
    })

    it('wait while nobody can say whose own they are', async () => {
      const { someone, access, changes, people } = await start({ pollMs: 20 })
      access.rights = { ...reader, 'requisition:read': 'own' }
      const ann = await someone()
      Object.assign(people, { userIds: [ann.userId], failure: unavailable('It is away.') })
      const heard = await ann.listen()
      changes(ann.tenantId, 'requisition')
      await until(() => people.asked > 2)
      expect(heard.documents).toEqual([])
      people.failure = undefined
      await until(() => heard.documents.length > 0)
    })

    it('are told once with the newest version when many come together, and never an older one', async () => {
      const { someone, access, changes } = await start({ gatherMs: 50 })
      access.rights = reader
      const ann = await someone()
      const heard = await ann.listen()
      const documentId = randomUUID()
      for (const version of [2, 3, 5, 4]) changes(ann.tenantId, 'vendor', documentId, version)
      await until(() => heard.documents.length > 0)
      changes(ann.tenantId, 'vendor', documentId, 5)
      changes(ann.tenantId, 'vendor')
      await until(() => heard.documents.length > 1)
      expect(heard.documents.map(({ version }) => version)).toEqual([5, 2])
    })

    it('go on after a break, by Last-Event-ID, with what this person may read', async () => {
      const { someone, access, changes, happens } = await start()
      access.rights = reader
      const ann = await someone()
      const before = await ann.listen()
      changes(ann.tenantId, 'vendor')
      await until(() => before.documents.length > 0)
      before.close()
      const missed = [changes(ann.tenantId, 'vendor'), changes(ann.tenantId, 'purchase-order')]
      changes(ann.tenantId, 'supplier-invoice')
      happens(ann)
      const after = await ann.listen({ 'last-event-id': before.position })
      await until(() => after.events.length === 4)
      expect([...after.events].sort()).toEqual(['document', 'document', 'ready', 'task'])
      expect(after.documents.map(({ documentId }) => documentId)).toEqual(missed)
    })

    it('are all to be read again after a position of which nothing is known', async () => {
      const { someone, access, changes, documents } = await start()
      access.rights = reader
      const ann = await someone()
      const { position } = await ann.listen()
      const [feed = ''] = position.split('~')
      const long = new Date('2026-01-01').getTime().toString(36)
      for (const unknown of [`${feed}~abc.5.${long}`, `${feed}~?`])
        expect((await ann.listen({ 'last-event-id': unknown })).events).toEqual(['reset'])
      documents.missed()
      const heard = await ann.listen({ 'last-event-id': position })
      changes(ann.tenantId, 'vendor')
      await until(() => heard.documents.length > 0)
      expect(heard.events).toEqual(['reset', 'document'])
    })

    it('are all to be read again when some were missed', async () => {
      const { someone, access, documents } = await start()
      access.rights = reader
      const heard = await (await someone()).listen()
      documents.missed()
      await until(() => heard.events.includes('reset'))
    })

    it('are those of their own services alone', async () => {
      const { someone, access, changes, documents } = await start()
      access.rights = reader
      const ann = await someone()
      const heard = await ann.listen()
      const event = { tenantId: ann.tenantId, aggregateId: randomUUID(), aggregateSeq: 1, occurredAt: '' }
      for (const parts of [
        { type: 'identity.vendor.changed.v1', aggregateType: 'vendor' },
        { type: 'procurement.constructor.changed.v1', aggregateType: 'constructor' },
      ])
        documents.heard({ ...event, ...parts } as unknown as EventEnvelope)
      const documentId = changes(ann.tenantId, 'vendor')
      await until(() => heard.documents.length > 0)
      expect(heard.documents).toMatchObject([{ documentId }])
    })
  })

  describe('are bounded', () => {
    it('for a person: 429, until one is closed', async () => {
      const { someone, feeds } = await start({ perPerson: 2 })
      const ann = await someone()
      const [first] = [await ann.listen(), await ann.listen()]
      const refused = (await ann.listen()).answer
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '15'])
      expect(await (await fetch(refused.url, { headers: { authorization: ann.authorization } })).json()).toMatchObject({
        code: 'live.too_many_streams',
      })
      expect((await (await someone()).listen()).answer.status).toBe(200)
      first?.close()
      await until(() => feeds.size === 2)
      expect((await ann.listen()).answer.status).toBe(200)
    })

    it('for the process: 503', async () => {
      const { someone } = await start({ perProcess: 1 })
      await (await someone()).listen()
      const refused = (await (await someone()).listen()).answer
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '15'])
    })

    it('by what waits for a reader: one that does not read is cut off, the others hear on', async () => {
      const { url, someone, feeds, happens } = await start({ heartbeatMs: 300 })
      const ann = await someone()
      const reader = await ann.listen()
      const { hostname, port } = new URL(url)
      const socket = connect(Number(port), hostname)
      socket.on('error', () => undefined)
      socket.pause()
      socket.write(`GET /api/v1/live HTTP/1.1\r\nhost: x\r\nauthorization: ${ann.authorization}\r\n\r\n`)
      await until(() => feeds.size === 2)
      // More than all buffers between can hold.
      let told = 0
      while (feeds.size === 2) {
        happens(ann, 1_000)
        told += 1_000
        await until(() => reader.lastId === `feed.${String(told)}`)
      }
      expect(reader.ended).toBe(false)
      socket.destroy()
    }, 180_000)
  })

  it('do not hold up the end of the process', async () => {
    const { someone, gateway } = await start()
    const heard = await (await someone()).listen()
    await gateway.close()
    await until(() => heard.ended)
    expect(heard.text).toMatch(/event: bye\ndata: \{"reason":"shutdown"\}\n\n$/)
  })

  it('leave nothing behind', async () => {
    const { someone, feeds } = await start()
    const ann = await someone()
    const heard = [await ann.listen(), await ann.listen()]
    expect(feeds.size).toBe(2)
    for (const each of heard) each.close()
    await until(() => feeds.size === 0)
  })

  it('answer HEAD with the head alone', async () => {
    const { url, someone, feeds } = await start()
    const { authorization } = await someone()
    const answer = await fetch(url, { method: 'HEAD', headers: { authorization } })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
    expect(feeds.size).toBe(0)
  })
})
