import { Money } from '@nexus/kernel'
import { pdfText } from '@nexus/platform-pdf'
import { done, until } from './answers.mjs'
import { delivered } from './organization.mjs'
import { openExceptions } from './payment.mjs'
import { approve, ifMatch, inState, submitRequisition, WAIT } from './purchase.mjs'

/** What is bought: chairs, at the price of the request, of the change order and of the invoice. */
const QUANTITY = 100
const ASKED = '50.00'
const CHANGED = '56.00'
const BILLED = '58.00'
const DELIVERED = 60
const BROKEN = 5
const TAX_PERCENT = '19'

const TOMORROW_MS = 86_400_000
const dayIn = (milliseconds) => new Date(Date.now() + milliseconds).toISOString().slice(0, 10)

/**
 * One purchase that does not go smoothly: a change order that needs approval again, a partial delivery with a return, a
 * price exception settled by the buyer, a credit note, the payment of the rest. Resolves with what to print.
 */
export async function runDeepStory(organization) {
  const { people } = organization
  const steps = []
  const tell = (what, detail) => steps.push({ what, detail })

  const vendor = await seller(people)
  const requisition = await requested(organization)
  tell('requisition', `${QUANTITY} chairs at ${ASKED}, ${money(requisition.totals.gross)} with tax, approved`)

  const order = await ordered(people, requisition, vendor)
  tell('order', `${order.number} issued, ${money(order.totals.gross)}`)

  const { revised, change, decisions } = await changed(people, order)
  tell(
    'change order',
    `price ${ASKED} → ${CHANGED}: approved again by ${decisions.map(({ by }) => by).join(' and ')}; ${revised.printedNumber} is revision ${revised.revision}`,
  )

  const receipt = await received(people, revised)
  const back = await returned(people, receipt)
  tell(
    'delivery',
    `${DELIVERED} of ${QUANTITY} received in ${receipt.number}, ${BROKEN} of them broken and returned for replacement`,
  )

  const invoice = await billed(people, revised, vendor)
  const [price] = openExceptions(invoice, 'PRICE')
  if (price === undefined) throw new Error(`the dear invoice is ${invoice.state} without a PRICE exception`)
  const settled = await disputed(people, invoice, price)
  tell(
    'invoice',
    `${DELIVERED - BROKEN} billed at ${BILLED}: ${price.type} for the ${price.owner}, disputed; ${money(settled.payable)} due`,
  )

  const credit = await credited(people, revised, vendor, settled)
  tell('credit note', `${money(credit.payable)} for the difference of the price, taken from ${settled.number}`)

  const payment = await paid(organization, settled)
  tell('payment', `${money(payment.amount)} exported after two approvals; the credit is taken off`)

  const pdfs = await printed(people, [revised])
  for (const { number, pages, watermark, total } of pdfs)
    tell('PDF', `${number}: ${pages} page, ${watermark ?? 'no watermark'}, total ${total} as in the API`)

  const trail = await trailOf(people.auditor, [
    ['requisition', requisition.requisitionId],
    ['purchase-order', order.orderId],
    ['purchase-order-change', change.changeId],
    ['receipt', receipt.receiptId],
    ['return', back.returnId],
    ['supplier-invoice', settled.invoiceId],
    ['supplier-invoice', credit.invoiceId],
    ['payment-request', payment.paymentRequestId],
  ])
  return { steps, trail, invoiceNumber: settled.number }
}

const money = ({ amount, currency }) => `${amount} ${currency}`

async function seller({ buyer }) {
  const account = { iban: 'DE02120300000000202051', bic: 'BYLADEM1001', holder: 'Stuhlwerk Nord GmbH' }
  const { body } = await done(
    'add the vendor',
    buyer.post('/vendors', { name: 'Stuhlwerk Nord GmbH', country: 'DE', bankAccounts: [account] }),
  )
  return body
}

async function requested(organization) {
  const { people } = organization
  const { legalEntityId } = await organization.legalEntityFor('EUR')
  const draft = await done(
    'write the requisition',
    people.requester.post('/requisitions', {
      title: 'Chairs for the new hall',
      purpose: 'The hall opens next quarter',
      needBy: dayIn(30 * TOMORROW_MS),
      deliveryPlace: 'Hall 3, 20457 Hamburg',
      currency: 'EUR',
      legalEntityId,
      lines: [
        {
          description: 'Stacking chair',
          supplierItemId: 'ST-100',
          unitCode: 'C62',
          quantity: String(QUANTITY),
          unitPrice: ASKED,
          taxCategory: 'S',
          taxPercent: TAX_PERCENT,
        },
      ],
    }),
  )
  const submitted = await submitRequisition(people.requester, draft)
  await approve([people.approverOne, people.approverTwo], submitted.body.requisitionId)
  return (await inState(people.buyer, `/requisitions/${submitted.body.requisitionId}`, 'APPROVED')).body
}

