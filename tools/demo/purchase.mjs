import { Quantity } from '@nexus/kernel'
import { allOf, done, until } from './answers.mjs'
import { requisitionOf, sellerKey } from './invoice-file.mjs'

/** How long a step may wait for what follows from it; what takes longer is asked for again. */
export const WAIT = { prefer: 'wait=5' }

export const ifMatch = (answer) => ({ ifMatch: answer.headers.get('etag') })

/** The buyer looks the seller up by its tax id, or by its name when it has none, and adds it when it is new. */
export async function findOrAddSeller({ people }, document, sellers) {
  const seller = sellers.get(sellerKey(document.seller))
  const filter =
    seller.taxId === undefined ? `name=${encodeURIComponent(seller.name)}` : `taxId=${encodeURIComponent(seller.taxId)}`
  const found = await allOf(people.buyer, `/vendors?${filter}`)
  const known = seller.taxId === undefined ? found.find(({ name }) => name === seller.name) : found[0]
  if (known !== undefined) return { vendor: known, created: false }
  const { body } = await done(`add the vendor ${seller.name}`, people.buyer.post('/vendors', seller))
  return { vendor: body, created: true }
}

/** The requester writes the lines of the invoice as a requisition and submits it. */
export async function request({ people: { requester }, ...organization }, document) {
  const { legalEntityId } = await organization.legalEntityFor(document.currency)
  const content = requisitionOf(document, { legalEntityId, today: todayIn(organization.timeZone) })
  const draft = await done('write the requisition', requester.post('/requisitions', content))
  return submitRequisition(requester, draft)
}

/** Submits a draft; resolves with the answer in which its approval has begun. */
export async function submitRequisition(requester, draft) {
  const path = `/requisitions/${draft.body.requisitionId}`
  const submitted = await done(
    'submit the requisition',
    requester.post(`${path}/submission`, undefined, { ...WAIT, ...ifMatch(draft) }),
  )
  return settled('The start of the approval', requester, path, submitted, ({ body }) => body.state !== 'SUBMITTED')
}

/** The calendar date in the time zone of the organization. */
const todayIn = (timeZone) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date())

/** The answer when it is settled already, else what `path` answers once it is. */
export async function settled(what, person, path, answer, isSettled) {
  if (isSettled(answer)) return answer
  return until(what, () => done(what, person.get(path)), isSettled)
}

/**
 * The approvers open their inboxes and approve the document one after the other, until nobody is asked any more.
 * Resolves with who decided.
 */
export async function approve(approvers, documentId) {
  const inbox = (approver) => allOf(approver, `/approval-tasks?documentId=${documentId}`)
  await until(
    'A task for the approvers',
    async () => (await Promise.all(approvers.map(inbox))).flat(),
    (tasks) => tasks.length > 0,
  )
  const decisions = []
  for (const approver of approvers) {
    for (const task of await inbox(approver)) {
      const decision = { decision: 'approved', documentVersion: task.documentVersion, comment: 'Within the budget' }
      const answer = await done(
        `approve as ${approver.personName}`,
        approver.post(`/approval-tasks/${task.taskId}/decision`, decision, WAIT),
      )
      decisions.push({ by: approver.personName, task: answer.body })
    }
  }
  return decisions
}

/** The document once it is in the state, read by somebody who may. */
export async function inState(person, path, state) {
  return until(
    `The state ${state} of ${path}`,
    () => done(`read ${path}`, person.get(path)),
    ({ body }) => body.state === state,
  )
}

/** The buyer orders everything that was approved, exactly as it was, and issues the order once it is approved. */
export async function order(organization, { requisition, vendor }) {
  const issued = await issue(organization, await draftOrder(organization, { requisition, vendor }))
  return issued.body
}

/** The draft order with every term typed out. */
export async function draftOrder({ people: { buyer } }, { requisition, vendor }) {
  const { requisitionId, legalEntityId, lines, documentAllowanceCharges } = requisition
  const draft = {
    requisitionId,
    vendorId: vendor.vendorId,
    legalEntityId,
    lines: lines.map((line) => ({
      requisitionLineId: line.lineId,
      quantity: line.quantities.approved,
      description: line.description,
      supplierItemId: line.supplierItemId,
      buyerItemId: line.buyerItemId,
      unitPrice: line.unitPrice,
      priceBaseQuantity: line.priceBaseQuantity,
      allowance: line.allowance,
      charge: line.charge,
      taxCategory: line.taxCategory,
      taxPercent: line.taxPercent,
    })),
    documentAllowanceCharges,
  }
  return done('write the order', buyer.post('/purchase-orders', draft))
}

/** Submits a draft order, which the policy approves by itself because it equals its requisition, and issues it. */
export async function issue({ people: { buyer } }, draft) {
  const path = `/purchase-orders/${draft.body.orderId}`
  const submitted = await done(
    'submit the order',
    buyer.post(`${path}/submission`, undefined, { ...WAIT, ...ifMatch(draft) }),
  )
  const approved = submitted.body.state === 'APPROVED' ? submitted : await inState(buyer, path, 'APPROVED')
  return done('issue the order', buyer.post(`${path}/issuance`, undefined, { ...WAIT, ...ifMatch(approved) }))
}

/** The receiver records the delivery in two parts: half of each line, then the rest. */
export async function receiveInTwoParts({ people: { receiver } }, { orderId, lines }) {
  const halves = lines.map(({ lineId, quantities: { ordered } }) => {
    const whole = Quantity.parse(ordered)
    const first = Quantity.ofMicro(Quantity.parse(ordered).micro / 2n)
    return { orderLineId: lineId, parts: [first, whole.subtract(first)] }
  })
  const receipts = []
  for (const part of [0, 1]) {
    const delivered = halves.filter(({ parts }) => parts[part].isPositive())
    if (delivered.length === 0) continue
    const receiptLines = delivered.map(({ orderLineId, parts }) => ({ orderLineId, quantity: parts[part].toString() }))
    const receipt = { deliveryNote: `LS-${part + 1}`, lines: receiptLines }
    const { body } = await done(
      `record part ${part + 1}`,
      receiver.post(`/purchase-orders/${orderId}/receipts`, receipt),
    )
    receipts.push(body)
  }
  return receipts
}
