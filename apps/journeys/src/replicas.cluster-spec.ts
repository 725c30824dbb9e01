import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { runCommand } from './cluster.adapter.js'
import { Listening, until as came } from './live-listening.adapter.js'
import { type OwnCluster, startOwnCluster } from './own-cluster.adapter.js'
import { type Answer, DEMO_PASSWORD, Person } from './person.adapter.js'

const VENDORS = 60
/** By how much gateways go on before a place that another one gave, and some more. */
const APART_MS = 12_000
/** A heartbeat every 5 s; after 15 s of silence a process counts as gone. */
const NOTICED_MS = 60_000
/** What a client does with an answer that says nothing about its request: ask again under the same key. */
const UNSETTLED = [408, 425, 429, 502, 503, 504]

interface Health {
  readonly status: string
  readonly mode: string
  readonly services: Readonly<Record<string, { readonly status: string; readonly replicas: number }>>
}

interface Page {
  readonly items: readonly { readonly name: string }[]
  readonly nextCursor: string | null
}

const bodyOf = <T>(answer: Answer): T => answer.body as unknown as T

describe('a cluster with two processes of a service', () => {
  let own: OwnCluster
  let buyer: Person
  let auditor: Person

  beforeAll(async () => {
    own = await startOwnCluster({ replicas: { procurement: 2, workflow: 2, gateway: 2 }, env: { LOG_LEVEL: 'warn' } })
    buyer = await Person.demo(own.cluster.url, 'buyer')
    auditor = await Person.demo(own.cluster.url, 'auditor')
  }, 300_000)
  afterAll(() => own.dispose())

  const health = async (): Promise<Health> => bodyOf<Health>(await new Person(own.cluster.url).get('/health'))
  const replicasOf = async (service: string): Promise<number | undefined> =>
    (await health()).services[service]?.replicas
  /** What the metrics of a process of procurement say, summed over these series. */
  const measuredBy = async (index: number, series: RegExp): Promise<number> => {
    const { adminPort = 0 } = own.cluster.process('procurement', index) ?? {}
    const text = await (await fetch(`http://127.0.0.1:${String(adminPort)}/metrics`)).text()
    return [...text.matchAll(series)].reduce((sum, [, count]) => sum + Number(count), 0)
  }
  /** How many operations the process has done. */
  const doneBy = (index: number): Promise<number> => measuredBy(index, /^nexus_operations_total\{[^}]*\} (\d+)/gm)
  const until = async (holds: () => Promise<boolean>): Promise<boolean> => {
    const latest = performance.now() + NOTICED_MS
    while (!(await holds())) {
      if (performance.now() > latest) return false
      await pause(100)
    }
    return true
  }
  /** Adds a vendor, under one key until there is an answer that settles it. */
  const addVendor = async (name: string): Promise<Answer> => {
    const key = randomUUID()
    for (;;) {
      const answer = await buyer.post('/vendors', { name, country: 'DE' }, { key })
      if (!UNSETTLED.includes(answer.status)) return answer
      await pause(100)
    }
  }
  const addVendors = (name: string): Promise<Answer[]> =>
    Promise.all(Array.from({ length: VENDORS }, (_, count) => addVendor(`${name} ${String(count)}`)))

  it('says in its health how many there are of each', async () => {
    expect(
      await until(async () => (await replicasOf('procurement')) === 2 && (await replicasOf('workflow')) === 2),
    ).toBe(true)
    expect(await health()).toMatchObject({
      status: 'ok',
      mode: 'cluster',
      services: {
        identity: { status: 'ok', replicas: 1 },
        documents: { status: 'ok', replicas: 1 },
        procurement: { status: 'ok', replicas: 2 },
        workflow: { status: 'ok', replicas: 2 },
        billing: { status: 'ok', replicas: 1 },
      },
    })
  })

  it('shares the requests among them', async () => {
    const before = [await doneBy(1), await doneBy(2)]
    const statuses = (await addVendors('Shared')).map(({ status }) => status)
    expect(statuses).toEqual(statuses.map(() => 201))
    const shares = [(await doneBy(1)) - (before[0] ?? 0), (await doneBy(2)) - (before[1] ?? 0)]
    expect(Math.min(...shares)).toBeGreaterThan(0)
    expect(shares[0]! + shares[1]!).toBeGreaterThanOrEqual(VENDORS)
  }, 120_000)

  it('keeps figures for both, and shows each change in them with the next answer', async () => {
    const requester = await Person.demo(own.cluster.url, 'requester')
    const drafts = async (): Promise<number> => {
      const { openRequisitions } = bodyOf<{ openRequisitions: { state: string; count: number }[] }>(
        await requester.get('/figures/procurement'),
      )
      return openRequisitions.find(({ state }) => state === 'DRAFT')?.count ?? 0
    }
    const before = await drafts()
    for (let count = 1; count <= 10; count += 1) {
      expect((await requester.post('/requisitions', { title: 'Chairs', currency: 'EUR' })).status).toBe(201)
      // Which process changes and which ones answer is left to NATS.
      const answers = await Promise.all(Array.from({ length: 8 }, drafts))
      expect(answers).toEqual(answers.map(() => before + count))
      expect(await drafts()).toBe(before + count)
    }
    const kept = /^nexus_cache_answers_total\{[^}]*topic="procurement-figures",outcome="hit"[^}]*\} (\d+)/gm
    expect((await measuredBy(1, kept)) + (await measuredBy(2, kept))).toBeGreaterThan(0)
  }, 120_000)

  it('tells at every gateway that a document changed, and goes on at another one', async () => {
    const [here = '', there = ''] = own.cluster.gateways
    // Another gateway goes on from a little before: it must have heard already then.
    await pause(APART_MS)
    const { accessToken } = bodyOf<{ accessToken: string }>(
      await new Person(here).post('/auth/login', { email: 'auditor@demo.example', password: DEMO_PASSWORD }),
    )
    const authorization = `Bearer ${accessToken}`
    const heard = await Promise.all([here, there].map((url) => Listening.open(url, { authorization })))
    const of = (listening: Listening, vendorId: string): unknown[] =>
      listening.events.filter(({ data }) => data['documentId'] === vendorId).map(({ data }) => data['version'])
    const { vendorId } = bodyOf<{ vendorId: string }>(await addVendor('Heard at both'))
    for (const each of heard) await came(() => of(each, vendorId).includes(1), 'The vendor')
    for (const each of heard) each.close()

    const [, last] = heard
    const renamed = await buyer.patch(`/vendors/${vendorId}`, { name: 'Heard later' }, { ifMatch: '"1"' })
    expect(renamed.status).toBe(200)
    await own.settled()
    const again = await Listening.open(here, { authorization, 'last-event-id': last?.lastId ?? '' })
    await came(() => of(again, vendorId).includes(2), 'What was missed')
    expect(again.kinds()[0]).toBe('ready')
    again.close()
  }, 120_000)

  it('loses nothing when one is killed in the middle of its work, and does nothing twice', async () => {
    const second = own.cluster.process('procurement', 2)!
    const answers = addVendors('Survivor')
    await pause(50)
    await second.kill('SIGKILL')
    const added = await answers
    expect(added.map(({ status }) => status)).toEqual(added.map(() => 201))
    const ids = added.map((answer) => bodyOf<{ vendorId: string }>(answer).vendorId)
    expect(new Set(ids).size).toBe(VENDORS)

    await own.settled()
    const names: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Page = bodyOf<Page>(
        await buyer.get(`/vendors?limit=200${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`),
      )
      names.push(...page.items.map(({ name }) => name).filter((name) => name.startsWith('Survivor ')))
      cursor = page.nextCursor
    }
    expect(names.sort()).toEqual(Array.from({ length: VENDORS }, (_, count) => `Survivor ${String(count)}`).sort())
    // Each has come to the searchable trail in another service, once.
    for (const id of ids) {
      const trail = bodyOf<{ items: { action: string }[] }>(await auditor.get(`/audit?entity=vendor&entityId=${id}`))
      expect(trail.items.map(({ action }) => action)).toEqual(['procurement.vendor.create'])
    }
  }, 180_000)

  it('notices that it is gone, and that it is back', async () => {
    expect(await until(async () => (await replicasOf('procurement')) === 1)).toBe(true)
    expect((await health()).status).toBe('ok')
    await own.cluster.process('procurement', 2)!.restart({}, 120_000)
    expect(await until(async () => (await replicasOf('procurement')) === 2)).toBe(true)
    const before = await doneBy(2)
    await addVendors('Back')
    expect(await doneBy(2)).toBeGreaterThan(before)
  }, 240_000)

  it('holds every invariant afterwards', async () => {
    await own.settled()
    const report = await runCommand(['doctor', '--invariants'], {
      ...own.cluster.operatorEnvironment,
      LOG_LEVEL: 'warn',
    })
    expect(report).toMatch(/INV-06/)
  }, 120_000)

  it('ends its processes one by one when they are told to, without an error', async () => {
    const codes = await Promise.all(own.cluster.processes.map((each) => each.kill('SIGTERM')))
    expect(codes).toEqual(codes.map(() => 0))
  }, 120_000)
})
