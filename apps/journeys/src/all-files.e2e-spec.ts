import { Money } from '@nexus/kernel'
import {
  DUPLICATE,
  deadLettersOf,
  delivered,
  EXAMPLES,
  foundBoth,
  readInvoiceFile,
  readInvoiceFiles,
  REFUSALS,
  runFiles,
  runRefusals,
  sellersOf,
  type DemoOrganization,
  type FileRow,
  type RefusalRow,
} from './demo.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { Person } from './person.adapter.js'

const LIMIT = Money.parse('500', 'EUR')

/** From 500 on, tax included, two people approve. */
const approversNeeded = (amount: Money): number => (amount.isLessThan(LIMIT) ? 1 : 2)

const grossOf = (purchase: FileRow['purchase']): Money => {
  if (purchase === undefined) throw new Error('nothing was ordered')
  return Money.fromJson(purchase.order.totals.gross)
}

describe('the main job on every invoice that ships', () => {
  let nexus: NexusProcess
  let organizations: { first: DemoOrganization; second: DemoOrganization }
  let rows: FileRow[]

  beforeAll(async () => {
    nexus = await startNexus({ LOG_LEVEL: 'warn' })
    organizations = await foundBoth((url) => new Person(url), nexus.url)
    const files = await readInvoiceFiles()
    rows = await runFiles({ ...organizations, files, sellers: sellersOf(files) })
  }, START_MS)

  afterAll(() => nexus.dispose())

  it('comes through with every file', () => {
    expect(rows.filter(({ ok }) => !ok).map(({ file, fault }) => [file, fault])).toEqual([])
    expect(new Set(rows.map(({ file }) => file)).size).toBe(11)
  })

  it("makes each amount due the invoice's own, to the cent, in the platform and in the payment file", () => {
    const paid = rows.filter(({ duplicate }) => duplicate !== true)
    expect(
      paid.map(
        ({ invoice, stated }) =>
          `${String(invoice?.payable.amount)} ${String(invoice?.payable.currency)}` === stated.toString(),
      ),
    ).toEqual(paid.map(() => true))
    expect(paid.every(({ paid: { amount } = { amount: undefined }, stated }) => amount?.equals(stated) === true)).toBe(
      true,
    )
    expect(paid.map(({ invoice }) => [invoice?.state, invoice?.payment])).toEqual(paid.map(() => ['MATCHED', 'PAID']))
  })

  it('refuses 01.17a beside 01.01a as a duplicate, and runs it in another organization', () => {
    const seen = rows.filter(({ file }) => file.startsWith('01.17a'))
    expect(seen.map(({ organization, code, ok }) => [organization, code, ok])).toEqual([
      [organizations.first.name, DUPLICATE, true],
      [organizations.second.name, undefined, true],
    ])
    expect(seen[1]?.invoice?.payable).toEqual({ amount: '336.91', currency: 'EUR' })
    expect(rows.filter(({ duplicate }) => duplicate === true)).toHaveLength(1)
  })

  it('leaves to a person only the negative line of 03.06a, and the number of 02.05a that 03.07a bears again', () => {
    const accepted = rows.filter((row) => Object.keys(row.accepted ?? {}).length > 0)
    expect(accepted.map((row) => [row.file.slice(0, 6), row.accepted, row.invoice?.payable.amount])).toEqual([
      ['03.06a', { NEGATIVE_LINE: 1 }, '1804.00'],
      ['03.07a', { DUPLICATE: 1 }, '12829687.50'],
    ])
  })

  it('has each request and payment approved by one or two others, as the policy says', () => {
    for (const { purchase, paid } of rows) {
      expect(purchase?.approvals.length).toBe(approversNeeded(grossOf(purchase)))
      if (paid !== undefined) expect(paid.approvals.length).toBe(approversNeeded(paid.amount))
      for (const approvals of [purchase?.approvals ?? [], paid?.approvals ?? []]) {
        expect(new Set(approvals.map(({ by }) => by)).size).toBe(approvals.length)
      }
    }
  })

  it('leaves no event undelivered, and none that a service gave up on', async () => {
    const { services } = await delivered(organizations.first.people.admin)
    expect(Object.keys(services)).toEqual(['identity', 'documents', 'procurement', 'workflow', 'billing'])
    expect(Object.values(services).map(({ undelivered }) => undelivered)).toEqual([0, 0, 0, 0, 0])
    expect([await deadLettersOf(organizations.first), await deadLettersOf(organizations.second)]).toEqual([0, 0])
  })

  describe('and what the platform refuses on this way', () => {
    let refusals: RefusalRow[]

    beforeAll(async () => {
      const file = await readInvoiceFile(`${EXAMPLES}/01.07a-invoice-ubl.xml`)
      refusals = await runRefusals({ ...organizations, sellers: sellersOf([file]) })
    }, START_MS)

    it.each(REFUSALS)('refuses $what: $status $code', ({ what, status, code }) => {
      const row = refusals.find((candidate) => candidate.what === what)
      expect({ status: row?.status, code: row?.code, ok: row?.ok, fault: row?.fault }).toEqual({
        status,
        code,
        ok: true,
        fault: undefined,
      })
    })
  })
})
