import { allOf, done, until } from './answers.mjs'
import { approve, inState, issue, submitRequisition } from './purchase.mjs'

const DAY_MS = 86_400_000
const dayIn = (days) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

const goods = (description, supplierItemId, quantity, unitPrice, unitCode = 'C62') => ({
  ...{ description, supplierItemId, quantity, unitPrice, unitCode },
  ...{ taxCategory: 'S', taxPercent: '19' },
})

/** What somebody asks for, each with names as long as people write them. */
const REQUESTS = {
  draft: {
    title: 'Hearing protection and work gloves for the night shift',
    purpose: 'The stock of the shop floor lasts until the end of the month',
    lines: [
      goods('Ear muffs, 33 dB', 'PS-330', '24', '18.90'),
      goods('Cut-resistant gloves, size 9', 'PS-119', '120', '4.35'),
    ],
  },
  pending: {
    title: 'Conveyor belt with side walls for packing line 2',
    purpose: 'The belt of line 2 has been mended three times since spring; it stood still for eleven hours in October',
    lines: [
      goods('Conveyor belt 800 mm, oil-resistant, with side walls of 60 mm', 'FB-800-SW', '18.5', '212.40', 'MTR'),
      goods('Drive drum with rubber coating', 'FB-TR-320', '2', '1480.00'),
      goods('Fitting by two technicians', 'FB-MONT', '16', '89.00', 'HUR'),
    ],
  },
  returned: {
    title: 'Projector for the training room',
    purpose: 'The old one is too dark for the room by day',
    lines: [goods('Projector, 5,000 lumens', 'PR-5000', '1', '1290.00')],
  },
  approved: {
    title: 'Shelves for the spare parts store',
    purpose: 'The parts of the old hall come into the store of hall 3',
    lines: [
      goods('Heavy-duty shelf, 5 levels of 250 kg', 'RG-250-5', '12', '184.50'),
      goods('Shelf divider, galvanised', 'RG-FT-40', '96', '6.20'),
    ],
  },
  desks: {
    title: 'Desks for the planning office',
    purpose: 'Two people more from the first of the month',
    lines: [goods('Desk 160 × 80, adjustable in height', 'TI-160', '2', '649.00')],
  },
  ordered: {
    title: 'Chairs and tables for the new canteen',
    purpose: 'The canteen opens next quarter with 100 seats',
    lines: [
      goods('Stacking chair', 'ST-100', '100', '50.00'),
      goods('Folding table 160 × 80', 'KT-160', '25', '139.00'),
    ],
  },
}

/**
 * Purchases that are under way, one at each station: what the lists, pages and forms of a console can show. `people` are
 * clients of a requester, two approvers, a buyer and a receiver of one organization. Resolves with the documents.
 */
export async function purchasesUnderWay(people) {
  const [entity] = await allOf(people.requester, '/legal-entities')
  const vendor = await sellerOf(people.buyer)
  const write = (key) =>
    done(`write the requisition ${key}`, people.requester.post('/requisitions', requestOf(REQUESTS[key], entity)))
  const approvers = [people.approverOne, people.approverTwo]
  const approved = async (key) => {
    const { body } = await submitRequisition(people.requester, await write(key))
    await approve(approvers, body.requisitionId)
    return (await inState(people.buyer, `/requisitions/${body.requisitionId}`, 'APPROVED')).body
  }
  const draft = (await write('draft')).body
  const ordered = await approved('ordered')
  const order = await issuedOrder(people, ordered, vendor)
  const received = await partlyReceived(people, order)
  const change = await draftedChange(people, order)
  const shelves = await approved('approved')
  const orderDraft = (await draftOf(people, shelves, vendor)).body
  const returned = await sentBack(people, (await submitRequisition(people.requester, await write('returned'))).body)
  const pending = (await submitRequisition(people.requester, await write('pending'))).body
  const task = await taskOf(people.approverOne, pending.requisitionId)
  const desks = await approved('desks')
  const delegation = await plannedDelegation(people)
  return {
    ...{ draft, pending, returned, ordered, desks, order, orderDraft, change, task, delegation },
    ...received,
  }
}

