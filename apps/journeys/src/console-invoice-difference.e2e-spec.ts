import { ConsoleBrowser, type Visitor } from './console-browser.adapter.js'
import { ConsoleOrganization, made } from './console-organization.adapter.js'
import { drop } from './file-drop.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { PurchaseSteps } from './purchase-steps.adapter.js'
import { todayInBerlin, ublInvoice } from './ubl-invoice.adapter.js'

const PATIENCE_MS = 120_000
const PEOPLE = {
  rita: { name: 'Rita Requester', roles: ['requester', 'receiver'] },
  anna: { name: 'Anna Approver', roles: ['approver'] },
  ben: { name: 'Ben Buyer', roles: ['buyer'] },
  paul: { name: 'Paul Payable', roles: ['accounts-payable'] },
} as const

describe('an invoice that bills more than was agreed', () => {
  let nexus: NexusProcess
  let browser: ConsoleBrowser
  let organization: ConsoleOrganization<keyof typeof PEOPLE>
  let orderNumber: string
  let paul: Visitor
  let ben: Visitor

  beforeAll(async () => {
    ;[nexus, browser] = await Promise.all([startNexus({ NEXUS_RATE_LIMITS: 'false' }), ConsoleBrowser.open()])
    const about = { name: 'Harbour Ledger', domain: 'harbour-ledger.example', people: PEOPLE }
    organization = await ConsoleOrganization.found(nexus.url, about)
    const { admin, legalEntityId } = organization
    const [requester, approver, buyer] = await Promise.all([
      organization.person('rita'),
      organization.person('anna'),
      organization.person('ben'),
    ])
    const tolerance = { kind: 'price', operator: 'and', upper: { absolute: '5', percent: '2' } }
    await made(admin.post('/tolerance-rules', tolerance))
    const bankAccounts = [{ iban: 'DE79000000001234567890', holder: 'Nordlicht Möbel GmbH' }]
    const vendor = { name: 'Nordlicht Möbel GmbH', country: 'DE', taxId: 'DE123456789', bankAccounts }
    const { vendorId } = await made(buyer.post('/vendors', vendor))
    const steps = new PurchaseSteps({ requester, approver, buyer, legalEntityId, vendorId: String(vendorId) })
    ;({ orderNumber } = await steps.receivedOrder('Desks for the ledger room', requester))
    paul = await organization.enter(browser, 'paul', { path: '/supplier-invoices/new' })
    ben = await organization.enter(browser, 'ben', { path: '/supplier-invoices' })
  }, START_MS)
  afterAll(async () => {
    await browser.close()
    await nexus.dispose()
  })

  it(
    'is an exception with its difference and the tolerance, until the buyer settles it with a reason',
    async () => {
      const { page } = paul
      const xml = await ublInvoice({
        ...{
          number: 'NL-5000',
          orderNumber,
          issueDate: todayInBerlin(),
          net: '225.00',
          tax: '42.75',
          payable: '267.75',
        },
        lines: [{ orderLine: 1, name: 'Desk', quantity: '2', unitCode: 'C62', price: '112.5', net: '225.00' }],
      })
      await drop(paul, page.getByText('Drop UBL files here, or choose them'), 'NL-5000.xml', xml)
      await page.getByText('1 open exception').waitFor()
      await page.getByRole('link', { name: 'NL-5000' }).click()
      await page.getByRole('heading', { name: '1 open exception' }).waitFor()
      const price = page.getByRole('row', { name: /^Unit price/ })
      for (const text of ['€112.50', '€100.00', '+€25.00', 'Price too high', 'Tolerance: €5.00 and 2%'])
        await price.getByText(text).waitFor()
      // It is the buyer's to settle.
      await page.getByText('for the buyer').waitFor()
      await page.getByText('Line 1 is over €225.00; 2 pcs of order line 1 cost €200.00.').first().waitFor()
      await readsGerman(new URL(page.url()).pathname)
      await page.getByRole('button', { name: 'Short-pay' }).first().waitFor({ state: 'detached' })

      const { page: desk } = ben
      await desk.reload()
      await desk.getByRole('link', { name: 'NL-5000' }).click()
      await desk.getByRole('button', { name: 'Short-pay' }).click()
      const dialog = desk.getByRole('dialog', { name: 'Short-pay' })
      await dialog.getByRole('button', { name: 'Short-pay' }).click()
      await dialog.getByLabel('Reason').and(desk.locator('[aria-invalid=true]')).fill('100.00 each were agreed.')
      await dialog.getByRole('button', { name: 'Short-pay' }).click()
      await ben.told('The difference will not be paid')
      await desk.getByText('Nothing stands in the way any more.').waitFor()

      await page.getByText('Matched', { exact: true }).waitFor()
      await price.getByText('Short-paid').waitFor()
      await page.getByText('1 settled exception').click()
      await page.getByText('100.00 each were agreed.').waitFor()
      expect([...paul.complaints, ...ben.complaints]).toEqual([])
    },
    2 * PATIENCE_MS,
  )

  /** The same exception for somebody who reads German: sentence, numbers and kinds. */
  async function readsGerman(path: string): Promise<void> {
    const german = await organization.enter(browser, 'paul', { path, locale: 'de-DE' })
    const { page } = german
    await page.getByRole('heading', { name: '1 offene Abweichung' }).waitFor()
    const sentence = page.getByText(
      /^Position 1 lautet über 225,00\s€; 2\sStk\. von Bestellposition 1 kosten 200,00\s€\.$/,
    )
    await sentence.first().waitFor()
    await page.getByText('Preis zu hoch').first().waitFor()
    expect(await page.getByText(/MAT-\d|is over|225\.00/).count()).toBe(0)
    expect(await german.screenFaults()).toEqual([])
    expect(german.complaints).toEqual([])
    await german.close()
  }
})
