import { createHash } from 'node:crypto'
import { Money } from '@nexus/kernel'
import { validatePain001 } from '@nexus/standards-pain001'
import { allOf, done } from './answers.mjs'
import { approve, ifMatch, inState, settled, WAIT } from './purchase.mjs'

const isMatched = ({ body }) => body.state !== 'CAPTURED'

/** Accounts payable captures the original bytes for the order; resolves with the answer once it has been matched. */
export async function capture({ people: { payables } }, file, orderId) {
  const captured = await done(
    'capture the invoice',
    payables.post(`/supplier-invoices/ubl?orderId=${orderId}`, file.bytes, { contentType: 'application/xml', ...WAIT }),
  )
  return afterMatching(payables, captured)
}

const afterMatching = (payables, answer) =>
  settled('The matching', payables, `/supplier-invoices/${answer.body.invoiceId}`, answer, isMatched)

export const openExceptions = (invoice, type) =>
  invoice.exceptions.filter(
    (exception) => exception.state === 'OPEN' && (type === undefined || exception.type === type),
  )

/** Accounts payable assigns the lines that were not found to what is suggested for each. Resolves with how many. */
export async function assignBySuggestion({ people: { payables } }, matched) {
  const { invoiceId } = matched.body
  const taken = new Set(matched.body.lines.flatMap(({ match }) => match?.orderLineId ?? []))
  const lines = openExceptions(matched.body, 'UNMATCHED_LINE').flatMap(({ lineId, suggestions }) => {
    const free = suggestions.find(({ orderLineId }) => !taken.has(orderLineId))
    if (free === undefined) return []
    taken.add(free.orderLineId)
    return [{ lineId, orderLineId: free.orderLineId }]
  })
  if (lines.length === 0) return { answer: matched, assigned: 0 }
  const answer = await done(
    'assign the lines',
    payables.post(`/supplier-invoices/${invoiceId}/assignments`, { lines }, WAIT),
  )
  return { answer: await afterMatching(payables, answer), assigned: lines.length }
}

/** What accounts payable may take as it is, after a look, and the reason that it gives. */
const REASONS = {
  NEGATIVE_LINE: 'The supplier takes this back on the same invoice, as agreed',
  DUPLICATE: 'Another invoice: its date and its amount differ, only the number is the same',
}

/** Accounts payable accepts what waits for a person, each with a reason. Resolves with how many of each type. */
export async function acceptReviewed({ people: { payables } }, matched) {
  let answer = matched
  const accepted = {}
  for (const { exceptionId, type } of openExceptions(matched.body).filter((exception) => exception.type in REASONS)) {
    if (type === 'DUPLICATE') await assertAnotherInvoice(payables, matched.body)
    const path = `/supplier-invoices/${matched.body.invoiceId}/exceptions/${exceptionId}/resolution`
    const resolution = { resolution: 'accept', reason: REASONS[type] }
    answer = await afterMatching(payables, await done(`accept ${type}`, payables.post(path, resolution, WAIT)))
    accepted[type] = (accepted[type] ?? 0) + 1
  }
  return { answer, accepted }
}

/** A person looks at the invoices with the same number before saying that this is not one of them. */
async function assertAnotherInvoice(payables, { invoiceId, vendorId, number, issueDate, payable }) {
  const alike = await allOf(payables, `/supplier-invoices?vendorId=${vendorId}&number=${encodeURIComponent(number)}`)
  const same = alike.find(
    (other) =>
      other.invoiceId !== invoiceId && (other.issueDate === issueDate || other.payable.amount === payable.amount),
  )
  if (same !== undefined)
    throw new Error(`has the number and the date or the amount of an invoice over ${same.payable.amount}`)
}

/** Accounts payable requests the payment of all that is open, and submits it. */
export async function requestPayment(organization, invoice) {
  const { payables } = organization.people
  const { legalEntityId } = await organization.legalEntityFor(invoice.currency)
  const draft = await done(
    'request the payment',
    payables.post('/payment-requests', { invoiceIds: [invoice.invoiceId], legalEntityId }),
  )
  const path = `/payment-requests/${draft.body.paymentRequestId}`
  const submitted = await done(
    'submit the payment',
    payables.post(`${path}/submission`, undefined, { ...WAIT, ...ifMatch(draft) }),
  )
  return settled('The start of the approval', payables, path, submitted, ({ body }) => body.state !== 'SUBMITTED')
}

/** The payment approvers approve it. Resolves with who decided. */
export async function approvePayment({ people }, { paymentRequestId }) {
  const decisions = await approve([people.paymentApproverOne, people.paymentApproverTwo], paymentRequestId)
  await inState(people.payables, `/payment-requests/${paymentRequestId}`, 'APPROVED')
  return decisions
}

/** Accounts payable exports the payment and downloads the file by its link, without a token. */
export async function exportPayment({ people: { payables } }, { paymentRequestId }) {
  const path = `/payment-requests/${paymentRequestId}`
  const { body: exported } = await done('export the payment', payables.post(`${path}/export`, undefined, WAIT))
  const { body: link } = await done('ask for the payment file', payables.get(`${path}/file`))
  const { text } = await done('download the payment file', payables.get(link.path.replace(/^\/api\/v1/, '')))
  return { payment: exported, file: { ...link, text } }
}

/** Checks a payment file as the bank would, and that it pays once and exactly what is due. Throws an Error otherwise. */
export async function checkPaymentFile({ text, sha256 }, due) {
  const faults = await validatePain001(text)
  const values = (element) =>
    [...text.matchAll(new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`, 'g'))].map(([, value]) => value)
  const currencies = [...text.matchAll(/<InstdAmt Ccy="([A-Z]{3})">/g)].map(([, currency]) => currency)
  const amounts = values('InstdAmt')
  if (createHash('sha256').update(text).digest('hex') !== sha256) faults.push('its hash is not the recorded one')
  if (amounts.length !== 1) faults.push(`it holds ${amounts.length} transactions, not one`)
  if (values('NbOfTxs').some((count) => count !== '1'))
    faults.push(`it counts ${values('NbOfTxs').join(', ')} transactions, not one`)
  if (currencies.some((currency) => currency !== due.currency)) faults.push(`it pays in ${currencies.join(', ')}`)
  for (const amount of [...amounts, ...values('CtrlSum')]) {
    if (!Money.parse(amount, due.currency).equals(due)) faults.push(`it pays ${amount}, but ${due.toString()} is due`)
  }
  if (faults.length > 0) throw new Error(`The payment file is wrong: ${faults.join('; ')}`)
  return { amount: due, messageId: values('MsgId')[0] }
}
