import { sampleStatement } from '@nexus/standards-camt053'
import type { Page } from 'playwright-core'
import { ConsoleBrowser, type Visitor } from './console-browser.adapter.js'
import { ConsoleOrganization, made } from './console-organization.adapter.js'
import { exportPayment } from './demo.adapter.js'
import { drop } from './file-drop.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import type { Person } from './person.adapter.js'
import { PurchaseSteps, until } from './purchase-steps.adapter.js'
import { todayInBerlin, ublInvoice } from './ubl-invoice.adapter.js'

const PATIENCE_MS = 120_000
const PEOPLE = {
  rita: { name: 'Rita Requester', roles: ['requester', 'receiver'] },
  anna: { name: 'Anna Approver', roles: ['approver'] },
  ben: { name: 'Ben Buyer', roles: ['buyer'] },
  paul: { name: 'Paul Payable', roles: ['accounts-payable'] },
  petra: { name: 'Petra Payment', roles: ['payment-approver'] },
} as const
const VENDOR = { name: 'Nordlicht Möbel GmbH', country: 'DE', taxId: 'DE123456789' }
/** Of the company that pays. */
const ACCOUNT = 'DE89370400440532013000'

interface Exported {
  readonly paymentRequestId: string
  readonly endToEndId: string
}

describe('a bank statement in the console', () => {
  let nexus: NexusProcess
  let browser: ConsoleBrowser
  let organization: ConsoleOrganization<keyof typeof PEOPLE>
  let paul: Visitor
  let page: Page
  let first: Exported
  let second: Exported
  let statement: Buffer

  const bookingOf = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  const filterBy = (state: string) =>
    page.getByRole('group', { name: 'State' }).getByRole('button', { name: state, exact: true }).click()

  beforeAll(async () => {
    ;[nexus, browser] = await Promise.all([startNexus({ NEXUS_RATE_LIMITS: 'false' }), ConsoleBrowser.open()])
    const about = { name: 'Quay Office', domain: 'quay-office.example', people: PEOPLE }
    organization = await ConsoleOrganization.found(nexus.url, about)
    ;({ first, second } = await twoPayments(organization))
    statement = Buffer.from(
      sampleStatement({
        iban: ACCOUNT,
        entries: [
          {
            amount: '100.00',
            transactions: [{ amount: '100.00', endToEndId: first.endToEndId, creditor: VENDOR.name }],
          },
          { amount: '137.50', transactions: [{ amount: '137.50', creditor: 'MOEBEL NORDLICHT', remittance: 'Rest' }] },
          { amount: '12.00', transactions: [{ amount: '12.00', creditor: 'Card Company', remittance: 'Yearly fee' }] },
        ],
      }),
    )
    paul = await organization.enter(browser, 'paul')
    page = paul.page
  }, START_MS)
  afterEach(() => expect(paul.complaints.splice(0)).toEqual([]))
  afterAll(async () => {
    await browser.close()
    await nexus.dispose()
  })

  it(
    'is dropped, says what was in it, and is known when it comes again; another file is refused with the reason',
    async () => {
      await page.getByRole('link', { name: 'Bank', exact: true }).first().click()
      await page.getByRole('button', { name: 'Import' }).first().click()
      const dialog = page.getByRole('dialog', { name: 'Import bank statements' })
      await drop(paul, dialog.getByText('Choose a file or drop it here'), 'letter.xml', Buffer.from('<letter/>'))
      await dialog.getByRole('alert').waitFor()
      await drop(paul, dialog.getByText('Choose a file or drop it here'), 'statement.xml', statement)
      await dialog.getByText('1 statement in the file').waitFor()
      await dialog.getByText('3 bookings, 2 waiting').waitFor()
      expect(await dialog.getByRole('alert').count()).toBe(0)
      await drop(paul, dialog.getByText('Import another file'), 'statement.xml', statement)
      await dialog.getByText('Imported before').waitFor()

      await dialog.getByRole('link', { name: 'STMT-1' }).click()
      await page.getByRole('heading', { level: 1, name: 'Bank statement STMT-1' }).waitFor()
      const found = bookingOf(VENDOR.name)
      await found.getByText('Found by its end-to-end id').waitFor()
      await found.getByText('€100.00 settled').waitFor()
      await found.getByRole('link', { name: 'Show payment' }).click()
      await page.getByRole('heading', { level: 1, name: `Payment to ${VENDOR.name}` }).waitFor()
      await page.getByText('Settled', { exact: true }).first().waitFor()
    },
    PATIENCE_MS,
  )

  it(
    'a booking that found no payment by itself is assigned by hand, its difference with a reason',
    async () => {
      await page.getByRole('link', { name: 'Bank', exact: true }).first().click()
      await page.getByRole('link', { name: 'Bookings to assign' }).click()
      // What it may be is only ever suggested, with what speaks for it.
      const booking = bookingOf('MOEBEL NORDLICHT')
      await booking.getByRole('list', { name: 'Suggestions' }).waitFor()
      await booking.getByRole('button', { name: 'Assign to a payment …' }).click()
      const dialog = page.getByRole('dialog', { name: 'Assign booking' })
      await dialog.getByRole('button', { name: 'Assign' }).click()
      await dialog.getByText('Choose a payment.').waitFor()
      await dialog.getByRole('combobox', { name: 'Payment' }).click()
      // The one that is settled is no choice any more.
      await page.getByRole('option', { name: VENDOR.name }).first().waitFor()
      expect(await page.getByRole('option').allInnerTexts()).toEqual([expect.stringContaining('138.00')])
      await page.getByRole('option', { name: VENDOR.name }).click()
      await dialog.getByText('Less than expected').waitFor()
      await dialog.getByText('€0.50').waitFor()
      await dialog.getByRole('combobox', { name: 'Write the difference off as' }).click()
      await page.getByRole('option', { name: 'Bank fee' }).click()
      await dialog.getByRole('button', { name: 'Assign' }).click()
      await dialog.getByText('Say why.').waitFor()
      await dialog.getByLabel('Reason').fill('The bank keeps half a euro')
      await dialog.getByRole('button', { name: 'Assign' }).click()
      await paul.told('Booking assigned')
      await booking.waitFor({ state: 'detached' })
      await filterBy('Matched')
      await bookingOf('MOEBEL NORDLICHT').getByText('Assigned by a person').waitFor()
      await bookingOf('MOEBEL NORDLICHT')
        .getByText(/^Bank fee: €0\.50 written off in our favour$/)
        .waitFor()
    },
    PATIENCE_MS,
  )

  it(
    'a booking that is none of our payments is dismissed with a reason, and is seen under the dismissed ones',
    async () => {
      await filterBy('Without payment')
      const booking = bookingOf('Card Company')
      await booking.getByRole('button', { name: 'Dismiss' }).click()
      const dialog = page.getByRole('dialog', { name: 'Not one of our payments?' })
      await dialog.getByRole('button', { name: 'Dismiss' }).click()
      await dialog.getByText('Say why.').waitFor()
      await dialog.getByLabel('Reason').fill('The fee of the company card')
      await dialog.getByRole('button', { name: 'Dismiss' }).click()
      await paul.told('Booking dismissed')
      await page.getByText('Nothing waits').waitFor()
      await filterBy('Dismissed')
      await booking.getByText('Not one of our payments: The fee of the company card').waitFor()
      await booking.getByRole('button').first().waitFor({ state: 'detached' })
    },
    PATIENCE_MS,
  )

  it(
    'nothing waits afterwards, and both payments are settled',
    async () => {
      await page.getByRole('link', { name: 'Bank statements', exact: true }).click()
      await page.getByRole('row', { name: 'STMT-1' }).getByText('Complete').waitFor()
      const person = await organization.person('paul')
      for (const { paymentRequestId } of [first, second])
        await until(person, `/payment-requests/${paymentRequestId}`, ({ state }) => state === 'SETTLED')
    },
    PATIENCE_MS,
  )
})

