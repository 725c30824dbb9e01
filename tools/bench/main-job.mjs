import { ifMatch, until, WAIT } from './people.mjs'
import {
  addVendor,
  approveDocument,
  demoPeople,
  issuedOrder,
  LINES,
  orderBody,
  requisitionBody,
  submittedOrder,
  submittedRequisition,
} from './purchasing.mjs'

/** In the order in which they happen. */
export const STEPS = [
  'requisition',
  'approval',
  'order',
  'issue',
  'receipt',
  'invoice',
  'payment request',
  'payment approval',
  'export',
]

const ACCOUNT = { holder: 'Measured Vendor', iban: 'DE79000000001234567890' }
const COMPANY = { holder: 'Demo GmbH', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', currency: 'EUR' }
/** In whole euros, so that 19 % of a line are whole cents; five of them are above what one person may approve. */
const FIRST_PRICE = 120

/** The people, the vendor and the company of all jobs of an instance. */
export async function prepareJob(client) {
  const people = await demoPeople(client)
  const [admin, payables, one, two] = await Promise.all(
    ['admin', 'payables', 'payment-one', 'payment-two'].map((name) => client.demo(name)),
  )
  const vendor = await addVendor(people.buyer, 'Measured Vendor', { bankAccounts: [ACCOUNT] })
  const { legalEntityId } = (
    await admin.post('/legal-entities', {
      name: 'Demo GmbH',
      country: 'DE',
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      bankAccounts: [COMPANY],
    })
  ).body
  const delivered = ({ body }) => Object.values(body.services).every(({ undelivered }) => undelivered === 0)
  await until('The delivery of all events', () => admin.get('/health'), delivered)
  return { ...people, payables, paymentApprovers: [one, two], vendor, legalEntityId, jobs: 0 }
}

/** Everybody with a count of the requests. */
function counting(scene) {
  let requests = 0
  const watched = (person) => ({
    get: (...call) => ((requests += 1), person.get(...call)),
    post: (...call) => ((requests += 1), person.post(...call)),
  })
  const { requester, buyer, receiver, payables, approvers, paymentApprovers } = scene
  return {
    people: {
      ...Object.fromEntries(
        Object.entries({ requester, buyer, receiver, payables }).map(([key, one]) => [key, watched(one)]),
      ),
      approvers: approvers.map(watched),
      paymentApprovers: paymentApprovers.map(watched),
    },
    requests: () => requests,
  }
}

/** One job, with the ms of each step. @throws Error naming the step that was refused. */
export async function mainJob(scene) {
  const number = (scene.jobs += 1)
  const price = FIRST_PRICE + number
  const { people, requests } = counting(scene)
  const { requester, buyer, receiver, payables, approvers, paymentApprovers } = people
  const steps = {}
  const timed = async (step, work) => {
    const began = performance.now()
    const answer = await work()
    steps[step] = performance.now() - began
    return answer
  }
  const began = performance.now()
  const asked = { quantity: '1', unitPrice: String(price), legalEntityId: scene.legalEntityId }
  const { requisitionId } = await timed('requisition', () =>
    submittedRequisition(requester, requisitionBody(`Job ${number}`, asked)),
  )
  const requisition = await timed('approval', async () => {
    const read = () => buyer.get(`/requisitions/${requisitionId}`)
    await approveDocument(approvers, requisitionId, read, ({ body }) => body.state === 'APPROVED')
    return (await read()).body
  })
  const approved = await timed('order', async () =>
    submittedOrder(buyer, await buyer.post('/purchase-orders', orderBody(requisition, scene.vendor))),
  )
  const { body: order } = await timed('issue', () => issuedOrder(buyer, approved))
  await timed('receipt', () => {
    const lines = order.lines.map(({ lineId }) => ({ orderLineId: lineId, quantity: '1' }))
    return receiver.post(`/purchase-orders/${order.orderId}/receipts`, { deliveryNote: `LS-${number}`, lines })
  })
  const invoiceId = await timed('invoice', () => matchedInvoice(payables, scene, { order, number, price }))
  const payment = await timed('payment request', () => submittedPayment(payables, scene, invoiceId))
  const path = `/payment-requests/${payment.paymentRequestId}`
  await timed('payment approval', () =>
    approveDocument(
      paymentApprovers,
      payment.paymentRequestId,
      () => payables.get(path),
      ({ body }) => body.state === 'APPROVED',
    ),
  )
  await timed('export', () => payables.post(`${path}/export`, undefined, WAIT))
  return { total: performance.now() - began, steps, requests: requests() }
}

const cents = (count) => `${String(Math.trunc(count / 100))}.${String(count % 100).padStart(2, '0')}`

async function matchedInvoice(payables, { vendor }, { order, number, price }) {
  const net = LINES * price * 100
  const tax = (net * 19) / 100
  const captured = await payables.post(
    '/supplier-invoices',
    {
      number: `R-${number}`,
      vendorId: vendor.vendorId,
      orderId: order.orderId,
      currency: 'EUR',
      issueDate: new Date().toISOString().slice(0, 10),
      bankAccounts: [{ iban: ACCOUNT.iban }],
      lines: order.lines.map((line, index) => ({
        reference: String(index + 1),
        description: line.description,
        quantity: '1',
        unitCode: 'C62',
        unitPrice: String(price),
        net: cents(price * 100),
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
    WAIT,
  )
  const { invoiceId } = captured.body
  const isMatched = ({ body }) => body.state !== 'CAPTURED'
  const { body } = isMatched(captured)
    ? captured
    : await until('The matching', () => payables.get(`/supplier-invoices/${invoiceId}`), isMatched)
  if (body.state === 'MATCHED') return invoiceId
  throw new Error(
    `The invoice is ${body.state}: ${body.exceptions.map(({ type, detail }) => `${type} ${detail}`).join('; ')}`,
  )
}

async function submittedPayment(payables, { legalEntityId }, invoiceId) {
  const draft = await payables.post('/payment-requests', { invoiceIds: [invoiceId], legalEntityId })
  const path = `/payment-requests/${draft.body.paymentRequestId}`
  const submitted = await payables.post(`${path}/submission`, undefined, { ...WAIT, ...ifMatch(draft) })
  if (submitted.body.state !== 'SUBMITTED') return submitted.body
  return (
    await until(
      'The approval',
      () => payables.get(path),
      ({ body: { state } }) => state !== 'SUBMITTED',
    )
  ).body
}
