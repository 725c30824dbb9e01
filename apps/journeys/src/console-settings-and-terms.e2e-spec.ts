import { readFile } from 'node:fs/promises'
import { pdfText } from '@nexus/platform-pdf'
import { ConsoleBrowser, type Visitor } from './console-browser.adapter.js'
import { ConsoleOrganization, idIn, made } from './console-organization.adapter.js'
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
    'a second version of an attachment is the newest; the one before can still be had',
    async () => {
      const rita = await enter('rita', `/requisitions/${await steps.draft('Desks with an offer')}`)
      const { page } = rita
      const xml = (offer: number) => `<?xml version="1.0"?><offer number="${String(offer)}"/>`
      const given = (name: string, offer: number) => ({ name, mimeType: 'text/xml', buffer: Buffer.from(xml(offer)) })
      const downloaded = async (label: string): Promise<readonly [string, string]> => {
        const coming = page.waitForEvent('download')
        await page.getByRole('button', { name: label, exact: true }).click()
        const file = await coming
        return [file.suggestedFilename(), await readFile(await file.path(), 'utf8')]
      }
      await page.getByLabel('Add files').setInputFiles(given('offer.xml', 1))
      await page.getByRole('button', { name: 'Versions of offer.xml' }).click()
      const dialog = page.getByRole('dialog', { name: 'Versions of the file' })
      await dialog.getByText('Version 1', { exact: true }).waitFor()
      await dialog.getByLabel('Send a new version').setInputFiles(given('offer-of-april.xml', 2))
      await rita.told('offer-of-april.xml is the newest version')
      await dialog.getByText('Version 2', { exact: true }).waitFor()
      expect(await rita.screenFaults()).toEqual([])
      expect(await downloaded('Download version 1')).toEqual(['offer.xml', xml(1)])
      expect(await downloaded('Download version 2')).toEqual(['offer-of-april.xml', xml(2)])
      await dialog.getByRole('button', { name: 'Close' }).click()
      expect(await downloaded('Download offer-of-april.xml')).toEqual(['offer-of-april.xml', xml(2)])
    },
    PATIENCE_MS,
  )

  it(
    'the words of a notification are those that an administrator saved, from then on',
    async () => {
      const ada = await enter('ada', '/administration/notifications')
      const { page } = ada
      await page.getByRole('button', { name: 'Edit: Something is to be decided, English' }).click()
      const dialog = page.getByRole('dialog', { name: 'Something is to be decided' })
      await dialog.getByLabel('Subject').fill('Your word is wanted, {{firstName}}: {{title}}')
      await dialog.getByRole('button', { name: 'Save', exact: true }).click()
      await dialog.getByText('There is no such value: firstName.').waitFor()
      await dialog.getByLabel('Subject').fill('Your word is wanted: {{title}}')
      await dialog.getByRole('button', { name: 'Save', exact: true }).click()
      await ada.told('Saved')
      await page.getByText('Own words').waitFor()

      await steps.submitted('Desks for the reading room')
      const anna = await enter('anna', '/notifications')
      await anna.page.getByText('Your word is wanted: Desks for the reading room').waitFor()
    },
    PATIENCE_MS,
  )

  it(
    'orders are printed with the design and the template that were saved; a PDF is told from one that was changed',
    async () => {
      const ada = await enter('ada', '/administration/documents')
      const { page } = ada
      await page.getByLabel('Foot of the page').fill('Hamburg register HRB 4711')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await ada.told('Saved')
      await page.getByRole('link', { name: 'Purchase order', exact: true }).click()
      const html = page.getByLabel('Content (HTML)')
      const shipped = await html.inputValue()
      const write = (words: string): Promise<void> => html.fill(`${shipped}\n<p>${words}</p>`)
      const holds = (words: string): Promise<unknown> =>
        page.waitForFunction(`document.querySelector('textarea').value.includes(${JSON.stringify(words)})`)
      const save = page.getByRole('button', { name: 'Save template' })
      await write('Deliver before noon.')
      await save.click()
      await ada.told('The template is used from now on')
      await write('Deliver by night.')
      await save.click()
      await save.waitFor({ state: 'detached' })

      // What is typed is not given up for an earlier version without a question.
      await write('Deliver by')
      const take = page.getByRole('button', { name: 'Take version 1 into the form' })
      const ask = page.getByRole('alertdialog', { name: 'Replace what you typed?' })
      await take.click()
      await ask.getByRole('button', { name: 'Keep what I typed' }).click()
      expect(await html.inputValue()).toMatch(/Deliver by<\/p>$/)
      await take.click()
      expect(await ada.screenFaults()).toEqual([])
      await ask.getByRole('button', { name: 'Take into the form' }).click()
      await holds('Deliver before noon.')
      // Nothing was typed over it: another version takes its place at once.
      await page.getByRole('button', { name: 'Take version 2 into the form' }).click()
      await holds('Deliver by night.')
      await take.click()
      await holds('Deliver before noon.')
      await save.click()
      await save.waitFor({ state: 'detached' })

      const { orderId } = await steps.draftOrder('Desks on paper')
      const ben = await enter('ben', `/purchase-orders/${orderId}?view=document`)
      const coming = ben.page.waitForEvent('download')
      await ben.page.getByRole('link', { name: 'Download', exact: true }).click()
      const bytes = await readFile(await (await coming).path())
      const printed = pdfText(bytes).join(' ')
      for (const words of ['Hamburg register HRB 4711', 'Deliver before noon.']) expect(printed).toContain(words)
      expect(printed).not.toContain('Deliver by night.')

      const code = await ben.page.locator('code').first().innerText()
      await ben.page.getByRole('button', { name: 'Check a PDF' }).click()
      const dialog = ben.page.getByRole('dialog', { name: 'Check a PDF' })
      const check = async (typed: string, buffer: Buffer, says: string): Promise<void> => {
        await dialog.getByLabel('Verification code').fill(typed)
        await dialog
          .getByLabel('Choose or drop the PDF')
          .setInputFiles({ name: 'order.pdf', mimeType: 'application/pdf', buffer })
        await dialog.getByRole('button', { name: 'Check', exact: true }).click()
        await dialog.getByText(says).waitFor()
      }
      await check(code.toLowerCase().replaceAll('-', ' '), bytes, 'The file is unchanged')
      await check(code, Buffer.concat([bytes, Buffer.from(' ')]), 'The file is not the one that Nexus made')
      await check('0000-0000-0000-0000', bytes, 'No PDF that you may see has this code.')
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
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(/^Reason/).fill('The move is a month late')
      await dialog.getByRole('button', { name: 'Put on hold' }).click()
      await page.getByText('The move is a month late').first().waitFor()
      await page.getByRole('link', { name: 'Create order' }).first().waitFor({ state: 'detached' })
      await act('Resume')
      await page.getByRole('dialog').getByRole('button', { name: 'Resume' }).click()
      await page.getByRole('link', { name: 'Create order' }).waitFor()
      expect((await buyer.get(`/requisitions/${requisitionId}`)).body['state']).toBe('APPROVED')
    },
    PATIENCE_MS,
  )

  it(
    'a buyer splits a draft, agrees on deliveries, merges it again, and orders the same once more',
    async () => {
      const { orderId } = await steps.draftOrder('Desks in two parts')
      const buyer = await organization.person('ben')
      const ben = await enter('ben', `/purchase-orders/${orderId}`)
      const { page } = ben
      const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
      const act = async (name: string): Promise<void> => {
        await page.getByRole('button', { name: 'Actions', exact: true }).click()
        await page.getByRole('menuitem', { name, exact: true }).click()
      }
      const quantities = async (id: string): Promise<unknown[]> => {
        const lines: unknown = (await buyer.get(`/purchase-orders/${id}`)).body['lines']
        return (lines as { quantities: { ordered: string } }[]).map((line) => line.quantities.ordered)
      }

      await act('Split')
      await dialog.getByRole('checkbox', { name: /Desk/ }).check()
      await dialog.getByText('Something has to stay in this order').waitFor()
      await dialog.getByLabel('Quantity that moves').fill('1.7')
      await dialog.getByText('0.3 pcs stays here.').waitFor()
      await dialog.getByRole('button', { name: 'Make new draft' }).click()
      await ben.told('The order is split: this is the new draft.')
      const partId = idIn(page.url())
      expect([await quantities(orderId), await quantities(partId)]).toEqual([['0.3'], ['1.7']])

      await act('Receiving terms')
      await dialog.getByText('Empty: 0% (of the organization)').first().waitFor()
      await dialog.getByLabel('More than ordered (percent)').fill('2.5')
      await dialog.getByRole('combobox', { name: 'May also be counted in' }).click()
      await page.getByRole('option', { name: /^box/i }).click()
      await dialog.getByLabel(/^So many/).fill('1')
      await dialog.getByLabel(/^are so many/).fill('4')
      await dialog.getByRole('button', { name: 'Save', exact: true }).click()
      await ben.told('The receiving terms are saved.')
      expect((await buyer.get(`/purchase-orders/${partId}/receivables`)).body['lines']).toMatchObject([
        {
          tolerance: { overPercent: '2.5', overSource: 'line', underSource: 'organization' },
          alternate: { unitCode: 'XBX', numerator: 1, denominator: 4 },
        },
      ])

      await act('Merge drafts')
      await dialog.getByRole('checkbox', { name: /^Nordlicht Möbel GmbH/, disabled: false }).check()
      await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
      await ben.told('One draft is merged into this one.')
      expect(await quantities(partId)).toEqual(['1.7', '0.3'])
      expect((await buyer.get(`/purchase-orders/${orderId}`)).body).toMatchObject({
        state: 'CANCELLED',
        mergedInto: partId,
      })

      // All of the requisition is ordered: the copy says so beforehand, and is refused.
      await act('Copy')
      await dialog.getByText('Desk: 2 pcs wanted, 0 pcs left').waitFor()
      await dialog.getByRole('button', { name: 'Make the copy' }).click()
      await dialog.getByRole('alert').waitFor()
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      const { version } = (await buyer.get(`/purchase-orders/${partId}`)).body
      const cancelled = { reason: 'Ordered anew', reasonCode: 'other' }
      await made(buyer.post(`/purchase-orders/${partId}/cancellation`, cancelled, { ifMatch: `"${String(version)}"` }))
      await page.reload()
      await act('Copy')
      await dialog.getByRole('button', { name: 'Make the copy' }).click()
      await ben.told('The copy is made: this is the new draft.')
      expect([partId, orderId]).not.toContain(idIn(page.url()))
      expect(await quantities(idIn(page.url()))).toEqual(['2'])
    },
    PATIENCE_MS,
  )

  it(
    'a tolerance is added and changed; two who change it keep both what they meant',
    async () => {
      const { admin } = organization
      const ada = await enter('ada', '/administration/tolerances')
      const { page } = ada
      await page.getByText('No tolerances yet').waitFor()
      await page.getByRole('button', { name: 'Add tolerance' }).first().click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('every such difference passes').waitFor()
      await dialog.getByRole('combobox', { name: 'For whom' }).click()
      await page.getByRole('option', { name: 'One vendor', exact: true }).click()
      await dialog.getByLabel('At most more, in percent').fill('2,5 %')
      await dialog.getByRole('button', { name: 'Add', exact: true }).click()
      await dialog.getByText('This is not a number.').waitFor()
      await dialog.getByText('Fill this in.').waitFor()
      await dialog.getByLabel('At most more, in percent').fill('2.5')
      await choose(ada, 'Vendor', 'Nordlicht Möbel GmbH')
      await dialog.getByRole('button', { name: 'Add', exact: true }).click()
      await ada.told('The tolerance is added.')
      const row = page.getByRole('row', { name: /Vendor Nordlicht Möbel GmbH/ })
      await row.getByText('2.5%', { exact: true }).waitFor()

      const { items } = (await admin.get('/tolerance-rules')).body as unknown as {
        items: [{ toleranceRuleId: string; operator: string; upper: object; lower: object; active: boolean }]
      }
      const [{ toleranceRuleId, operator, upper, active }] = items
      const path = `/tolerance-rules/${toleranceRuleId}`
      await row.getByRole('button', { name: 'Price' }).click()
      await dialog.getByLabel('At most more, as an amount').fill('25')
      const theirs = { operator, upper, active, lower: { absolute: null, percent: '10' } }
      await made(admin.send('PUT', path, theirs, { ifMatch: '"1"' }))
      await dialog.getByRole('button', { name: 'Save', exact: true }).click()
      const merge = page.getByRole('dialog', { name: 'Somebody else changed this' })
      await merge.getByText('10', { exact: true }).waitFor()
      await merge.getByRole('button', { name: 'Save this' }).click()
      await row.getByText('€25.00 and 2.5%').or(row.getByText('25 and 2.5%')).waitFor()
      expect((await admin.get(path)).body).toMatchObject({
        upper: { absolute: '25', percent: '2.5' },
        lower: { absolute: null, percent: '10' },
        version: 3,
      })
      const paul = await enter('paul', '/administration/tolerances')
      await paul.page.getByRole('row', { name: /Vendor Nordlicht Möbel GmbH/ }).waitFor()
      expect(await paul.page.getByRole('button', { name: 'Add tolerance' }).count()).toBe(0)
    },
    PATIENCE_MS,
  )

  it(
    'accounts payable enters a rate once a day and corrects it with a reason',
    async () => {
      const paul = await enter('paul', '/payment-requests')
      const { page } = paul
      await page.getByRole('link', { name: 'Exchange rates' }).click()
      const dialog = page.getByRole('dialog')
      const rateOf = async (rate: string): Promise<void> => {
        await page.getByRole('button', { name: 'Enter rate' }).first().click()
        for (const [label, code] of [
          ['From', 'USD'],
          ['To', 'EUR'],
        ] as const) {
          // As people do: the list opens with what is typed at the field.
          const control = dialog.getByRole('combobox', { name: label, exact: true })
          await control.focus()
          await page.keyboard.type(code)
          await page.getByRole('option', { name: new RegExp(`^${code}`), selected: true }).waitFor()
          await page.keyboard.press('Enter')
          await control.filter({ hasText: code }).waitFor()
        }
        await dialog.getByLabel('Day').fill('31/3/2026')
        await dialog.getByRole('textbox', { name: 'Rate', exact: true }).fill(rate)
        await dialog.getByLabel('Source').fill('ECB')
        await dialog.getByRole('button', { name: 'Enter', exact: true }).click()
      }
      await rateOf('0.932')
      await paul.told('The rate is entered.')
      await rateOf('0.923')
      await dialog
        .getByRole('alert')
        .getByText(/already/)
        .waitFor()
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      await page.getByRole('button', { name: 'USD → EUR' }).click()
      await dialog.getByRole('textbox', { name: 'Rate', exact: true }).fill('0.923')
      await dialog.getByRole('button', { name: 'Correct', exact: true }).click()
      await dialog.getByText('Fill this in.').waitFor()
      await dialog.getByLabel('Reason of the correction').fill('Two digits were swapped')
      await dialog.getByRole('button', { name: 'Correct', exact: true }).click()
      await paul.told('The rate is corrected.')
      await page.getByRole('row', { name: /USD → EUR.*0\.923.*ECB/ }).waitFor()
      const person = await organization.person('paul')
      expect((await person.get('/exchange-rates')).body['items']).toMatchObject([{ rate: '0.923', version: 2 }])
    },
    PATIENCE_MS,
  )

  it(
    'a vendor that was added twice is compared and merged into the other, after being asked twice',
    async () => {
      const buyer = await organization.person('ben')
      const add = async (given: object): Promise<string> =>
        String((await made(buyer.post('/vendors', { country: 'DE', postalCode: '20457', ...given })))['vendorId'])
      const first = await add({ name: 'Hafen Papier GmbH' })
      const again = await add({ name: 'Hafen-Papier GmbH', acknowledgedDuplicates: [first] })
      const third = await add({ name: 'Hafen Papiere GmbH', acknowledgedDuplicates: [first, again] })
      const ben = await enter('ben', '/vendors')
      const { page } = ben
      await page.getByRole('link', { name: 'Possible duplicates' }).click()
      await page
        .getByRole('button', { name: /Hafen Papiere GmbH.*Hafen Papier GmbH|Hafen Papier GmbH.*Hafen Papiere GmbH/ })
        .click()
      await page.getByRole('dialog').getByLabel('Reason').fill('Sister companies')
      await page.getByRole('dialog').getByRole('button', { name: 'They are different' }).click()
      await ben.told('The pair does not come up again.')

      await page
        .getByRole('link', {
          name: /^Compare and merge (Hafen Papier GmbH|Hafen-Papier GmbH) and (Hafen Papier GmbH|Hafen-Papier GmbH)$/,
        })
        .click()
      await page.getByRole('radio', { name: /^Hafen-Papier GmbH/ }).check()
      await page.getByText('Hafen Papier GmbH becomes inactive. Whoever looks it up').waitFor()
      await page.getByRole('button', { name: 'Merge …' }).click()
      await page.getByText('Give a reason.').or(page.getByText('Say why.')).waitFor()
      await page.getByLabel('Reason').fill('Added twice')
      await page.getByRole('button', { name: 'Merge …' }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Keep Hafen-Papier GmbH' }).click()
      await ben.told('Hafen Papier GmbH is merged into Hafen-Papier GmbH.')
      await page.getByRole('heading', { level: 1, name: 'Hafen-Papier GmbH' }).waitFor()
      expect((await buyer.get(`/vendors/${first}`)).body).toMatchObject({ state: 'INACTIVE', mergedInto: again })
      expect((await buyer.get(`/vendors/${third}`)).body).toMatchObject({ mergedInto: null })
    },
    PATIENCE_MS,
  )

  it(
    'the audit trail names what it keeps by id, in lists as well; the id is seen under the pointer',
    async () => {
      const { admin } = organization
      const { roleId } = await made(admin.post('/roles', { name: 'Storekeeper', grants: { 'vendor:read': 'all' } }))
      const { userId } = await made((await organization.person('remy')).get('/auth/me'))
      const path = `/users/${String(userId)}`
      const ifMatch = (await admin.get(path)).headers.get('etag') ?? ''
      await made(admin.patch(path, { roles: ['receiver', roleId] }, { ifMatch }))
      const trail = `/audit?entity=user&entityId=${String(userId)}`
      await until(admin, trail, ({ items }) => JSON.stringify(items).includes(String(roleId)))
      const ada = await enter('ada', trail)
      const { page } = ada
      await page.getByRole('list', { name: 'Audit trail' }).getByRole('button').first().click()
      await page
        .getByTitle(`Storekeeper: ${String(roleId)}`)
        .filter({ hasText: /^(.+, Storekeeper|Storekeeper, .+)$/ })
        .waitFor()
    },
    PATIENCE_MS,
  )
})

/** Chooses one of those that are searched for. */
async function choose({ page }: Visitor, label: string, name: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name }).click()
}
