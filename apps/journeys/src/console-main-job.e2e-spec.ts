import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Money } from '@nexus/kernel'
import { ConsoleBrowser, type Visitor } from './console-browser.adapter.js'
import { ConsoleOrganization, idIn, made } from './console-organization.adapter.js'
import { checkPaymentFile, delivered } from './demo.adapter.js'
import { drop } from './file-drop.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { todayInBerlin, ublInvoice } from './ubl-invoice.adapter.js'

const PATIENCE_MS = 120_000
/** Who approved what is bought has a part in it, so that somebody else approves the payment. */
const PEOPLE = {
  rita: { name: 'Rita Requester', roles: ['requester', 'receiver'] },
  anna: { name: 'Anna Approver', roles: ['approver'] },
  ben: { name: 'Ben Buyer', roles: ['buyer'] },
  paul: { name: 'Paul Payable', roles: ['accounts-payable'] },
  petra: { name: 'Petra Payment', roles: ['payment-approver'] },
} as const
type Who = keyof typeof PEOPLE
const EVERYBODY = Object.keys(PEOPLE) as Who[]

const TITLE = 'Chairs for the harbour office'
const VENDOR = { name: 'Nordlicht Möbel GmbH', country: 'DE', taxId: 'DE123456789' }
/** As a spreadsheet copies it: description, quantity, unit, price, tax. */
const SHEET = 'Desk lamp\t3\tpcs\t20.00\t19 %\nCoat stand\t1\tpcs\t45.50\t19%\nDoor mat\t2\tpcs\t12.25\t19'
/** The same as the supplier bills it. */
const BILLED = [
  { orderLine: 1, name: 'Office chair', quantity: '2', unitCode: 'C62', price: '89', net: '178.00' },
  { orderLine: 2, name: 'Desk lamp', quantity: '3', unitCode: 'C62', price: '20', net: '60.00' },
  { orderLine: 3, name: 'Coat stand', quantity: '1', unitCode: 'C62', price: '45.5', net: '45.50' },
  { orderLine: 4, name: 'Door mat', quantity: '2', unitCode: 'C62', price: '12.25', net: '24.50' },
]

