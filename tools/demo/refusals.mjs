import { randomUUID } from 'node:crypto'
import { allOf, done, refused } from './answers.mjs'
import { amended, EXAMPLES, readInvoiceFile, sellersOf } from './invoice-file.mjs'
import { invoice, pay, purchase } from './main-job.mjs'
import { assignBySuggestion, capture, openExceptions } from './payment.mjs'
import { approve, draftOrder, findOrAddSeller, ifMatch, inState, issue, order, request, WAIT } from './purchase.mjs'

/** One line, 1 month at 38.00, 19 % tax, 45.22 due. */
const BASE = `${EXAMPLES}/01.07a-invoice-ubl.xml`

/** The same invoice with two months, and every amount right. */
const TWO_MONTHS = {
  InvoicedQuantity: '2',
  LineExtensionAmount: ['76', '76'],
  TaxExclusiveAmount: '76',
  TaxableAmount: '76',
  TaxAmount: ['14.44', '14.44'],
  TaxInclusiveAmount: '90.44',
  PayableAmount: '90.44',
}

/** Element names in front of which the rounding amount of an invoice stands. */
const withRounding = (file, amount, payable) =>
  amended(
    {
      ...file,
      text: file.text.replace(
        /(\s*)(<cbc:PayableAmount)/,
        `$1<cbc:PayableRoundingAmount currencyID="EUR">${amount}</cbc:PayableRoundingAmount>$1$2`,
      ),
    },
    { PayableAmount: payable },
  )

/** Everything up to an issued order, without a delivery. */
async function orderedOnly({ first, sellers }, file) {
  const { people } = first
  const { vendor } = await findOrAddSeller(first, file.document, sellers)
  const { body } = await request(first, file.document)
  await approve([people.approverOne, people.approverTwo], body.requisitionId)
  const { body: requisition } = await inState(people.buyer, `/requisitions/${body.requisitionId}`, 'APPROVED')
  return { vendor, requisition, order: await order(first, { requisition, vendor }) }
}

/** Captures an invoice that must wait with an exception of the type, and tries to accept it all the same. */
async function acceptedAnyway({ first }, file, orderId, type) {
  const { answer } = await assignBySuggestion(first, await capture(first, file, orderId))
  const { body } = answer
  const [exception] = openExceptions(body, type)
  if (exception === undefined) {
    const found = openExceptions(body).map((each) => each.type)
    throw new Error(`the invoice is ${body.state} with ${found.join(', ') || 'no exception'}, but ${type} was expected`)
  }
  const path = `/supplier-invoices/${body.invoiceId}/exceptions/${exception.exceptionId}/resolution`
  const resolution = { resolution: 'accept', reason: 'Let us pay it all the same' }
  const refusal = await refused(`accept ${type}`, first.people.payables.post(path, resolution, WAIT))
  return Object.assign(refusal, { exception })
}

