import { ACCOUNT, requestOf } from './organizations.mjs'

/** How long a person looks for what should follow before they turn to something else. */
const PATIENCE_MS = 8_000
const FIRST_LOOK_MS = 20
const LONGEST_LOOK_MS = 300

/** The journey cannot go on: a call had no definite answer, or what should follow did not within the patience. */
export class Abandoned extends Error {}

const cents = (count) => `${Math.trunc(count / 100)}.${String(count % 100).padStart(2, '0')}`

/**
 * The main job, from request to payment, as far as the draw says. Each answer goes into the expectations; the journey
 * ends with Abandoned when it cannot go on.
 */
export async function purchase(scene, random) {
  const { people, legalEntityId, act, look } = scene
  const { requester, approverOne, approverTwo, buyer, receiver, payables } = people
  const price = 10 + random.below(40)
  const lineCount = random.between(1, 3)
  const title = `Purchase ${random.uuid().slice(0, 8)}`
  const draft = await act('requisitions', requester, 'POST', '/requisitions', {
    body: requestOf(scene, { title, price, lines: lineCount }),
  })
  const requisitionPath = `/requisitions/${draft.body.requisitionId}`
  await act('requisitions', requester, 'POST', `${requisitionPath}/submission`, { ifMatch: draft.etag })
  await look(requester, requisitionPath, ({ state }) => state !== 'SUBMITTED')
  await decide(scene, [approverOne, approverTwo], draft.body.requisitionId, () =>
    look(buyer, requisitionPath, ({ state }) => state === 'APPROVED', { ms: 100 }),
  )
  const approved = await look(buyer, requisitionPath, ({ state }) => state === 'APPROVED')
  if (random.chance(0.1)) return
  const order = await issuedOrder(scene, approved.body)
  if (random.chance(0.1)) return
  const parts = random.chance(0.4) ? ['1', '1'] : ['2']
  // While something is still due, so that only the limit can refuse it.
  if (random.chance(0.3)) await receive(scene, random, receiver, order.body, '9', { mayBeRefused: true })
  for (const quantity of parts) await receive(scene, random, receiver, order.body, quantity)
  if (random.chance(0.2)) return
  const invoice = await matchedInvoice(scene, random, { order: order.body, price, lineCount })
  if (random.chance(0.2)) return
  const request = await act('payment-requests', payables, 'POST', '/payment-requests', {
    body: { invoiceIds: [invoice.body.invoiceId], legalEntityId },
  })
  const paymentPath = `/payment-requests/${request.body.paymentRequestId}`
  await act('payment-requests', payables, 'POST', `${paymentPath}/submission`, { ifMatch: request.etag })
  await look(payables, paymentPath, ({ state }) => state !== 'SUBMITTED')
  await decide(scene, [approverOne, approverTwo], request.body.paymentRequestId, () =>
    look(payables, paymentPath, ({ state }) => state === 'APPROVED', { ms: 100 }),
  )
  await look(payables, paymentPath, ({ state }) => state === 'APPROVED')
  await act('payment-requests', payables, 'POST', `${paymentPath}/export`, {})
}

/** The approvers decide one after the other until nobody is asked any more. */
async function decide({ act, look }, approvers, documentId, isApproved) {
  for (const approver of approvers) {
    const inbox = `/approval-tasks?documentId=${documentId}`
    const tasks = await look(approver, inbox, ({ items }) => items.length > 0, {
      ms: approver === approvers[0] ? undefined : 500,
    }).catch((error) => {
      if (approver === approvers[0]) throw error
      return undefined
    })
    for (const { taskId, documentVersion } of tasks?.body.items ?? [])
      await act(undefined, approver, 'POST', `/approval-tasks/${taskId}/decision`, {
        body: { decision: 'approved', documentVersion },
      })
    if (await isApproved().catch(() => undefined)) return
  }
}

async function issuedOrder({ people: { buyer }, vendorId, legalEntityId, act, look }, requisition) {
  const draft = await act('purchase-orders', buyer, 'POST', '/purchase-orders', {
    body: {
      requisitionId: requisition.requisitionId,
      vendorId,
      legalEntityId,
      lines: requisition.lines.map(({ lineId }) => ({ requisitionLineId: lineId, quantity: '2' })),
    },
  })
  const path = `/purchase-orders/${draft.body.orderId}`
  await act('purchase-orders', buyer, 'POST', `${path}/submission`, { ifMatch: draft.etag })
  const approved = await look(buyer, path, ({ state }) => state === 'APPROVED')
  return act('purchase-orders', buyer, 'POST', `${path}/issuance`, { ifMatch: approved.etag })
}

async function receive({ act, expectations }, random, receiver, order, quantity, { mayBeRefused = false } = {}) {
  const lines = order.lines.map(({ lineId }) => ({ orderLineId: lineId, quantity }))
  const note = `LS-${random.uuid().slice(0, 8)}`
  const booked = () => {
    for (const { orderLineId } of lines) {
      const key = `${order.orderId}/${orderLineId}`
      expectations.received.set(key, (expectations.received.get(key) ?? 0) + Number(quantity))
    }
  }
  await act('receipts', receiver, 'POST', `/purchase-orders/${order.orderId}/receipts`, {
    body: { deliveryNote: note, lines },
    then: () => {
      booked()
      // More than was ordered: nobody may take it.
      if (mayBeRefused) expectations.fault('INV-14', 'more was received than was ordered', { orderId: order.orderId })
    },
    mayBeRefused,
  })
}

async function matchedInvoice({ people: { payables }, vendorId, act, look }, random, { order, price, lineCount }) {
  const net = lineCount * price * 2 * 100
  const tax = (net * 19) / 100
  const captured = await act('supplier-invoices', payables, 'POST', '/supplier-invoices', {
    body: {
      number: `R-${random.uuid().slice(0, 8)}`,
      vendorId,
      orderId: order.orderId,
      currency: 'EUR',
      issueDate: new Date().toISOString().slice(0, 10),
      bankAccounts: [{ iban: ACCOUNT.iban }],
      lines: order.lines.map((line, index) => ({
        reference: String(index + 1),
        description: line.description,
        quantity: '2',
        unitCode: 'C62',
        unitPrice: String(price),
        net: cents(price * 200),
        taxPercent: '19',
        orderLineReference: String(line.lineNumber),
      })),
      taxes: [{ category: 'S', percent: '19', taxable: cents(net), tax: cents(tax) }],
      totals: {
        lines: cents(net),
        net: cents(net),
        tax: cents(tax),
        gross: cents(net + tax),
        payable: cents(net + tax),
      },
    },
  })
  return look(payables, `/supplier-invoices/${captured.body.invoiceId}`, ({ state }) => state === 'MATCHED')
}

/** Asks until the document is as wanted. */
export async function lookFor(person, path, willDo, { ms = PATIENCE_MS, isOver } = {}) {
  const began = performance.now()
  for (let pause = FIRST_LOOK_MS; ; pause = Math.min(pause * 2, LONGEST_LOOK_MS)) {
    const answer = await person.get(path)
    if (answer.outcome === 'ok' && willDo(answer.body)) return answer
    if (answer.outcome === 'refused') return answer
    if (performance.now() - began > ms || isOver?.()) throw new Abandoned(`${path} is not as wanted`)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
