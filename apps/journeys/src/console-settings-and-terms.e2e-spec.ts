import { ConsoleBrowser, type Visitor } from './console-browser.adapter.js'
import { ConsoleOrganization, made } from './console-organization.adapter.js'
import { drop } from './file-drop.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { PurchaseSteps, until } from './purchase-steps.adapter.js'

const PATIENCE_MS = 120_000
const PEOPLE = {
  ada: { name: 'Ada Administrator', roles: ['admin'] },
  rita: { name: 'Rita Requester', roles: ['requester'] },
  anna: { name: 'Anna Approver', roles: ['approver'] },
  ben: { name: 'Ben Buyer', roles: ['buyer'] },
  remy: { name: 'Remy Receiver', roles: ['receiver'] },
  paul: { name: 'Paul Payable', roles: ['accounts-payable'] },
  otto: { name: 'Otto Auditor', roles: ['auditor'] },
} as const
type Who = keyof typeof PEOPLE

describe('what was agreed and decided beside the documents', () => {
  let nexus: NexusProcess
  let browser: ConsoleBrowser
  let organization: ConsoleOrganization<Who>
  let steps: PurchaseSteps
  let vendorId: string
  const visitors: Visitor[] = []
  const enter = async (who: Who, path: string): Promise<Visitor> => {
    const visitor = await organization.enter(browser, who, { path })
    visitors.push(visitor)
    return visitor
  }

  beforeAll(async () => {
    ;[nexus, browser] = await Promise.all([startNexus({ NEXUS_RATE_LIMITS: 'false' }), ConsoleBrowser.open()])
    const about = { name: 'Harbour Terms', domain: 'harbour-terms.example', people: PEOPLE }
    organization = await ConsoleOrganization.found(nexus.url, about)
    const [requester, approver, buyer] = await Promise.all([
      organization.person('rita'),
      organization.person('anna'),
      organization.person('ben'),
    ])
    vendorId = String((await made(buyer.post('/vendors', { name: 'Nordlicht Möbel GmbH', country: 'DE' })))['vendorId'])
    steps = new PurchaseSteps({ requester, approver, buyer, legalEntityId: organization.legalEntityId, vendorId })
  }, START_MS)
  afterEach(async () => {
    const complaints = visitors.flatMap((visitor) => visitor.complaints)
    await Promise.all(visitors.splice(0).map((visitor) => visitor.close()))
    expect(complaints).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    await nexus.dispose()
  })

  it(
    'an administrator decides how payments are released; a time that is none is refused at its field',
    async () => {
      const ada = await enter('ada', '/payment-settings')
      const { page } = ada
      await page.getByRole('link', { name: 'Change', exact: true }).click()
      const time = page.getByLabel('Latest time for execution today')
      await time.fill('25:00')
      await page.getByLabel('Two people release from').fill('1,750.50')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByText('Enter a time such as 15:30.').waitFor()
      await time.fill('16:45')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await ada.told('Saved')
      await page.getByLabel('Hours for the buyer').fill('24')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByRole('button', { name: 'Save', exact: true }).waitFor({ state: 'detached' })

      const admin = organization.admin
      const settings: Readonly<Record<string, unknown>> = (await admin.get('/payment-settings')).body
      expect([Number(settings['twoPersonReleaseFrom']), settings['cutOff']]).toEqual([1750.5, '16:45'])
      expect((await admin.get('/billing-settings')).body).toMatchObject({ exceptionHours: { buyer: 24, fraud: 8 } })
      const otto = await enter('otto', '/payment-settings')
      await otto.page.getByText('16:45').waitFor()
      expect(await otto.page.getByRole('link', { name: 'Change', exact: true }).count()).toBe(0)
    },
    PATIENCE_MS,
  )

  it(
    'two administrators who change the settings of payments and of invoices at once keep both what they meant',
    async () => {
      const admin = organization.admin
      const ada = await enter('ada', '/administration/billing')
      const { page } = ada
      const merge = page.getByRole('dialog', { name: 'Somebody else changed this' })
      const save = page.getByRole('button', { name: 'Save', exact: true })
      const meanwhile = async (path: string, changes: object): Promise<void> => {
        const { version, ...values } = (await admin.get(path)).body
        await made(admin.send('PUT', path, { ...values, ...changes }, { ifMatch: `"${String(version)}"` }))
      }

      await page.getByLabel('Bank fees written off by themselves').fill('30')
      await meanwhile('/payment-settings', { maxBankFee: '40.00', maxDifference: '0.10' })
      await save.click()
      await merge.getByText('0.10').first().waitFor()
      const fees = merge.getByRole('group', { name: 'Bank fees written off by themselves' })
      await fees.getByRole('radio', { name: /Yours/ }).check()
      await merge.getByRole('button', { name: 'Save this' }).click()
      await save.waitFor({ state: 'detached' })
      const payments = (await admin.get('/payment-settings')).body
      expect([Number(payments['maxBankFee']), payments['maxDifference']]).toEqual([30, '0.10'])

      await page.getByLabel('Hours for goods receipt').fill('12')
      await meanwhile('/billing-settings', { duplicatePolicy: 'calendar-year' })
      await save.click()
      await merge.getByText('Per year of the invoice date').waitFor()
      await merge.getByRole('button', { name: 'Save this' }).click()
      await save.waitFor({ state: 'detached' })
      expect((await admin.get('/billing-settings')).body).toMatchObject({
        duplicatePolicy: 'calendar-year',
        exceptionHours: { receiver: 12 },
      })
    },
    PATIENCE_MS,
  )

  it(
    'accounts payable records the terms of a supplier; two who change them keep both what they meant',
    async () => {
      const paul = await enter('paul', '/payment-terms')
      const { page } = paul
      await page.getByText('No payment terms yet').waitFor()
      await page.getByRole('link', { name: 'Record terms' }).first().click()
      const dialog = page.getByRole('dialog', { name: 'Record terms' })
      await choose(paul, 'Supplier', 'Nordlicht Möbel GmbH')
      await dialog.getByRole('button', { name: 'Add discount' }).click()
      await dialog.getByLabel('Discount 1 in percent').fill('2')
      await dialog.getByLabel('Within days, discount 1').fill('10')
      await dialog.getByRole('button', { name: 'Save' }).click()
      await paul.told('Payment terms saved')
      const row = page.getByRole('row', { name: /Nordlicht Möbel GmbH/ })
      await row.getByText('30 days after the invoice date').waitFor()
      await row.getByText('2% within 10 days').waitFor()
      expect(await paul.screenFaults()).toEqual([])

      await row.getByRole('link').click()
      const editor = page.getByRole('dialog', { name: 'Payment terms of Nordlicht Möbel GmbH' })
      await editor.getByRole('textbox', { name: 'Days', exact: true }).fill('45')
      const person = await organization.person('paul')
      const { items } = (await person.get('/payment-terms')).body as unknown as {
        items: [{ paymentTermsId: string; terms: object }]
      }
      const [{ paymentTermsId, terms }] = items
      const path = `/payment-terms/${paymentTermsId}`
      const theirs = { ...terms, due: { kind: 'net', days: 60 }, businessDays: 'following' }
      await made(person.send('PUT', path, { terms: theirs }, { ifMatch: '"1"' }))
      await editor.getByRole('button', { name: 'Save' }).click()
      const merge = page.getByRole('dialog', { name: 'Somebody else changed this' })
      await merge.getByText('The Monday after').waitFor()
      await merge.getByRole('group', { name: 'Due' }).getByRole('radio', { name: /Yours/ }).check()
      await merge.getByRole('button', { name: 'Save this' }).click()
      await row.getByText('45 days after the invoice date').waitFor()
      expect((await person.get(path)).body['terms']).toMatchObject({
        due: { kind: 'net', days: 45 },
        businessDays: 'following',
        discounts: [{ percent: '2', withinDays: 10 }],
      })
    },
    PATIENCE_MS,
  )

  it(
    'what was paid in advance is recorded once',
    async () => {
      const paul = await enter('paul', '/prepayments')
      const { page } = paul
      const record = page.getByRole('button', { name: 'Record prepayment' })
      const fill = async (): Promise<void> => {
        await record.first().click()
        const dialog = page.getByRole('dialog')
        await choose(paul, 'Supplier', 'Nordlicht Möbel GmbH')
        await dialog.getByLabel('Amount').fill('1,000.00')
        await dialog.getByLabel('Reference').fill('AR-2026-17')
        await dialog.getByRole('button', { name: 'Record prepayment' }).click()
      }
      await fill()
      await paul.told('Prepayment recorded')
      await page
        .getByRole('row', { name: /AR-2026-17/ })
        .getByText('€1,000.00')
        .waitFor()
      await fill()
      await page.getByRole('dialog').getByRole('alert').waitFor()
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
      expect((await (await organization.person('paul')).get('/prepayments')).body['items']).toHaveLength(1)
    },
    PATIENCE_MS,
  )

  it(
    'a certificate of a supplier is filed with its scan, and taken back',
    async () => {
      const ben = await enter('ben', `/vendors/${vendorId}?tab=qualification`)
      const { page } = ben
      await page.getByRole('button', { name: 'File document' }).click()
      const dialog = page.getByRole('dialog', { name: 'File document' })
      await dialog.getByLabel('Kind').fill('Liability insurance')
      await dialog.getByLabel('Number').fill('LI-2026-17')
      await dialog.getByLabel('Issued on').fill('1/3/2026')
      await dialog.getByLabel('Good until').fill('28/2/2026')
      await dialog.getByRole('button', { name: 'File document' }).click()
      await dialog.getByText('This is before the day of issue.').waitFor()
      await dialog.getByLabel('Good until').fill('28/2/2031')
      const scan = Buffer.from('<?xml version="1.0"?><certificate/>')
      await drop(ben, dialog.getByText('Choose or drop another file'), 'certificate.xml', scan)
      await dialog.getByRole('combobox', { name: 'Scan' }).click()
      await page.getByRole('option', { name: 'certificate.xml' }).click()
      await dialog.getByRole('button', { name: 'File document' }).click()
      await ben.told('Document filed')
      const person = await organization.person('ben')
      const { items } = (await person.get(`/vendor-documents?vendorId=${vendorId}`)).body as unknown as {
        items: [object]
      }
      const [filed] = items
      expect(filed).toMatchObject({ type: 'liability-insurance', expiresOn: '2031-02-28', fileId: expect.any(String) })

      await page.getByRole('button', { name: 'Take back: liability insurance LI-2026-17' }).click()
      const ask = page.getByRole('dialog', { name: 'Take back' })
      await ask.getByLabel('Reason').fill('Of another company')
      await ask.getByRole('button', { name: 'Take back' }).click()
      await ben.told('Document taken back')
      await page.getByText('Withdrawn', { exact: true }).waitFor()
    },
    PATIENCE_MS,
  )

  it(
    'services are accepted and goods inspected, until the order is received',
    async () => {
      const buyer = await organization.person('ben')
      const requisitionId = await steps.submitted('Desks with assembly', '100', 2)
      await steps.approve(requisitionId)
      const requisition = await until(buyer, `/requisitions/${requisitionId}`, ({ state }) => state === 'APPROVED')
      const lines = (requisition['lines'] as { lineId: string }[]).map(({ lineId }, index) => ({
        requisitionLineId: lineId,
        quantity: '2',
        kind: index === 0 ? 'goods' : 'service',
      }))
      const orderId = String(
        (await made(buyer.post('/purchase-orders', { requisitionId, vendorId, lines })))['orderId'],
      )
      await steps.issue(orderId)

      const remy = await enter('remy', `/purchase-orders/${orderId}`)
      const { page } = remy
      await page.getByRole('link', { name: 'Accept services' }).click()
      await page.getByLabel('Work from').fill('1/3/2026')
      await page.getByLabel('Work until').fill('31/3/2026')
      await page.getByLabel('Done now, line 2').fill('100')
      expect(await remy.screenFaults()).toEqual([])
      await page.getByRole('combobox', { name: 'Counted in' }).click()
      await page.getByRole('option', { name: 'Percent' }).click()
      await page.getByRole('button', { name: 'Accept', exact: true }).click()
      await remy.told(/^Acceptance .*\/S1 is recorded/)
      await page.getByText('100% of the line').waitFor()
      expect(await remy.screenFaults()).toEqual([])

      await remy.goTo(`/purchase-orders/${orderId}/receive`)
      await page.getByRole('button', { name: 'All of line 1' }).click()
      await page.getByRole('button', { name: 'Something is damaged or to be inspected' }).click()
      await page.getByLabel('To be inspected').fill('2')
      await page.getByRole('button', { name: 'Post receipt' }).click()
      await page.getByRole('link', { name: 'Record inspection' }).click()
      await page.getByLabel('Rejected now').fill('3')
      await page.getByRole('button', { name: 'Record inspection' }).click()
      await page.getByText('Say why it is rejected.').waitFor()
      expect(await remy.screenFaults()).toEqual([])
      await page.getByRole('button', { name: 'Everything is fine' }).click()
      await page.getByRole('button', { name: 'Record inspection' }).click()
      await remy.told('The inspection is recorded.')
      const order = await until(buyer, `/purchase-orders/${orderId}`, ({ receipt }) => receipt === 'FULL')
      expect(order['state']).toBe('ISSUED')
    },
    PATIENCE_MS,
  )

  it(
    'a buyer puts an approved requisition on hold with a reason, and resumes it',
    async () => {
      const requisitionId = await steps.submitted('Desks for the move')
      await steps.approve(requisitionId)
      const buyer = await organization.person('ben')
      await until(buyer, `/requisitions/${requisitionId}`, ({ state }) => state === 'APPROVED')
      const ben = await enter('ben', `/requisitions/${requisitionId}`)
      const { page } = ben
      const act = async (name: string): Promise<void> => {
        await page.getByRole('button', { name: 'More actions' }).click()
        await page.getByRole('menuitem', { name }).click()
      }
      await page.getByRole('link', { name: 'Create order' }).waitFor()
      await act('Put on hold')
      const dialog = page.getByRole('alertdialog')
      await dialog.getByLabel(/^Reason/).fill('The move is a month late')
      await dialog.getByRole('button', { name: 'Put on hold' }).click()
      await page.getByText('The move is a month late').first().waitFor()
      await page.getByRole('link', { name: 'Create order' }).first().waitFor({ state: 'detached' })
      await act('Resume')
      await page.getByRole('alertdialog').getByRole('button', { name: 'Resume' }).click()
      await page.getByRole('link', { name: 'Create order' }).waitFor()
      expect((await buyer.get(`/requisitions/${requisitionId}`)).body['state']).toBe('APPROVED')
    },
    PATIENCE_MS,
  )
})

/** Chooses one of those that are searched for. */
async function choose({ page }: Visitor, label: string, name: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name }).click()
}
