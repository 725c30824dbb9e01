import { ConsoleBrowser, type Visitor } from './console-browser.adapter.js'
import { ConsoleOrganization, made } from './console-organization.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { PurchaseSteps, until } from './purchase-steps.adapter.js'
import { todayInBerlin, ublInvoice } from './ubl-invoice.adapter.js'

const PATIENCE_MS = 120_000
const PEOPLE = {
  rita: { name: 'Rita Requester', roles: ['requester', 'receiver'] },
  anna: { name: 'Anna Approver', roles: ['approver'] },
  ben: { name: 'Ben Buyer', roles: ['buyer'] },
  paul: { name: 'Paul Payable', roles: ['accounts-payable'] },
} as const
/** Sees everything of their own organization. */
const OUTSIDER = {
  otto: { name: 'Otto Outsider', roles: ['auditor', 'requester', 'approver', 'buyer', 'accounts-payable'] },
} as const

describe('a second organization', () => {
  let nexus: NexusProcess
  let browser: ConsoleBrowser
  let second: ConsoleOrganization<'otto'>
  let steps: PurchaseSteps
  let otto: Visitor
  let documents: readonly (readonly [path: string, id: string])[]

  beforeAll(async () => {
    ;[nexus, browser] = await Promise.all([startNexus({ NEXUS_RATE_LIMITS: 'false' }), ConsoleBrowser.open()])
    const [first, other] = await Promise.all([
      ConsoleOrganization.found(nexus.url, { name: 'First House', domain: 'first-house.example', people: PEOPLE }),
      ConsoleOrganization.found(nexus.url, { name: 'Second House', domain: 'second-house.example', people: OUTSIDER }),
    ])
    const [requester, approver, buyer, payables] = await Promise.all([
      first.person('rita'),
      first.person('anna'),
      first.person('ben'),
      first.person('paul'),
    ])
    const bankAccounts = [{ iban: 'DE79000000001234567890', holder: 'Nordlicht Möbel GmbH' }]
    const vendor = { name: 'Nordlicht Möbel GmbH', country: 'DE', taxId: 'DE123456789', bankAccounts }
    const vendorId = String((await made(buyer.post('/vendors', vendor)))['vendorId'])
    const { legalEntityId } = first
    steps = new PurchaseSteps({ requester, approver, buyer, legalEntityId, vendorId })
    const { requisitionId, orderId, orderNumber } = await steps.receivedOrder('Desks of the first house', requester)
    const xml = await ublInvoice({
      ...{ number: 'NL-6000', orderNumber, issueDate: todayInBerlin(), net: '200.00', tax: '38.00', payable: '238.00' },
      lines: [{ orderLine: 1, name: 'Desk', quantity: '2', unitCode: 'C62', price: '100', net: '200.00' }],
    })
    const captured = await made(
      payables.post('/supplier-invoices/ubl', xml, { contentType: 'application/xml', prefer: 'wait=5' }),
    )
    const invoiceId = String(captured['invoiceId'])
    await until(payables, `/supplier-invoices/${invoiceId}`, ({ state }) => state === 'MATCHED')
    const payment = await made(payables.post('/payment-requests', { invoiceIds: [invoiceId], legalEntityId }))
    documents = [
      ['requisitions', requisitionId],
      ['purchase-orders', orderId],
      ['vendors', vendorId],
      ['supplier-invoices', invoiceId],
      ['payment-requests', String(payment['paymentRequestId'])],
    ]
    second = other
    otto = await second.enter(browser, 'otto')
  }, START_MS)
  afterAll(async () => {
    await browser.close()
    await nexus.dispose()
  })

  it.each([
    ['/', 'Add a vendor'],
    ['/requisitions', 'No requisitions yet'],
    ['/purchase-orders', 'No purchase orders yet'],
    ['/receipts', 'No receipts yet'],
    ['/vendors', 'No vendors yet'],
    ['/supplier-invoices', 'No invoices yet'],
    ['/payment-requests', 'No payments yet'],
    ['/payment-requests/new', 'Nothing to pay'],
    ['/approvals', 'All decided'],
  ])(
    'has nothing in %s',
    async (path, text) => {
      await otto.goTo(path)
      await otto.page.getByText(text).waitFor()
    },
    PATIENCE_MS,
  )

  it.each([
    ['/requisitions?q=Desks', 'Nothing matches these filters'],
    ['/purchase-orders?q=Nordlicht', 'Nothing matches these filters'],
    ['/vendors?q=Nordlicht', 'Nothing matches these filters'],
    ['/supplier-invoices?q=NL-6000', 'Nothing matches these filters'],
  ])(
    'finds nothing with %s',
    async (path, text) => {
      await otto.goTo(path)
      await otto.page.getByText(text).waitFor()
      expect(await otto.page.getByRole('table').count()).toBe(0)
    },
    PATIENCE_MS,
  )

  it(
    'is told of each document of the first one that it is not there, whatever its address',
    async () => {
      for (const [path, id] of documents) {
        await otto.goTo(`/${path}/${id}`)
        const said = otto.page.getByRole('alert')
        await said.getByText('Not found').waitFor()
        expect([path, await said.innerText()]).toEqual([path, expect.stringContaining('or you may not see it')])
        expect(await otto.page.getByRole('main').innerText()).not.toMatch(/Desk|Nordlicht|NL-6000|€/)
      }
    },
    2 * PATIENCE_MS,
  )

  it(
    'hears nothing of what happens there',
    async () => {
      const { page } = otto
      await otto.goTo('/approvals')
      await page.getByText('All decided').waitFor()
      await steps.approve(await steps.submitted('Chairs of the first house'))
      // What comes after it on the same line is there: what came before it would be there as well.
      const { userId } = (await second.person('otto').then((person) => person.get('/auth/me'))).body
      const notice = { userIds: [userId], title: 'Year end', body: 'Please decide until Friday.' }
      await made(second.admin.post('/notifications/send', notice))
      await page.getByRole('button', { name: 'Notifications: 1 unread' }).click()
      await page.getByRole('dialog').getByText('Year end').waitFor()
      expect(await page.getByText('first house').count()).toBe(0)
      expect(otto.complaints).toEqual([])
    },
    PATIENCE_MS,
  )
})
