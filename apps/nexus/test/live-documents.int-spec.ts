import { setTimeout as pause } from 'node:timers/promises'
import { type LiveEvent, liveEvents } from '@nexus/client'
import type { Person } from './isolation/person.js'
import { foundTenant, startWorld, type Tenant } from './isolation/world.js'

const PATIENCE_MS = 60_000

const until = async (holds: () => boolean, what: string): Promise<void> => {
  const latest = performance.now() + PATIENCE_MS
  while (!holds()) {
    if (performance.now() > latest) throw new Error(`${what} did not come about`)
    await pause(10)
  }
}

/** What a person hears, over connections that follow each other. */
class Ear {
  readonly events: LiveEvent[] = []
  private ending = new AbortController()

  constructor(private readonly person: Person) {}

  /** Goes on after what was heard last. */
  async open(): Promise<this> {
    const { token } = this.person as unknown as { readonly token: string }
    this.ending = new AbortController()
    const { signal } = this.ending
    const fetchAs: typeof fetch = (input, init) => {
      const headers = new Headers(init?.headers)
      headers.set('authorization', `Bearer ${token}`)
      return fetch(input, { ...init, headers })
    }
    const before = this.events.length
    const after = this.events.at(-1)?.id
    const options = { baseUrl: `${this.person.url}/api/v1`, fetch: fetchAs, signal }
    const stream = liveEvents(after === undefined ? options : { ...options, after })
    void (async () => {
      for await (const event of stream) this.events.push(event)
    })()
    await until(() => this.events.length > before, 'The first event')
    return this
  }

  close(): void {
    this.ending.abort()
  }

  of(documentId: unknown): LiveEvent['data'][] {
    return this.events
      .filter(({ kind, data }) => kind === 'document' && (data as { documentId?: unknown }).documentId === documentId)
      .map(({ data }) => data)
  }
}

describe('GW-03: a document that somebody changes', () => {
  let world: Awaited<ReturnType<typeof startWorld>>
  let home: Tenant
  let away: Tenant
  let otherRequester: Person
  const ears: Ear[] = []

  const ofRole = (tenant: Tenant, role: string): Person => {
    const person = tenant.people.get(role)
    if (person === undefined) throw new Error(`there is nobody for ${role}`)
    return person
  }
  const listen = async (person: Person): Promise<Ear> => {
    const ear = await new Ear(person).open()
    ears.push(ear)
    return ear
  }
  const addVendor = async (tenant: Tenant, name: string): Promise<string> => {
    const answer = await ofRole(tenant, 'buyer').post('/vendors', { name, country: 'DE' })
    expect(answer.status).toBe(201)
    return (answer.body as { vendorId: string }).vendorId
  }
  const rename = async (tenant: Tenant, vendorId: string, name: string, version: number): Promise<void> => {
    const beside = { ifMatch: `"${String(version)}"` }
    expect((await ofRole(tenant, 'buyer').patch(`/vendors/${vendorId}`, { name }, beside)).status).toBe(200)
  }

  beforeAll(async () => {
    world = await startWorld()
    home = await foundTenant(world.nexus.url, 'Home')
    away = await foundTenant(world.nexus.url, 'Away')
    const { organization } = home
    const { addPerson } = organization as unknown as { addPerson: (who: object) => Promise<Person> }
    otherRequester = await addPerson({ key: 'otherRequester', name: 'Olga Requester', roles: ['requester'] })
    await world.nexus.settled()
  }, 180_000)
  afterEach(() => {
    for (const ear of ears.splice(0)) ear.close()
  })
  afterAll(() => world.close())

  it('is told of with its version to people who may read it, and to nobody else', async () => {
    const reader = await listen(ofRole(home, 'auditor'))
    // May not read vendors.
    const blind = await listen(ofRole(home, 'payment-approver'))
    const foreign = await listen(ofRole(away, 'buyer'))
    const vendorId = await addVendor(home, 'Quiet Waters GmbH')
    await rename(home, vendorId, 'Loud Waters GmbH', 1)
    await until(() => reader.of(vendorId).some((data) => (data as { version: number }).version === 2), 'The change')
    const told = { kind: 'document', documentType: 'vendor', documentId: vendorId, version: 2 }
    expect(reader.of(vendorId).at(-1)).toEqual({ ...told, at: expect.any(String) as unknown })
    expect(JSON.stringify(reader.events)).not.toContain('Waters')
    // What they may hear comes after what they may not.
    const theirs = await addVendor(away, 'Far Away GmbH')
    await until(() => foreign.of(theirs).length > 0, 'The vendor elsewhere')
    expect([foreign.of(vendorId), blind.events.map(({ kind }) => kind)]).toEqual([[], ['ready']])
  }, 120_000)

  it('is told of to the one whose own it is, and not to others who may read only their own', async () => {
    const requester = ofRole(home, 'requester')
    const [owner, other, all] = [
      await listen(requester),
      await listen(otherRequester),
      await listen(ofRole(home, 'buyer')),
    ]
    const draft = await requester.post('/requisitions', { title: 'Lamps', currency: 'EUR', lines: [] })
    expect(draft.status).toBe(201)
    const { requisitionId } = draft.body as { requisitionId: string }
    const own = await otherRequester.post('/requisitions', { title: 'Chairs', currency: 'EUR', lines: [] })
    const { requisitionId: chairs } = own.body as { requisitionId: string }
    for (const [ear, id] of [
      [owner, requisitionId],
      [all, requisitionId],
      [all, chairs],
      [other, chairs],
    ] as const)
      await until(() => ear.of(id).length > 0, 'The requisition')
    expect([other.of(requisitionId), owner.of(chairs)]).toEqual([[], []])
  }, 120_000)

  it('is told of to those who come back, by the id of the last event', async () => {
    const reader = await listen(ofRole(home, 'auditor'))
    const vendorId = await addVendor(home, 'Morning GmbH')
    await until(() => reader.of(vendorId).length > 0, 'The vendor')
    reader.close()
    await rename(home, vendorId, 'Evening GmbH', 1)
    await world.nexus.settled()
    const before = reader.events.length
    await reader.open()
    await until(() => reader.of(vendorId).length > 1, 'What was missed')
    expect(reader.of(vendorId).at(-1)).toMatchObject({ version: 2 })
    expect(reader.events.slice(before).map(({ kind }) => kind)).toEqual(['ready', 'document'])
  }, 120_000)
})