/** What must be refused, each on an invoice number or order of its own, with the status and code that say why. */
export const REFUSALS = [
  {
    what: 'one changed amount',
    status: 422,
    code: 'billing.invoice.totals_do_not_add_up',
    async attempt({ first, sellers, fresh }) {
      const file = fresh()
      const bought = await purchase(first, file, sellers)
      return refused('capture', capture(first, amended(file, { PayableAmount: '45.23' }), bought.order.orderId))
    },
  },
  {
    what: 'a rounding amount of 500',
    status: 422,
    code: 'billing.invoice.totals_do_not_add_up',
    async attempt({ first, sellers, fresh }) {
      const file = fresh()
      const bought = await purchase(first, file, sellers)
      return refused('capture', capture(first, withRounding(file, '500', '545.22'), bought.order.orderId))
    },
  },
  {
    what: 'over-billing: 2 billed, 1 ordered and received',
    exception: 'QTY_OVER_ORDERED',
    status: 422,
    code: 'billing.invoice.resolution_not_allowed',
    async attempt(world) {
      const file = world.fresh()
      const bought = await purchase(world.first, file, world.sellers)
      return acceptedAnyway(world, amended(file, TWO_MONTHS), bought.order.orderId, 'QTY_OVER_ORDERED')
    },
  },
  {
    what: 'billing what was not received',
    exception: 'NOT_RECEIVED',
    status: 422,
    code: 'billing.invoice.resolution_not_allowed',
    async attempt(world) {
      const file = world.fresh()
      const bought = await orderedOnly(world, file)
      return acceptedAnyway(world, file, bought.order.orderId, 'NOT_RECEIVED')
    },
  },
  {
    what: 'a second payment of one invoice',
    status: 409,
    code: 'billing.payment_request.nothing_open',
    async attempt({ first, sellers, fresh }) {
      const file = fresh()
      const bought = await purchase(first, file, sellers)
      const { invoice: matched } = await invoice(first, file, bought.order)
      await pay(first, matched)
      const { legalEntityId } = await first.legalEntityFor(matched.currency)
      const again = { invoiceIds: [matched.invoiceId], legalEntityId }
      return refused('pay again', first.people.payables.post('/payment-requests', again))
    },
  },
  {
    what: 'self-approval by a requester who is also an approver',
    status: 404,
    code: 'request.not_found',
    async attempt({ first, fresh }) {
      const both = await first.addPerson({
        key: 'requesterWhoApproves',
        name: 'Sam Selfish',
        roles: ['requester', 'approver'],
      })
      const { body } = await request({ ...first, people: { requester: both } }, fresh().document)
      const documentId = body.requisitionId
      const own = await allOf(both, `/approval-tasks?documentId=${documentId}`)
      if (own.length > 0) throw new Error('the requester was asked to approve the own requisition')
      const [task] = await allOf(first.people.approverOne, `/approval-tasks?documentId=${documentId}`)
      const decision = { decision: 'approved', documentVersion: task.documentVersion }
      return refused('approve', both.post(`/approval-tasks/${task.taskId}/decision`, decision))
    },
  },
  {
    what: "another organization's user reads the order",
    status: 404,
    code: 'request.not_found',
    async attempt(world) {
      const bought = await orderedOnly(world, world.fresh())
      return refused('read', world.second.people.buyer.get(`/purchase-orders/${bought.order.orderId}`))
    },
  },
  {
    what: 'a stale ETag',
    status: 412,
    code: 'request.version_mismatch',
    async attempt({ first, sellers, fresh }) {
      const { buyer, requester, approverOne, approverTwo } = first.people
      const file = fresh()
      const { vendor } = await findOrAddSeller(first, file.document, sellers)
      const { body } = await request(first, file.document)
      await approve([approverOne, approverTwo], body.requisitionId)
      const { body: requisition } = await inState(requester, `/requisitions/${body.requisitionId}`, 'APPROVED')
      const draft = await draftOrder(first, { requisition, vendor })
      await issue(first, draft)
      return refused(
        'cancel',
        buyer.post(
          `/purchase-orders/${draft.body.orderId}/cancellation`,
          { reason: 'Not needed any more' },
          ifMatch(draft),
        ),
      )
    },
  },
  {
    what: 'an idempotency key replayed',
    status: 201,
    code: 'same answer',
    async attempt(world) {
      const { receiver } = world.first.people
      const { order: bought } = await orderedOnly(world, world.fresh())
      const path = `/purchase-orders/${bought.orderId}/receipts`
      const key = randomUUID()
      const receipt = { lines: [{ orderLineId: bought.lines[0].lineId, quantity: '0.5' }] }
      const once = await done('receive', receiver.post(path, receipt, { key }))
      const twice = await done('receive again', receiver.post(path, receipt, { key }))
      const receipts = await allOf(receiver, `/receipts?orderId=${bought.orderId}`)
      if (twice.text !== once.text) throw new Error(`the replay answers ${twice.text}, not ${once.text}`)
      if (twice.headers.get('idempotency-replayed') !== 'true')
        throw new Error('the replay does not say that it is one')
      if (receipts.length !== 1) throw new Error(`${receipts.length} receipts were recorded instead of one`)
      return { status: twice.status, code: 'same answer' }
    },
  },
  {
    what: 'an idempotency key reused on another order',
    status: 422,
    code: 'idempotency.key_reused',
    async attempt(world) {
      const { receiver } = world.first.people
      const key = randomUUID()
      const receive = async ({ order: { orderId, lines } }) =>
        receiver.post(
          `/purchase-orders/${orderId}/receipts`,
          { lines: [{ orderLineId: lines[0].lineId, quantity: '0.5' }] },
          { key },
        )
      await done('receive', receive(await orderedOnly(world, world.fresh())))
      return refused('receive on another order', receive(await orderedOnly(world, world.fresh())))
    },
  },
]

/** Tries every refusal; a row is `ok` when it was refused with just that status and code. */
export async function runRefusals({ first, second, sellers, onRow = () => {} }) {
  const base = await readInvoiceFile(BASE)
  const world = { first, second, sellers: new Map([...sellersOf([base]), ...sellers]) }
  const run = randomUUID().slice(0, 8)
  let count = 0
  const fresh = () => amended(base, { ID: `REFUSED-${run}-${(count += 1)}` })
  const rows = []
  for (const { what, status, code, exception, attempt } of REFUSALS) {
    const startedAt = performance.now()
    const row = { what, expected: code, exception }
    try {
      const seen = await attempt({ ...world, fresh })
      Object.assign(row, { status: seen.status, code: seen.code, ok: seen.status === status && seen.code === code })
      if (!row.ok) row.fault = seen.message
    } catch (error) {
      Object.assign(row, { ok: false, fault: error.message })
    }
    row.milliseconds = performance.now() - startedAt
    rows.push(row)
    onRow(row)
  }
  return rows
}
