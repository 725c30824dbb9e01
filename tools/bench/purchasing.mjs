import { ifMatch, until, WAIT } from './people.mjs'

/** Lines of an order in every measurement that does not say otherwise. */
export const LINES = 5

const ADDRESS = 'Main street 1'

/** A vendor that may be paid, made by a buyer. */
export const addVendor = async (buyer, name, more = {}) =>
  (await buyer.post('/vendors', { name, country: 'DE', ...more })).body

export const requisitionBody = (
  title,
  { lines = LINES, quantity = '900000', unitPrice = '0.0001', legalEntityId } = {},
) => ({
  title,
  purpose: 'Measured orders',
  needBy: '2099-12-31',
  deliveryPlace: ADDRESS,
  currency: 'EUR',
  ...(legalEntityId === undefined ? {} : { legalEntityId }),
  lines: Array.from({ length: lines }, (_, line) => ({
    description: `Item ${line + 1}`,
    unitCode: 'C62',
    quantity,
    unitPrice,
    taxCategory: 'S',
    taxPercent: '19',
  })),
})

/** Writes and submits a requisition; resolves when it is in approval. */
export async function submittedRequisition(requester, body) {
  const draft = await requester.post('/requisitions', body)
  const path = `/requisitions/${draft.body.requisitionId}`
  const submitted = await requester.post(`${path}/submission`, undefined, { ...WAIT, ...ifMatch(draft) })
  if (submitted.body.state !== 'SUBMITTED') return submitted.body
  return (
    await until(
      'The approval',
      () => requester.get(path),
      ({ body: { state } }) => state !== 'SUBMITTED',
    )
  ).body
}

/** The approvers approve the document, one after the other, until `isApproved`. */
export async function approveDocument(approvers, documentId, read, isApproved) {
  for (const approver of approvers) {
    const inbox = () => approver.get(`/approval-tasks?documentId=${documentId}`)
    const { body } = await until('A task', inbox, ({ body: { items } }) => items.length > 0)
    for (const { taskId, documentVersion } of body.items)
      await approver.post(`/approval-tasks/${taskId}/decision`, { decision: 'approved', documentVersion }, WAIT)
    if (isApproved(await read())) return
  }
  await until('The approval', read, isApproved)
}

/** A requisition approved by as many as the policy asks. */
export async function approvedRequisition({ requester, approvers, buyer }, body) {
  const { requisitionId } = await submittedRequisition(requester, body)
  const read = () => buyer.get(`/requisitions/${requisitionId}`)
  await approveDocument(approvers, requisitionId, read, (answer) => answer.body.state === 'APPROVED')
  return (await read()).body
}

/** What a buyer sends to order `quantity` of each line. */
export const orderBody = ({ requisitionId, legalEntityId, lines }, { vendorId }, line = { quantity: '1' }) => ({
  requisitionId,
  vendorId,
  ...(legalEntityId == null ? {} : { legalEntityId }),
  lines: lines.map(({ lineId }) => ({ requisitionLineId: lineId, ...line })),
})

/** Submits a draft order; the policy approves by itself what equals its requisition, and asks for the rest. */
export async function submittedOrder(buyer, draft, wanted = 'APPROVED') {
  const path = `/purchase-orders/${draft.body.orderId}`
  const submitted = await buyer.post(`${path}/submission`, undefined, { ...WAIT, ...ifMatch(draft) })
  if (submitted.body.state === wanted) return submitted
  return until(
    'The approval of the order',
    () => buyer.get(path),
    ({ body: { state } }) => state === wanted,
  )
}

export const issuedOrder = (buyer, approved) =>
  buyer.post(`/purchase-orders/${approved.body.orderId}/issuance`, undefined, { ...WAIT, ...ifMatch(approved) })

/** Everybody of the demo organization whom purchases need. */
export async function demoPeople({ demo }) {
  const [requester, buyer, one, two, receiver] = await Promise.all(
    ['requester', 'buyer', 'approver-one', 'approver-two', 'receiver'].map((name) => demo(name)),
  )
  return { requester, buyer, receiver, approvers: [one, two] }
}