describe('the main job, by people who each have a browser of their own', () => {
  let nexus: NexusProcess
  let browser: ConsoleBrowser
  let organization: ConsoleOrganization<Who>
  const at = {} as Record<Who, Visitor>
  let requisitionId: string
  let orderId: string
  let orderNumber: string
  let invoiceId: string
  let paymentRequestId: string

  /** How much of an order line came. */
  const came = (line: number) =>
    at.rita.page
      .getByRole('listitem')
      .filter({ hasText: `${String(line)}. ` })
      .getByLabel('Came now (pcs)')

  beforeAll(async () => {
    ;[nexus, browser] = await Promise.all([startNexus({ NEXUS_RATE_LIMITS: 'false' }), ConsoleBrowser.open()])
    const about = { name: 'Harbour Office', domain: 'harbour-office.example', people: PEOPLE }
    organization = await ConsoleOrganization.found(nexus.url, about)
    const ben = await organization.person('ben')
    const bankAccounts = [{ iban: 'DE79000000001234567890', holder: VENDOR.name }]
    await made(ben.post('/vendors', { ...VENDOR, bankAccounts }))
    for (const who of EVERYBODY) at[who] = await organization.enter(browser, who)
  }, START_MS)
  afterAll(async () => {
    await browser.close()
    await nexus.dispose()
  })

  it(
    'the requester types one line, pastes three from a spreadsheet, is told what is missing, and submits',
    async () => {
      const { page: inbox } = at.anna
      await inbox.getByRole('link', { name: 'Approvals', exact: true }).click()
      await inbox.getByText('All decided').waitFor()
      await inbox.evaluate('window.isStillHere = true')

      const { page, context } = at.rita
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.getByRole('link', { name: 'Requisitions', exact: true }).click()
      await page.getByRole('link', { name: 'New requisition' }).first().click()
      await page.getByRole('textbox', { name: 'Title', exact: true }).fill(TITLE)
      await page.getByLabel('Purpose').fill('The new office opens in spring.')
      await page.getByLabel('Description, line 1').fill('Office chair')
      await page.getByLabel('Quantity, line 1').fill('2')
      await page.getByLabel('Unit price, line 1').fill('89')
      await page.getByLabel('Tax %, line 1').fill('19')
      await page.getByRole('button', { name: 'Add line' }).click()
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(SHEET)})`)
      await page.getByLabel('Description, line 2').focus()
      await page.keyboard.press('Control+V')
      await at.rita.told('3 rows were pasted')
      expect(await page.getByLabel('Description, line 4').inputValue()).toBe('Door mat')
      await page.getByText('€366.52').waitFor()

      await page.getByRole('button', { name: 'Submit' }).click()
      await page.getByLabel('Needed by').and(page.locator(':focus')).waitFor()
      await page.getByText('say where it is to be delivered').waitFor()
      await page.getByLabel('Needed by').fill('+14d')
      await page.getByLabel('Delivery place').fill('Harbour street 1, 20457 Hamburg')
      // There is one company: nobody has to choose it.
      await page.getByRole('combobox', { name: 'Company' }).getByText('Harbour Office').waitFor()
      await page.getByRole('button', { name: 'Submit' }).click()
      await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
      await page.getByText('In approval', { exact: true }).waitFor()
      requisitionId = idIn(page.url())
    },
    PATIENCE_MS,
  )

  it(
    'an approver who reads German is told in German why it is theirs to decide, and with whom',
    async () => {
      const german = await organization.enter(browser, 'anna', {
        path: `/approvals/of/requisition/${requisitionId}`,
        locale: 'de-DE',
      })
      const { page } = german
      await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
      await page.getByText('hat die Rolle Genehmigung').waitFor()
      const explained = page.getByText('Gilt, denn die Summe ist weniger als 500,00 € (Summe mit Steuer: 366,52 €).')
      expect(await explained.first().innerText()).toContain('Gefragt: Anna Approver. Die erste Entscheidung zählt.')
      await page.getByText('Gilt nicht. Bedingung wäre: die Summe ist mindestens 500,00 €').waitFor()
      // Steps that were shipped have German names.
      await page.getByText('Eine Genehmigung', { exact: true }).first().waitFor()
      expect(await page.getByText(/Applies|Asked|holds the role|One approver/).count()).toBe(0)
      expect(german.complaints).toEqual([])
      await german.close()
    },
    PATIENCE_MS,
  )

  it(
    'the approver sees it arrive without reloading, looks at it and approves; that reaches the requester as well',
    async () => {
      const { page } = at.anna
      await page.getByRole('link', { name: TITLE }).click()
      await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
      for (const name of ['Office chair', 'Desk lamp', 'Coat stand', 'Door mat'])
        await page.getByRole('row', { name }).waitFor()
      await page.getByRole('button', { name: 'Approve', exact: true }).click()
      const dialog = page.getByRole('dialog', { name: 'Approve' })
      await dialog.getByLabel('Comment').fill('Within the budget')
      await dialog.getByRole('button', { name: 'Approve' }).click()
      await at.anna.told('Approved')
      await page.getByText('All decided').waitFor()
      expect(await page.evaluate('window.isStillHere')).toBe(true)

      const { page: followed } = at.rita
      await followed.getByText('Approved', { exact: true }).waitFor()
      await followed.getByText('Anna Approver approved').waitFor()
      await followed.getByText('Within the budget').waitFor()
    },
    PATIENCE_MS,
  )

  it(
    'the buyer orders what was approved, issues the order and sees its PDF',
    async () => {
      const { page } = at.ben
      await page.getByRole('link', { name: 'Purchase orders', exact: true }).click()
      await page.getByRole('link', { name: 'New order' }).first().click()
      await page.getByRole('combobox', { name: 'Requisition' }).click()
      await page.getByRole('option', { name: TITLE }).click()
      await page.getByText('3 pcs of 3 left to order').waitFor()
      await page.getByRole('combobox', { name: 'Vendor' }).click()
      await page.getByRole('option', { name: VENDOR.name }).click()
      await page.getByRole('button', { name: 'Make draft order' }).click()
      await page.getByRole('heading', { level: 1, name: 'Draft order' }).waitFor()
      await page.getByRole('button', { name: 'Submit' }).click()
      await page.getByRole('button', { name: 'Issue order' }).click()
      await page.getByRole('heading', { level: 1, name: /^PO-\d{4}-\d+$/ }).waitFor()
      orderNumber = (await page.getByRole('heading', { level: 1 }).innerText()).trim()
      orderId = idIn(page.url())
      await page.getByText('Approved automatically', { exact: true }).waitFor()

      await page.getByRole('tab', { name: 'PDF' }).click()
      await page.getByTitle('Preview of the purchase order').waitFor()
      const file = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Download' }).click()
      const download = await file
      expect(download.suggestedFilename()).toBe(`${orderNumber}.pdf`)
      expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
    },
    PATIENCE_MS,
  )

  it(
    'a part of the goods is received',
    async () => {
      const { page } = at.rita
      await page.getByRole('link', { name: 'Purchase orders', exact: true }).click()
      await page.getByRole('link', { name: orderNumber }).click()
      await page.getByRole('link', { name: 'Receive goods' }).click()
      await page.getByLabel('Delivery note').fill('LS-1')
      await came(1).fill('1')
      await came(2).fill('3')
      await page.getByRole('button', { name: 'Post receipt' }).click()
      await page.getByRole('heading', { level: 1, name: `${orderNumber}/R1` }).waitFor()
      await page.getByRole('link', { name: orderNumber, exact: true }).click()
      await page.getByRole('tab', { name: 'Order' }).click()
      await page.getByText('Partly received').first().waitFor()
    },
    PATIENCE_MS,
  )

  it(
    'the file of the invoice is dropped, and what is not there yet stands in its way, line by line',
    async () => {
      const { page } = at.paul
      const xml = await ublInvoice({
        ...{ number: 'NL-4711', orderNumber, issueDate: todayInBerlin(), lines: BILLED },
        ...{ net: '308.00', tax: '58.52', payable: '366.52' },
      })
      await page.getByRole('link', { name: 'Supplier invoices', exact: true }).click()
      await page.getByRole('link', { name: 'Capture invoice' }).first().click()
      await drop(at.paul, page.getByText('Drop UBL files here, or choose them'), 'NL-4711.xml', xml)
      await page.getByRole('link', { name: 'NL-4711' }).click()
      await page.getByRole('heading', { level: 1, name: 'Invoice NL-4711' }).waitFor()
      await page.getByRole('heading', { name: '3 open exceptions' }).waitFor()
      const lineOf = (position: number) => page.getByRole('region', { name: `Comparison of line ${String(position)}` })
      await lineOf(1).getByText('+1 pcs').waitFor()
      await lineOf(1).getByText('More than received').waitFor()
      await lineOf(3).getByText('Not received').waitFor()
      expect(await lineOf(2).getByText('Agrees').count()).toBe(3)
      invoiceId = idIn(page.url())
    },
    PATIENCE_MS,
  )

  it(
    'more than was ordered is not received, and it says why; with the rest the invoice agrees by itself',
    async () => {
      const { page } = at.rita
      await page.getByRole('link', { name: 'Receive goods' }).click()
      await came(1).fill('2')
      await page.getByRole('button', { name: 'Post receipt' }).click()
      await page.getByText('Line 1 of the order: 2 cannot be received, only 1 is left.').waitFor()
      expect(await came(1).getAttribute('aria-invalid')).toBe('true')
      await page.getByRole('button', { name: 'Everything came' }).click()
      expect(await came(1).inputValue()).toBe('1')
      await page.getByRole('button', { name: 'Post receipt' }).click()
      await page.getByRole('heading', { level: 1, name: `${orderNumber}/R2` }).waitFor()

      const { page: followed } = at.paul
      await followed.getByText('Nothing stands in the way any more.').waitFor()
      await followed.getByText('Matched', { exact: true }).waitFor()
      for (const position of [1, 2, 3, 4]) {
        const line = followed.getByRole('region', { name: `Comparison of line ${String(position)}` })
        expect([position, await line.getByText('Agrees').count()]).toEqual([position, 3])
      }
    },
    PATIENCE_MS,
  )

  it(
    'its payment is prepared, approved by somebody else, and its file exported',
    async () => {
      const { page } = at.paul
      await page.getByRole('link', { name: 'Payments', exact: true }).click()
      await page.getByRole('link', { name: 'Prepare payment' }).first().click()
      await page.getByRole('checkbox', { name: 'Select NL-4711' }).check()
      await page.getByRole('button', { name: 'Prepare payment' }).click()
      const dialog = page.getByRole('dialog', { name: `Pay ${VENDOR.name}` })
      expect(await dialog.getByLabel('Amount (EUR)').inputValue()).toBe('366.52')
      await dialog.getByRole('button', { name: 'Prepare', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: `Payment to ${VENDOR.name}` }).waitFor()
      await page.getByRole('button', { name: 'Submit' }).click()
      await page.getByText('In approval', { exact: true }).waitFor()
      paymentRequestId = idIn(page.url())

      const { page: other } = at.petra
      await other.getByRole('link', { name: 'Approvals', exact: true }).click()
      await other.getByRole('link', { name: VENDOR.name }).click()
      await other.getByRole('row', { name: 'NL-4711' }).waitFor()
      await other.getByRole('button', { name: 'Approve', exact: true }).click()
      await other.getByRole('dialog', { name: 'Approve' }).getByRole('button', { name: 'Approve' }).click()
      await at.petra.told('Approved')

      await page.getByText('Petra Payment approved').waitFor()
      const file = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Export file' }).click()
      const text = await readFile(await (await file).path(), 'utf8')
      const sha256 = createHash('sha256').update(text).digest('hex')
      await checkPaymentFile({ text, sha256 }, Money.parse('366.52', 'EUR'))
      await page.getByText(`SHA-256 ${sha256}`).waitFor()
      await page.getByText('Exported', { exact: true }).waitFor()
    },
    PATIENCE_MS,
  )

  it(
    'all documents are in the states that follow from it, and no page complained of anything',
    async () => {
      await delivered(organization.admin)
      const [ben, paul] = await Promise.all([organization.person('ben'), organization.person('paul')])
      expect((await ben.get(`/requisitions/${requisitionId}`)).body).toMatchObject({ state: 'RECEIVED', title: TITLE })
      expect((await ben.get(`/purchase-orders/${orderId}`)).body).toMatchObject({
        ...{ state: 'ISSUED', receipt: 'FULL', billing: 'FULL' },
      })
      expect((await paul.get(`/supplier-invoices/${invoiceId}`)).body).toMatchObject({
        ...{ state: 'MATCHED', payment: 'PAID', openExceptions: 0 },
      })
      expect((await paul.get(`/payment-requests/${paymentRequestId}`)).body).toMatchObject({
        ...{ state: 'EXPORTED', amount: { amount: '366.52', currency: 'EUR' } },
      })
      expect(EVERYBODY.flatMap((who) => at[who].complaints)).toEqual([])
    },
    PATIENCE_MS,
  )
})
