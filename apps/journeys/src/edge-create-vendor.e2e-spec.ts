import { randomUUID } from 'node:crypto'
import { AnswerWatch, WatchedPerson } from './answer-watch.adapter.js'
import { linesOfTrace } from './log-lines.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { type Answer, DEMO_PASSWORD } from './person.adapter.js'

interface Vendor {
  readonly vendorId: string
  readonly name: string
  readonly version: number
}

const vendorOf = (answer: Answer): Vendor => answer.body as unknown as Vendor
const itemsOf = (answer: Answer): Vendor[] => (answer.body as unknown as { items: Vendor[] }).items
const cursorOf = (answer: Answer): string => (answer.body as unknown as { nextCursor: string | null }).nextCursor ?? ''
const pointersOf = (answer: Answer): string[] =>
  (answer.body as unknown as { errors: { pointer: string }[] }).errors.map((error) => error.pointer)
const codeOf = (answer: Answer): string => (answer.body as unknown as { code: string }).code
const etagOf = (answer: Answer): string => answer.headers.get('etag') ?? ''
const statusesOf = (answers: readonly Answer[], status: number): Answer[] =>
  answers.filter((answer) => answer.status === status)

describe('create vendor over HTTP', () => {
  const watch = new AnswerWatch()
  let nexus: NexusProcess
  let buyer: WatchedPerson
  let admin: WatchedPerson
  let otherBuyer: WatchedPerson

  const signIn = (email: string, password = DEMO_PASSWORD): Promise<WatchedPerson> =>
    new WatchedPerson(nexus.url, watch).signIn(email, password)
  const aVendor = (change: object = {}): object => ({ name: `Vendor ${randomUUID()}`, country: 'DE', ...change })
  const created = async (change: object = {}, who = buyer): Promise<Answer> => {
    const answer = await who.post('/vendors', aVendor(change))
    expect(answer.status).toBe(201)
    return answer
  }

  beforeAll(async () => {
    nexus = await startNexus()
    buyer = await signIn('buyer@demo.example')
    admin = await signIn('admin@demo.example')
    const other = { name: 'Other Admin', email: 'admin@other.example', password: 'seven ships in the harbour' }
    const organization = { name: 'Other Organization', country: 'FR', baseCurrency: 'EUR', timeZone: 'Europe/Paris' }
    await new WatchedPerson(nexus.url, watch).post('/auth/register', { organization, admin: other })
    const otherAdmin = await signIn(other.email, other.password)
    await otherAdmin.post('/users', {
      name: 'Other Buyer',
      email: 'buyer@other.example',
      initialPassword: 'nine lamps over a quiet river',
      roles: ['buyer'],
    })
    otherBuyer = await signIn('buyer@other.example', 'nine lamps over a quiet river')
  }, START_MS)
  afterAll(() => nexus.dispose())

  describe('what is created', () => {
    it('has an address and a strong entity tag, and is read back as it was answered', async () => {
      const bankAccounts = [{ iban: 'de89 3704 0044 0532 0130 00', bic: 'COBADEFFXXX', holder: 'Paper & Co GmbH' }]
      const answer = await created({ taxId: 'DE 136 695 976', paymentTermsDays: 14, bankAccounts })
      expect(vendorOf(answer)).toMatchObject({
        taxId: 'DE136695976',
        paymentTermsDays: 14,
        version: 1,
        state: 'ACTIVE',
      })
      expect(answer.headers.get('location')).toBe(`/api/v1/vendors/${vendorOf(answer).vendorId}`)
      expect(etagOf(answer)).toMatch(/^"1\.[0-9a-f]{8}"$/)

      const read = await buyer.get(`/vendors/${vendorOf(answer).vendorId}`)
      expect(read).toMatchObject({ status: 200, text: answer.text })
      expect(etagOf(read)).toBe(etagOf(answer))
    })

    it('is not sent again to who has it', async () => {
      const answer = await created()
      const path = `/vendors/${vendorOf(answer).vendorId}`
      for (const known of [etagOf(answer), `W/${etagOf(answer)}`, `"1.00000000", ${etagOf(answer)}`, '*']) {
        const again = await buyer.get(path, { headers: { 'if-none-match': known } })
        expect(again).toMatchObject({ status: 304, text: '' })
        expect(etagOf(again)).toBe(etagOf(answer))
      }
      expect((await buyer.get(path, { headers: { 'if-none-match': '"1.00000000"' } })).status).toBe(200)
    })

    it('is not told to who may not read it, whatever tag they have', async () => {
      const answer = await created()
      const asked = await otherBuyer.get(`/vendors/${vendorOf(answer).vendorId}`, {
        headers: { 'if-none-match': etagOf(answer) },
      })
      expect(asked.status).toBe(404)
    })
  })

  describe('fields that nobody declared', () => {
    // The list of SEC-04.
    const stray = ['tenantId', 'id', 'status', 'approvedBy', 'role', 'isAdmin', 'version', 'total', 'createdAt']

    it.each(stray)('%s is refused by its pointer and changes nothing', async (field) => {
      const answer = await buyer.post('/vendors', aVendor({ [field]: 1 }))
      expect(answer.status).toBe(400)
      expect(answer.body).toMatchObject({ errors: [{ pointer: `/${field}`, code: 'unknown_field' }] })

      const before = await created()
      const path = `/vendors/${vendorOf(before).vendorId}`
      const change = await buyer.patch(path, { name: 'Changed', [field]: 1 }, { ifMatch: etagOf(before) })
      expect(change.status).toBe(400)
      expect((await buyer.get(path)).text).toBe(before.text)
    })

    it('are named all at once, also inside lists', async () => {
      const account = { iban: 'DE89370400440532013000', holder: 'H', isAdmin: true }
      const answer = await buyer.post('/vendors', aVendor({ bankAccounts: [account], tenantId: 'x', role: 'y' }))
      expect(answer.status).toBe(400)
      expect(pointersOf(answer).sort()).toEqual(['/bankAccounts/0/isAdmin', '/role', '/tenantId'])
    })

    it.each([
      '{"name":"P","country":"DE","__proto__":{"isAdmin":true}}',
      '{"name":"P","country":"DE","constructor":{"prototype":{"isAdmin":true}}}',
      '{"name":"P","country":"DE","bankAccounts":[{"__proto__":{"iban":"x"}}]}',
      '{"name":"P","country":"DE","\\u005f\\u005fproto__":null}',
    ])('that would poison a prototype are refused: %s', async (body) => {
      expect((await buyer.post('/vendors', body)).status).toBe(400)
    })
  })

  describe('bodies', () => {
    it.each([
      ['no JSON', '{"name":'],
      ['text', 'name=Paper'],
      ['a list', '[]'],
      ['null', 'null'],
      ['a member twice', '{"name":"A","country":"DE","name":"B"}'],
      ['a number out of range', '{"name":"A","country":"DE","paymentTermsDays":1e400}'],
      ['minus zero', '{"name":"A","country":"DE","paymentTermsDays":-0}'],
      ['a fraction of a day', '{"name":"A","country":"DE","paymentTermsDays":1.5}'],
      ['a number as text', '{"name":"A","country":"DE","paymentTermsDays":"30"}'],
      ['a control character', '{"name":"A\\u0000","country":"DE"}'],
      ['half a character', '{"name":"\\ud800","country":"DE"}'],
    ])('that hold %s are refused', async (_what, body) => {
      expect((await buyer.post('/vendors', body)).status).toBe(400)
    })

    it.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
      'image/png',
    ])('of the type %s are refused', async (contentType) => {
      expect((await buyer.post('/vendors', '{"name":"A","country":"DE"}', { contentType })).status).toBe(415)
    })

    it('over 1 MiB are refused', async () => {
      const body = JSON.stringify(aVendor({ name: 'x'.repeat(1_048_576) }))
      expect((await buyer.post('/vendors', body)).status).toBe(413)
    })

    it('of 5,000 levels cost at most 50 ms', async () => {
      const body = `{"name":${'['.repeat(5_000)}${']'.repeat(5_000)}}`
      const answer = await buyer.post('/vendors', body)
      expect(answer.status).toBe(400)
      const [line] = await linesOfTrace(nexus.output, answer.headers.get('x-trace-id') ?? '')
      expect(line?.ms).toBeLessThanOrEqual(50)
    })
  })

  describe('who may', () => {
    it('needs a role with the permission', async () => {
      for (const name of ['requester', 'auditor', 'admin']) {
        const person = await signIn(`${name}@demo.example`)
        const answer = await person.post('/vendors', aVendor())
        expect(answer.status).toBe(403)
        expect(codeOf(answer)).toBe('auth.permission_denied')
      }
    })

    it('never sees or changes what another organization has', async () => {
      const answer = await created()
      const { vendorId, name } = vendorOf(answer)
      expect((await otherBuyer.get(`/vendors/${vendorId}`)).status).toBe(404)
      const change = await otherBuyer.patch(`/vendors/${vendorId}`, { name: 'Taken' }, { ifMatch: etagOf(answer) })
      expect(change.status).toBe(404)
      expect(itemsOf(await otherBuyer.get('/vendors?limit=200'))).toEqual([])
      expect(itemsOf(await otherBuyer.get(`/vendors?name=${encodeURIComponent(name)}`))).toEqual([])
      expect((await buyer.get(`/vendors/${vendorId}`)).text).toBe(answer.text)
    })

    it('may use a tax id that another organization uses', async () => {
      await created({ taxId: 'DE811907980' })
      await created({ taxId: 'DE811907980' }, otherBuyer)
      const again = await buyer.post('/vendors', aVendor({ taxId: 'de 811 907 980' }))
      expect(again.status).toBe(409)
      expect(codeOf(again)).toBe('procurement.vendor.duplicate_tax_id')
    })

    it.each(['not-a-uuid', '00000000-0000-0000-0000-000000000000', "1'%20OR%20'1'='1", '%2e%2e%2fvendors', '%00'])(
      'gets nothing for the id %s',
      async (id) => {
        expect([400, 404]).toContain((await buyer.get(`/vendors/${id}`)).status)
      },
    )
  })

  describe('the version seen', () => {
    it('must be stated, and be the current one', async () => {
      const first = await created()
      const path = `/vendors/${vendorOf(first).vendorId}`
      const unstated = await buyer.patch(path, { paymentTermsDays: 1 })
      expect([unstated.status, codeOf(unstated)]).toEqual([428, 'request.if_match_required'])

      const second = await buyer.patch(path, { paymentTermsDays: 2 }, { ifMatch: etagOf(first) })
      expect(second).toMatchObject({ status: 200, body: { version: 2, paymentTermsDays: 2 } })
      expect(etagOf(second)).toMatch(/^"2\./)

      const stale = await buyer.patch(path, { paymentTermsDays: 3 }, { ifMatch: etagOf(first) })
      expect(stale).toMatchObject({ status: 412, body: { code: 'request.version_mismatch', current_version: 2 } })
      expect((await buyer.get(path)).text).toBe(second.text)
    })

    it.each(['*', '1', 'W/"1.00000000"', '"01"', '"1","2"', '"x"'])('cannot be %s', async (ifMatch) => {
      const path = `/vendors/${vendorOf(await created()).vendorId}`
      expect((await buyer.patch(path, { paymentTermsDays: 1 }, { ifMatch })).status).toBe(400)
    })

    it('lets one of twenty win', async () => {
      const first = await created()
      const path = `/vendors/${vendorOf(first).vendorId}`
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, day) =>
          buyer.patch(path, { paymentTermsDays: day }, { ifMatch: etagOf(first) }),
        ),
      )
      expect(statusesOf(answers, 200)).toHaveLength(1)
      expect(statusesOf(answers, 412)).toHaveLength(19)
      expect((await buyer.get(path)).text).toBe(statusesOf(answers, 200)[0]?.text)
    })
  })

  describe('an idempotency key', () => {
    const headersOf = (answer: Answer): (string | null)[] =>
      ['etag', 'location'].map((name) => answer.headers.get(name))

    it('gives the same answer again, also after the object has changed', async () => {
      const key = randomUUID()
      const body = aVendor()
      const first = await buyer.post('/vendors', body, { key })
      expect([first.status, first.headers.get('idempotency-replayed')]).toEqual([201, null])
      await buyer.patch(`/vendors/${vendorOf(first).vendorId}`, { paymentTermsDays: 1 }, { ifMatch: etagOf(first) })

      const again = await buyer.post('/vendors', body, { key })
      expect([again.status, again.text, again.headers.get('idempotency-replayed')]).toEqual([201, first.text, 'true'])
      expect(headersOf(again)).toEqual(headersOf(first))
    })

    it('is refused for another request', async () => {
      const key = randomUUID()
      await buyer.post('/vendors', aVendor(), { key })
      const other = await buyer.post('/vendors', aVendor(), { key })
      expect([other.status, codeOf(other)]).toEqual([422, 'idempotency.key_reused'])
    })

    it('of another person or organization is another key', async () => {
      const key = randomUUID()
      const body = aVendor()
      const email = `${key}@demo.example`
      await admin.post('/users', { name: 'Second', email, initialPassword: DEMO_PASSWORD, roles: ['buyer'] })
      const second = await signIn(email)
      const answers = [
        await buyer.post('/vendors', body, { key }),
        await second.post('/vendors', body, { key }),
        await otherBuyer.post('/vendors', body, { key }),
      ]
      expect(statusesOf(answers, 201)).toHaveLength(3)
      expect(new Set(answers.map((answer) => vendorOf(answer).vendorId)).size).toBe(3)
      expect(answers.map((answer) => answer.headers.get('idempotency-replayed'))).toEqual([null, null, null])
    })

    it('does nothing on a GET', async () => {
      const key = randomUUID()
      await created()
      const first = await buyer.get('/vendors?sort=-createdAt&limit=1', { key })
      await created()
      const second = await buyer.get('/vendors?sort=-createdAt&limit=1', { key })
      expect(itemsOf(second)[0]?.vendorId).not.toBe(itemsOf(first)[0]?.vendorId)
      expect(second.headers.get('idempotency-replayed')).toBeNull()
    })

    it('of a refused request can be used for the right one', async () => {
      const key = randomUUID()
      expect((await buyer.post('/vendors', { name: 'No country' }, { key })).status).toBe(400)
      expect((await buyer.post('/vendors', aVendor(), { key })).status).toBe(201)
    })

    it.each(['', 'a b', 'x'.repeat(256)])('cannot be %j', async (key) => {
      expect((await buyer.post('/vendors', aVendor(), { key })).status).toBe(400)
    })

    it('makes fifty equal requests at once one vendor', async () => {
      const key = randomUUID()
      const name = `Fifty ${key}`
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => buyer.post('/vendors', aVendor({ name }), { key })),
      )
      const executed = statusesOf(answers, 201)
      const waiting = statusesOf(answers, 409)
      expect(executed.length + waiting.length).toBe(50)
      expect(executed.filter((answer) => answer.headers.get('idempotency-replayed') === null)).toHaveLength(1)
      expect(new Set(executed.map((answer) => answer.text)).size).toBe(1)
      for (const answer of waiting) {
        expect(codeOf(answer)).toBe('idempotency.in_progress')
        expect(answer.headers.get('retry-after')).toBe('1')
      }
      expect(itemsOf(await buyer.get(`/vendors?name=${encodeURIComponent(name)}`))).toHaveLength(1)
    })
  })

  describe('the list', () => {
    const prefix = `Page ${randomUUID()}`
    const list = (query: string): Promise<Answer> => buyer.get(`/vendors?name=${encodeURIComponent(prefix)}&${query}`)

    beforeAll(async () => {
      for (const letter of ['B', 'C', 'D', 'E', 'F', 'G', 'H']) await created({ name: `${prefix} ${letter}` })
    })

    it('comes in pages that neither skip nor repeat while others write', async () => {
      const first = await list('sort=name&limit=3')
      await created({ name: `${prefix} A` })
      await created({ name: `${prefix} CC` })
      const second = await list(`sort=name&limit=3&cursor=${encodeURIComponent(cursorOf(first))}`)
      const third = await list(`sort=name&limit=3&cursor=${encodeURIComponent(cursorOf(second))}`)
      const letters = [first, second, third].map((page) => itemsOf(page).map((item) => item.name.split(' ').at(-1)))
      // CC is after the first page's last name, D, no more: so it is seen by nobody who has paged past it.
      expect(letters).toEqual([['B', 'C', 'D'], ['E', 'F', 'G'], ['H']])
      expect((third.body as unknown as { nextCursor: null }).nextCursor).toBeNull()
    })

    it('can be read backwards', async () => {
      const names = itemsOf(await list('sort=-name&limit=200')).map((item) => item.name)
      expect(names).toEqual([...names].sort().reverse())
    })

    it('has a weak tag and answers 304 to it', async () => {
      const first = await list('limit=2')
      expect(etagOf(first)).toMatch(/^W\//)
      const again = await buyer.get(`/vendors?name=${encodeURIComponent(prefix)}&limit=2`, {
        headers: { 'if-none-match': etagOf(first) },
      })
      expect(again.status).toBe(304)
    })

    it('refuses a cursor that it has not made for this list', async () => {
      const cursor = cursorOf(await list('sort=name&limit=1'))
      const changed = `${cursor.slice(0, -1)}${cursor.endsWith('A') ? 'B' : 'A'}`
      const start = `${cursor.startsWith('e') ? 'f' : 'e'}${cursor.slice(1)}`
      for (const query of [
        `sort=name&limit=1&cursor=${changed}`,
        `sort=name&limit=1&cursor=${start}`,
        'sort=name&cursor=x',
        'sort=name&cursor=',
        `sort=-name&limit=1&cursor=${cursor}`,
        `sort=name&limit=1&state=ACTIVE&cursor=${cursor}`,
      ]) {
        expect([query, (await list(query)).status]).toEqual([query, 400])
      }
      const foreign = `/vendors?name=${encodeURIComponent(prefix)}&sort=name&limit=1&cursor=${cursor}`
      expect((await otherBuyer.get(foreign)).status).toBe(400)
    })

    it.each([
      'limit=0',
      'limit=201',
      'limit=-1',
      'limit=1e2',
      'limit=x',
      'limit=1&limit=2',
      'limit[]=1',
      'taxId=1234&taxId=5678',
      'sort=id',
      'sort=tenantId',
      'sort=name;drop',
      'sort=name,createdAt',
      'colour=red',
      'tenantId=x',
      'filter[$ne]=1',
      'a[__proto__][x]=1',
      '__proto__=1',
      '__proto__=1&__proto__=2',
      'constructor=1',
      'state=NONE',
    ])('refuses %s', async (query) => {
      expect((await buyer.get(`/vendors?${query}`)).status).toBe(400)
    })

    it.each(['%', '_', "' OR '1'='1", '%'.repeat(200), '\\', '!'])('takes %s as it is', async (name) => {
      const started = performance.now()
      const answer = await buyer.get(`/vendors?name=${encodeURIComponent(name)}`)
      expect(answer.status).toBe(200)
      expect(itemsOf(answer)).toEqual([])
      expect(performance.now() - started).toBeLessThan(1_000)
    })
  })

  describe('every answer', () => {
    it('that refuses is a complete problem of the one table', () => {
      expect(watch.refusals.length).toBeGreaterThan(100)
      expect(watch.incomplete()).toEqual([])
    })

    it('that refuses tells nothing of the inside', () => {
      expect(watch.talkative()).toEqual([])
    })

    it('that refuses names a page that explains it', async () => {
      expect(watch.problemTypes.length).toBeGreaterThanOrEqual(8)
      for (const type of watch.problemTypes) {
        const page = await fetch(`${nexus.url}${type}`)
        expect([type, page.status, page.headers.get('content-type')]).toEqual([type, 200, 'text/html; charset=utf-8'])
      }
    })

    it('names the database in use, and nothing may be kept or framed', () => {
      const wanted = {
        'nexus-database': /^(sqlite|postgres)$/,
        'x-trace-id': /^[0-9a-f]{32}$/,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
        'strict-transport-security': /max-age=\d{8}; includeSubDomains/,
      }
      expect(watch.without(wanted)).toEqual([])
    })
  })
})
