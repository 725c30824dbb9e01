import { createHash } from 'node:crypto'
import { Money } from '@nexus/kernel'
import {
  approve,
  approvePayment,
  assignBySuggestion,
  capture,
  checkPaymentFile,
  delivered,
  EXAMPLES,
  exportPayment,
  findOrAddSeller,
  foundOrganization,
  inState,
  order,
  readInvoiceFile,
  receiveInTwoParts,
  request,
  requestPayment,
  sellersOf,
  type DemoAnswer,
  type DemoOrganization,
  type InvoiceFile,
  type Sellers,
} from './demo.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { Person } from './person.adapter.js'

const eur = (amount: string) => ({ amount, currency: 'EUR' })

/** Quantities of the one order line. */
const quantities = (of: Partial<Record<'received' | 'billed', string>>) => ({
  ordered: '1',
  received: '0',
  returned: '0',
  billed: '0',
  cancelled: '0',
  ...of,
})

describe('the main job, step by step, on an invoice of one line over 45.22', () => {
  let nexus: NexusProcess
  let organization: DemoOrganization
  let people: DemoOrganization['people']
  let file: InvoiceFile
  let sellers: Sellers
  let vendor: DemoAnswer['body']
  let requisition: DemoAnswer['body']
  let bought: DemoAnswer['body']
  let matched: DemoAnswer['body']
  let payment: DemoAnswer['body']

  const read = async (person: DemoOrganization['people']['buyer'], path: string): Promise<DemoAnswer['body']> => {
    const answer = await person.get(path)
    expect(answer.status).toBe(200)
    return answer.body
  }

  beforeAll(async () => {
    nexus = await startNexus({ LOG_LEVEL: 'warn' })
    organization = await foundOrganization((url) => new Person(url), nexus.url, {
      name: 'One Line',
      domain: 'one-line.example',
    })
    people = organization.people
    file = await readInvoiceFile(`${EXAMPLES}/01.07a-invoice-ubl.xml`)
    sellers = sellersOf([file])
  }, START_MS)

  afterAll(() => nexus.dispose())

  it('the buyer adds the seller, whose tax id has a wrong check digit, once and with a warning', async () => {
    const { created, ...first } = await findOrAddSeller(organization, file.document, sellers)
    vendor = first.vendor
    expect(created).toBe(true)
    expect(vendor).toMatchObject({
      taxId: 'DE123456789',
      state: 'ACTIVE',
      bankAccounts: [{ iban: 'DE79000000001234567890' }],
    })
    expect(vendor.warnings).toHaveLength(1)
    expect((await findOrAddSeller(organization, file.document, sellers)).created).toBe(false)
  })

  it('the requester asks for the line, which goes into approval by the policy', async () => {
    const { status, body } = await request(organization, file.document)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      state: 'IN_APPROVAL',
      totals: { net: eur('38.00'), tax: eur('7.22'), gross: eur('45.22') },
    })
    expect(body.lines).toMatchObject([
      { description: 'Miete X', unitCode: 'MON', unitPrice: '38', quantities: { requested: '1', approved: '0' } },
    ])
    requisition = body
  })

  it('below 500 one other person approves, and the approver who was not needed has nothing left to do', async () => {
    const { approverOne, approverTwo, requester, buyer } = people
    const decisions = await approve([approverOne, approverTwo], requisition.requisitionId)
    expect(decisions.map(({ by }) => by)).toEqual([approverOne.personName])
    const path = `/requisitions/${String(requisition.requisitionId)}`
    requisition = (await inState(buyer, path, 'APPROVED')).body
    expect(requisition.approval).toMatchObject({
      verdict: 'approved',
      automatic: false,
      decisions: [{ userId: approverOne.userId, decision: 'approved' }],
    })
    expect(requisition.lines[0].quantities).toMatchObject({ approved: '1', open: '1' })
    expect((await read(approverTwo, '/approval-tasks')).items).toEqual([])
    expect((await requester.get('/approval-tasks')).status).toBe(403)
  })

  it('the buyer orders exactly that, which is approved by itself and gets its number by the issue', async () => {
    bought = await order(organization, { requisition, vendor })
    expect(bought).toMatchObject({
      state: 'ISSUED',
      receipt: 'NONE',
      billing: 'NONE',
      matchesApprovedRequisition: true,
      approval: { automatic: true, verdict: 'approved' },
      totals: { gross: eur('45.22') },
      approvedBy: [people.approverOne.userId],
    })
    expect(bought.number).toMatch(/^PO-\d{4}-0+1$/)
    expect(bought.lines).toMatchObject([
      { description: 'Miete X', unitPrice: '38', net: eur('38.00'), quantities: quantities({}) },
    ])
    const orderedRequisition = await read(people.requester, `/requisitions/${String(requisition.requisitionId)}`)
    expect(orderedRequisition).toMatchObject({
      state: 'ORDERED',
      lines: [{ quantities: { allocated: '1', open: '0' } }],
    })
  })

  it('the receiver records the delivery in two parts, and nothing beyond', async () => {
    const receipts = await receiveInTwoParts(organization, bought)
    expect(receipts.map(({ lines }) => lines[0].quantity)).toEqual(['0.5', '0.5'])
    const path = `/purchase-orders/${String(bought.orderId)}`
    expect(await read(people.receiver, path)).toMatchObject({
      receipt: 'FULL',
      billing: 'NONE',
      lines: [{ quantities: quantities({ received: '1' }) }],
    })
    const more = { lines: [{ orderLineId: bought.lines[0].lineId, quantity: '0.000001' }] }
    const refusal = await people.receiver.post(`${path}/receipts`, more)
    expect([refusal.status, refusal.body.code]).toEqual([422, 'procurement.receipt.exceeds_order'])
    await inState(people.requester, `/requisitions/${String(requisition.requisitionId)}`, 'RECEIVED')
  })

  it('accounts payable captures the original bytes; the line is only suggested, until a person assigns it', async () => {
    const captured = await capture(organization, file, bought.orderId)
    expect(captured.body).toMatchObject({
      state: 'EXCEPTION',
      number: 'R1234567',
      payable: eur('45.22'),
      booked: false,
      openExceptions: 1,
    })
    expect(captured.body.file.sha256).toBe(createHash('sha256').update(file.bytes).digest('hex'))
    expect(captured.body.exceptions).toMatchObject([
      { type: 'UNMATCHED_LINE', state: 'OPEN', suggestions: [{ orderLineId: bought.lines[0].lineId, lineNumber: 1 }] },
    ])
    const { answer, assigned } = await assignBySuggestion(organization, captured)
    expect(assigned).toBe(1)
    matched = answer.body
    expect(matched).toMatchObject({
      state: 'MATCHED',
      booked: true,
      openExceptions: 0,
      payment: 'OPEN',
      open: eur('45.22'),
    })
    expect(matched.lines).toMatchObject([
      { reference: '000040', match: { orderLineId: bought.lines[0].lineId, by: 'assigned' } },
    ])
  })

  it('the match is booked on the order line', async () => {
    const path = `/purchase-orders/${String(bought.orderId)}`
    expect(await read(people.buyer, path)).toMatchObject({
      receipt: 'FULL',
      billing: 'FULL',
      lines: [{ quantities: quantities({ received: '1', billed: '1' }) }],
    })
  })

  it('the payment reserves all that is due and is approved by another person than the one who asked', async () => {
    payment = (await requestPayment(organization, matched)).body
    expect(payment).toMatchObject({
      state: 'IN_APPROVAL',
      amount: eur('45.22'),
      creditor: { iban: 'DE79000000001234567890' },
    })
    const invoicePath = `/supplier-invoices/${String(matched.invoiceId)}`
    expect(await read(people.payables, invoicePath)).toMatchObject({
      payment: 'RESERVED',
      open: eur('0.00'),
      reserved: eur('45.22'),
    })
    const decisions = await approvePayment(organization, payment)
    expect(decisions.map(({ by }) => by)).toEqual([people.paymentApproverOne.personName])
  })

  it('the payment file is valid, pays once what is due, and comes out the same again', async () => {
    const exported = await exportPayment(organization, payment)
    expect(exported.payment).toMatchObject({ state: 'EXPORTED', file: { sha256: exported.file.sha256 } })
    const { amount, messageId } = await checkPaymentFile(exported.file, Money.parse('45.22', 'EUR'))
    expect(amount.equals(file.stated)).toBe(true)
    expect(messageId).toBe(exported.payment.file.messageId)
    expect(exported.file.text).toContain('<IBAN>DE79000000001234567890</IBAN>')
    const again = await exportPayment(organization, payment)
    expect(again.file.text).toBe(exported.file.text)
  })

  it('every step is in the audit trail with the person who took it', async () => {
    await delivered(people.admin)
    const trailOf = async (entity: string, id: string): Promise<string[]> => {
      const { items } = await read(people.auditor, `/audit?entity=${entity}&entityId=${id}&sort=at&limit=100`)
      return items.map(
        ({ action, actor }: { action: string; actor: { kind: string; name?: string } }) =>
          `${action} by ${actor.kind === 'user' ? String(actor.name) : actor.kind}`,
      )
    }
    expect(await trailOf('requisition', requisition.requisitionId)).toEqual([
      'procurement.requisition.create by Rita Requester',
      'procurement.requisition.submit by Rita Requester',
      'procurement.requisition.start-approval by system',
      'procurement.requisition.approve by system',
      'procurement.requisition.order by Ben Buyer',
      'procurement.requisition.receive by Rosa Receiver',
      'procurement.requisition.receive by Rosa Receiver',
    ])
    expect(await trailOf('purchase-order', bought.orderId)).toEqual([
      'procurement.purchase-order.create by Ben Buyer',
      'procurement.purchase-order.submit by Ben Buyer',
      'procurement.purchase-order.start-approval by system',
      'procurement.purchase-order.approve by system',
      'procurement.purchase-order.issue by Ben Buyer',
      'procurement.purchase-order.receive by Rosa Receiver',
      'procurement.purchase-order.receive by Rosa Receiver',
      'procurement.order-billing.book by system',
    ])
    expect(await trailOf('supplier-invoice', matched.invoiceId)).toEqual([
      'billing.supplier-invoice.capture by Paul Payable',
      'billing.supplier-invoice.raise-exceptions by system',
      'billing.supplier-invoice.match-again-after-assignment by Paul Payable',
      'billing.supplier-invoice.propose-match by system',
      'billing.supplier-invoice.confirm-match by system',
      'billing.supplier-invoice.reserve-payment by Paul Payable',
      'billing.supplier-invoice.pay by Paul Payable',
    ])
    expect(await trailOf('payment-request', payment.paymentRequestId)).toEqual([
      'billing.payment-request.create by Paul Payable',
      'billing.payment-request.submit by Paul Payable',
      'billing.payment-request.start-approval by system',
      'billing.payment-request.approve by system',
      'billing.payment-request.export by Paul Payable',
    ])
  })

  it('no service has anything left to deliver', async () => {
    const health = await delivered(people.admin)
    expect(health.status).toBe('ok')
  })
})