async function ordered({ buyer }, requisition, vendor) {
  const draft = await done(
    'write the order',
    buyer.post('/purchase-orders', {
      requisitionId: requisition.requisitionId,
      vendorId: vendor.vendorId,
      lines: requisition.lines.map(({ lineId, quantities }) => ({
        requisitionLineId: lineId,
        quantity: quantities.approved,
      })),
    }),
  )
  const path = `/purchase-orders/${draft.body.orderId}`
  await done('submit the order', buyer.post(`${path}/submission`, undefined, { ...WAIT, ...ifMatch(draft) }))
  const approved = await inState(buyer, path, 'APPROVED')
  return (await done('issue the order', buyer.post(`${path}/issuance`, undefined, { ...WAIT, ...ifMatch(approved) })))
    .body
}

/** A price above the tolerance is material: the people decide again, on what is different. */
async function changed({ buyer, approverOne, approverTwo }, order) {
  const drafted = await done(
    'draft the change order',
    buyer.post(`/purchase-orders/${order.orderId}/changes`, {
      reason: 'New price list of the supplier',
      lines: [{ orderLineId: order.lines[0].lineId, unitPrice: CHANGED }],
    }),
  )
  const { changeId } = drafted.body
  const path = `/purchase-order-changes/${changeId}`
  await done('submit the change order', buyer.post(`${path}/submission`, undefined, { ...WAIT, ...ifMatch(drafted) }))
  const decisions = await approve([approverOne, approverTwo], changeId)
  const change = await inState(buyer, path, 'APPROVED')
  const { body: revised } = await until(
    'The next revision of the order',
    () => done('read the order', buyer.get(`/purchase-orders/${order.orderId}`)),
    ({ body }) => body.revision === 1,
  )
  return { revised, change: change.body, decisions }
}

async function received({ receiver }, { orderId, lines }) {
  const { body } = await done(
    'receive a part',
    receiver.post(`/purchase-orders/${orderId}/receipts`, {
      deliveryNote: 'LS-4711',
      lines: [
        {
          orderLineId: lines[0].lineId,
          quantity: String(DELIVERED),
          rejected: String(BROKEN),
          rejectionReason: 'Legs broken',
        },
      ],
    }),
  )
  return body
}

async function returned({ receiver }, { receiptId, lines }) {
  const line = {
    receiptLineId: lines[0].lineId,
    quantity: String(BROKEN),
    replacement: true,
    reason: 'Legs broken',
  }
  return (await done('return the broken ones', receiver.post(`/receipts/${receiptId}/returns`, { lines: [line] }))).body
}

/** An invoice or credit note of one line, with every total right. */
function bill({ orderId, lines: [line] }, { vendorId }, { number, quantity, unitPrice, ...rest }) {
  const net = Money.parse(unitPrice, 'EUR').multiply({ numerator: BigInt(quantity), denominator: 1n }, 'half-up')
  const tax = net.multiply({ numerator: BigInt(TAX_PERCENT), denominator: 100n }, 'half-up')
  const gross = net.add(tax).toDecimalText()
  const [netText, taxText] = [net.toDecimalText(), tax.toDecimalText()]
  return {
    number,
    vendorId,
    orderId,
    currency: 'EUR',
    issueDate: dayIn(0),
    lines: [
      {
        reference: '1',
        description: line.description,
        supplierItemId: 'ST-100',
        quantity: String(quantity),
        unitCode: line.unitCode,
        unitPrice,
        net: netText,
        taxCategory: 'S',
        taxPercent: TAX_PERCENT,
        orderLineReference: String(line.lineNumber),
      },
    ],
    taxes: [{ category: 'S', percent: TAX_PERCENT, taxable: netText, tax: taxText }],
    totals: { lines: netText, net: netText, tax: taxText, gross, payable: gross },
    ...rest,
  }
}

async function billed({ payables }, order, vendor) {
  const fields = bill(order, vendor, { number: 'SN-2044', quantity: DELIVERED - BROKEN, unitPrice: BILLED })
  return captured(payables, fields)
}