const requestOf = (request, { legalEntityId }) => ({
  ...{ currency: 'EUR', needBy: dayIn(21), deliveryPlace: 'Hall 3, gate B, 20457 Hamburg', legalEntityId },
  ...request,
})

async function sellerOf(buyer) {
  const name = 'Kantinen- und Betriebseinrichtungen Großmann & Söhne GmbH & Co. KG'
  const account = { iban: 'DE02100100100006820101', bic: 'PBNKDEFFXXX', holder: 'Großmann & Söhne' }
  return (await done('add the vendor', buyer.post('/vendors', { name, country: 'DE', bankAccounts: [account] }))).body
}

const draftOf = ({ buyer }, { requisitionId, lines }, { vendorId }) =>
  done(
    'write the order',
    buyer.post('/purchase-orders', {
      ...{ requisitionId, vendorId },
      lines: lines.map(({ lineId, quantities }) => ({ requisitionLineId: lineId, quantity: quantities.approved })),
    }),
  )

const issuedOrder = async (people, requisition, vendor) =>
  (await issue({ people }, await draftOf(people, requisition, vendor))).body

/** Sixty of a hundred chairs, five of them broken and sent back; the tables are announced, but not posted yet. */
async function partlyReceived({ receiver }, { orderId, lines: [chairs, tables] }) {
  const post = async (what, path, body) => (await done(what, receiver.post(path, body))).body
  const broken = { rejected: '5', rejectionReason: 'Legs bent in transport' }
  const receipt = await post('receive a part', `/purchase-orders/${orderId}/receipts`, {
    deliveryNote: 'LS-4711',
    lines: [{ orderLineId: chairs.lineId, quantity: '60', ...broken }],
  })
  const line = {
    receiptLineId: receipt.lines[0].lineId,
    quantity: '5',
    replacement: true,
    reason: 'Legs bent in transport',
  }
  const goodsReturn = await post('send back the broken ones', `/receipts/${receipt.receiptId}/returns`, {
    lines: [line],
  })
  const receiptDraft = await post('announce the tables', `/purchase-orders/${orderId}/receipt-drafts`, {
    deliveryNote: 'LS-4712',
    lines: [{ orderLineId: tables.lineId, quantity: '10' }],
  })
  return { receipt, goodsReturn, receiptDraft }
}

async function draftedChange({ buyer }, { orderId, lines: [chairs] }) {
  const change = {
    reason: 'New price list of the supplier',
    lines: [{ orderLineId: chairs.lineId, unitPrice: '56.00' }],
  }
  return (await done('draft the change order', buyer.post(`/purchase-orders/${orderId}/changes`, change))).body
}

/** The task of somebody who is asked about the document. */
async function taskOf(approver, documentId) {
  const [task] = await until(
    'A task for an approver',
    () => allOf(approver, `/approval-tasks?documentId=${documentId}`),
    (tasks) => tasks.length > 0,
  )
  return task
}

async function sentBack({ approverOne, requester }, { requisitionId }) {
  const { taskId, documentVersion } = await taskOf(approverOne, requisitionId)
  const decision = { decision: 'returned', documentVersion, comment: 'Please add a second quote.' }
  await done('return the requisition', approverOne.post(`/approval-tasks/${taskId}/decision`, decision))
  return (await inState(requester, `/requisitions/${requisitionId}`, 'RETURNED')).body
}

/** Of the holidays to come: what is open today stays where it is. */
async function plannedDelegation({ approverOne }) {
  const users = await allOf(approverOne, '/users')
  const { userId } = users.find(({ email }) => email.startsWith('approver-two@')) ?? users[0]
  const when = { from: `${dayIn(30)}T00:00:00Z`, until: `${dayIn(44)}T00:00:00Z` }
  const delegation = { delegateUserId: userId, ...when, documentTypes: ['requisition'], reason: 'Holidays' }
  return (await done('delegate', approverOne.post('/approval-delegations', delegation))).body
}