/** An invoice of 238 euros that is paid in two parts: 100 and 138; the files of both are with the bank. */
async function twoPayments(organization: ConsoleOrganization<keyof typeof PEOPLE>) {
  const [requester, approver, buyer, payables, petra] = (await Promise.all(
    (['rita', 'anna', 'ben', 'paul', 'petra'] as const).map((who) => organization.person(who)),
  )) as [Person, Person, Person, Person, Person]
  const bankAccounts = [{ iban: 'DE79000000001234567890', holder: VENDOR.name }]
  const { vendorId } = await made(buyer.post('/vendors', { ...VENDOR, bankAccounts }))
  const { legalEntityId } = organization
  const steps = new PurchaseSteps({ requester, approver, buyer, legalEntityId, vendorId: String(vendorId) })
  const { orderId, orderNumber } = await steps.receivedOrder('Desks for the quay', requester)
  const line = { orderLine: 1, name: 'Desk', quantity: '2', unitCode: 'C62', price: '100', net: '200.00' }
  const xml = await ublInvoice({
    ...{ number: 'NL-6000', orderNumber, issueDate: todayInBerlin(), lines: [line] },
    ...{ net: '200.00', tax: '38.00', payable: '238.00' },
  })
  const { invoiceId } = await made(
    payables.post(`/supplier-invoices/ubl?orderId=${orderId}`, xml, { contentType: 'application/xml' }),
  )
  await until(payables, `/supplier-invoices/${String(invoiceId)}`, ({ state }) => state === 'MATCHED')
  const pay = async (amount: string): Promise<Exported> => {
    const wish = { invoiceIds: [invoiceId], legalEntityId, amount, takeDiscounts: false }
    const draft = await payables.post('/payment-requests', wish)
    const { paymentRequestId } = await made(Promise.resolve(draft))
    const path = `/payment-requests/${String(paymentRequestId)}`
    await made(payables.post(`${path}/submission`, undefined, { ifMatch: draft.headers.get('etag') ?? '' }))
    await steps.approve(String(paymentRequestId), petra)
    await until(payables, path, ({ state }) => state === 'APPROVED')
    const people = { payables }
    const { payment } = await exportPayment({ people } as never, { paymentRequestId })
    const [endToEndId] = payment.transfers.map((transfer: { endToEndId: string }) => transfer.endToEndId)
    return { paymentRequestId: String(paymentRequestId), endToEndId: String(endToEndId) }
  }
  return { first: await pay('100.00'), second: await pay('138.00') }
}
