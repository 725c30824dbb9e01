import { setTimeout as pause } from 'node:timers/promises'
import { delivered, foundOrganization, readInvoiceFile, request, approve, EXAMPLES } from './demo.adapter.js'
import { type LiveEvent, Listening, until } from './live-listening.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { DEMO_PASSWORD, Person } from './person.adapter.js'

/** What is told must not have to wait for a look that comes by itself. */
const AT_ONCE_MS = 4_000

/** In the feed of the person: each connection has a place of its own in what it was told of documents. */
const placeOf = (id: string): string | undefined => id.split('~')[0]
const ofNotifications = ({ events }: Listening): (string | undefined)[] =>
  events.filter(({ event }) => event === 'notification').map(({ id }) => placeOf(id))

describe('GW-03: live events', () => {
  let nexus: NexusProcess
  let admin: Person
  const listening: Listening[] = []

  const signIn = async (email: string): Promise<{ accessToken: string; refreshToken: string }> => {
    const answer = await new Person(nexus.url).post('/auth/login', { email, password: DEMO_PASSWORD })
    expect(answer.status).toBe(200)
    return answer.body as unknown as { accessToken: string; refreshToken: string }
  }
  const listen = async (accessToken: string, headers: Record<string, string> = {}): Promise<Listening> => {
    const opened = await Listening.open(nexus.url, { authorization: `Bearer ${accessToken}`, ...headers })
    listening.push(opened)
    return opened
  }
  const userIdOf = async (person: Person): Promise<string> =>
    (await person.get('/auth/me')).body['userId'] as unknown as string
  const tell = async (to: readonly string[], count = 1): Promise<void> => {
    for (let told = 0; told < count; told += 1) {
      const answer = await admin.post('/notifications/send', { userIds: to, title: 'Year end', body: 'Please decide.' })
      expect(answer.status).toBe(200)
    }
  }

  beforeAll(async () => {
    nexus = await startNexus({ NEXUS_RATE_LIMITS: 'false' })
    admin = await Person.demo(nexus.url, 'admin')
  }, START_MS)
  afterEach(() => {
    for (const each of listening.splice(0)) each.close()
  })
  afterAll(() => nexus.dispose())

  it('tell a person what is new as it happens, and nobody else', async () => {
    const buyer = await Person.demo(nexus.url, 'buyer')
    const heard = await listen((await signIn('buyer@demo.example')).accessToken)
    const other = await listen((await signIn('receiver@demo.example')).accessToken)
    const started = performance.now()
    await tell([await userIdOf(buyer)])
    await until(() => heard.kinds().includes('notification'), 'The notification')
    expect(performance.now() - started).toBeLessThan(AT_ONCE_MS)
    const data = heard.events.at(-1)?.data ?? {}
    // It says that there is something; what it is, the API says to whom may know.
    expect(Object.keys(data).sort()).toEqual(['at', 'documentId', 'documentType', 'id', 'kind'])
    expect(heard.text).not.toMatch(/Year end|Please/)
    const list = (await buyer.get('/notifications')).body as unknown as { items: { notificationId: string }[] }
    expect(list.items[0]?.notificationId).toBe(data['id'])
    expect(other.kinds()).toEqual(['ready'])
  })

  it('tell approvers of tasks that open, and that others have closed; in their organization only', async () => {
    const connect = (url: string): Person => new Person(url)
    const domain = `live-${String(process.pid)}-${String(Math.round(performance.now()))}.example`
    const organization = await foundOrganization(connect, nexus.url, { name: 'Live Ltd', domain })
    await delivered(organization.people.admin)
    const elsewhere = await listen((await signIn('approver-one@demo.example')).accessToken)
    const { approverOne, approverTwo } = organization.people
    const streams = await Promise.all(
      [approverOne, approverTwo].map((approver) => listen((approver as unknown as { token: string }).token)),
    )
    const { document } = await readInvoiceFile(`${EXAMPLES}/01.01a-invoice-ubl.xml`)
    const submitted = await request(organization, document)
    const { requisitionId } = submitted.body as unknown as { requisitionId: string }
    const ofTask = (stream: Listening): LiveEvent[] =>
      stream.events.filter(({ event, data }) => event === 'task' && data['documentId'] === requisitionId)
    await until(() => streams.every((stream) => ofTask(stream).length > 0), 'The tasks')
    const before = streams.map((stream) => ofTask(stream).length)
    await approve([approverOne, approverTwo], requisitionId)
    // Whoever did not decide hears of it, too.
    await until(() => streams.every((stream, index) => ofTask(stream).length > (before[index] ?? 0)), 'The decision')
    expect(elsewhere.kinds()).toEqual(['ready'])
  }, 120_000)

  it('lose nothing and tell nothing twice when the connection breaks', async () => {
    const { accessToken } = await signIn('payables@demo.example')
    const userId = await userIdOf(await Person.demo(nexus.url, 'payables'))
    const whole = await listen(accessToken)
    let broken = await listen(accessToken)
    const got: (string | undefined)[] = []
    const sending = tell([userId], 12)
    for (let breaks = 0; breaks < 4; breaks += 1) {
      await pause(20)
      broken.close()
      const lastId = broken.lastId
      got.push(...ofNotifications(broken))
      broken = await listen(accessToken, { 'last-event-id': lastId })
    }
    await sending
    await until(() => whole.events.length === 13, 'All of them')
    await until(() => placeOf(broken.lastId) === placeOf(whole.lastId), 'The last of them')
    got.push(...ofNotifications(broken))
    expect(got).toEqual(ofNotifications(whole))
    expect(new Set(got).size).toBe(12)
  }, 120_000)

  it('begin anew from a position of somebody else', async () => {
    const buyer = await listen((await signIn('buyer@demo.example')).accessToken)
    await tell([await userIdOf(await Person.demo(nexus.url, 'buyer'))])
    await until(() => buyer.kinds().includes('notification'), 'The notification')
    const receiver = await listen((await signIn('receiver@demo.example')).accessToken, {
      'last-event-id': buyer.lastId,
    })
    expect(receiver.kinds()).toEqual(['reset'])
    expect(receiver.lastId).not.toBe(buyer.lastId)
  })

  describe('SEC-47', () => {
    it('are for nobody without a token', async () => {
      expect((await Listening.open(nexus.url, {})).status).toBe(401)
      expect((await Listening.open(nexus.url, { authorization: 'Bearer x.y.z' })).status).toBe(401)
    })

    it.each([
      ['its address', { origin: 'https://evil.example' }],
      ['what its browser says', { 'sec-fetch-site': 'cross-site' }],
    ])('are for no page of another origin, by %s', async (_how, headers) => {
      const { accessToken } = await signIn('buyer@demo.example')
      expect((await listen(accessToken, headers as Record<string, string>)).status).toBe(403)
      const cookie = `__Host-nexus-access=${accessToken}`
      expect((await Listening.open(nexus.url, { cookie, ...headers })).status).toBe(403)
    })

    it('come over the session of a browser', async () => {
      const { accessToken } = await signIn('buyer@demo.example')
      const headers = { cookie: `__Host-nexus-access=${accessToken}`, 'sec-fetch-site': 'same-origin' }
      const heard = await Listening.open(nexus.url, headers)
      listening.push(heard)
      expect(heard.kinds()).toEqual(['ready'])
    })

    it('end when the person signs out, and those of their other sessions go on', async () => {
      const [gone, stays] = [await signIn('auditor@demo.example'), await signIn('auditor@demo.example')]
      const [heard, other] = [await listen(gone.accessToken), await listen(stays.accessToken)]
      const answer = await new Person(nexus.url).post('/auth/logout', { refreshToken: gone.refreshToken })
      expect(answer.status).toBe(204)
      await until(() => heard.ended, 'The end')
      expect(heard.events.at(-1)).toMatchObject({ event: 'bye', data: { reason: 'session' } })
      expect([other.ended, other.kinds()]).toEqual([false, ['ready']])
      expect((await listen(gone.accessToken)).status).toBe(401)
    }, 120_000)
  })

  it('do not hold up the end of the platform', async () => {
    const heard = await listen((await signIn('buyer@demo.example')).accessToken)
    expect(await nexus.stop()).toBe(0)
    await until(() => heard.ended, 'The end')
    expect(heard.events.at(-1)).toMatchObject({ event: 'bye', data: { reason: 'shutdown' } })
  }, 120_000)
})