async function captured(payables, fields) {
  const answer = await done(`capture ${fields.number}`, payables.post('/supplier-invoices', fields, WAIT))
  const { body } = await until(
    `The matching of ${fields.number}`,
    () => done('read the invoice', payables.get(`/supplier-invoices/${answer.body.invoiceId}`)),
    ({ body: invoice }) => invoice.state !== 'CAPTURED',
  )
  return body
}

/** The buyer owns differences of price: the invoice is booked, and a credit is expected for the difference. */
async function disputed({ buyer, payables }, { invoiceId }, { exceptionId }) {
  await done(
    'dispute the price',
    buyer.post(
      `/supplier-invoices/${invoiceId}/exceptions/${exceptionId}/resolution`,
      { resolution: 'dispute', reason: `${CHANGED} is agreed, not ${BILLED}` },
      WAIT,
    ),
  )
  return (await inState(payables, `/supplier-invoices/${invoiceId}`, 'MATCHED')).body
}

/** The supplier gives back the difference of price. */
async function credited({ payables }, order, vendor, invoice) {
  const difference = Money.parse(BILLED, 'EUR').subtract(Money.parse(CHANGED, 'EUR')).toDecimalText()
  const fields = bill(order, vendor, {
    number: 'SN-G-17',
    typeCode: '381',
    creditOf: invoice.invoiceId,
    creditReason: 'Price as agreed',
    quantity: DELIVERED - BROKEN,
    unitPrice: difference,
  })
  return captured(payables, fields)
}

async function paid(organization, { invoiceId }) {
  const { people } = organization
  const { legalEntityId } = await organization.legalEntityFor('EUR')
  const made = await done(
    'request the payment',
    people.payables.post('/payment-requests', { invoiceIds: [invoiceId], legalEntityId, offsetCredits: true }),
  )
  const path = `/payment-requests/${made.body.paymentRequestId}`
  await done('submit the payment', people.payables.post(`${path}/submission`, undefined, { ...WAIT, ...ifMatch(made) }))
  await approve([people.paymentApproverOne, people.paymentApproverTwo], made.body.paymentRequestId)
  await inState(people.payables, path, 'APPROVED')
  return (await done('export the payment', people.payables.post(`${path}/export`, undefined, WAIT))).body
}

/** The PDF of each order, whose text must state the total that the API states. */
export async function printed({ buyer }, orders) {
  const pdfs = []
  for (const { orderId, printedNumber, number, totals } of orders) {
    const asked = await done(
      'ask for the PDF',
      buyer.post('/pdfs', { documentType: 'purchase-order', documentId: orderId }, WAIT),
    )
    const { body: pdf } = await until(
      `The PDF of ${number}`,
      () => done('read the PDF', buyer.get(`/pdfs/${asked.body.pdfId}`)),
      ({ body }) => body.state !== 'QUEUED',
      { withinMs: 60_000 },
    )
    if (pdf.state !== 'READY') throw new Error(`the PDF of ${number} failed: ${JSON.stringify(pdf.failure)}`)
    const { body: link } = await done('link the PDF', buyer.post(`/files/${pdf.fileId}/link`))
    const file = await fetch(new URL(link.path, buyer.url))
    if (!file.ok) throw new Error(`the PDF of ${number} cannot be downloaded: ${file.status} ${await file.text()}`)
    const words = [await pdfText(Buffer.from(await file.arrayBuffer()))].flat(2).join(' ').split(/\s+/)
    const digits = (text) => text.replaceAll(/[^0-9]/g, '')
    const total = words.find((word) => /[.,]/.test(word) && digits(word) === digits(totals.gross.amount))
    if (total === undefined) throw new Error(`the PDF of ${number} does not state ${totals.gross.amount}`)
    pdfs.push({ number: printedNumber ?? number, pages: pdf.pages, watermark: pdf.watermark, total })
  }
  return pdfs
}

/** Who did what to these documents, in the order in which it happened. */
async function trailOf(auditor, documents) {
  await delivered(auditor)
  const rows = []
  for (const [entity, entityId] of documents) {
    const { body } = await done('read the trail', auditor.get(`/audit?entity=${entity}&entityId=${entityId}&limit=200`))
    rows.push(...body.items)
  }
  return rows.sort((one, other) => (one.at < other.at ? -1 : 1))
}
