import { createHash } from 'node:crypto'
import { Money } from '@nexus/kernel'
import { plainDecimal } from '@nexus/standards-ubl'
import { done } from './answers.mjs'
import { orderableLines, sellerKey } from './invoice-file.mjs'
import {
  acceptReviewed,
  approvePayment,
  assignBySuggestion,
  capture,
  checkPaymentFile,
  exportPayment,
  openExceptions,
  requestPayment,
} from './payment.mjs'
import { approve, findOrAddSeller, inState, order, receiveInTwoParts, request } from './purchase.mjs'

/** The code by which a second capture of an invoice is refused (MAT-10). */
export const DUPLICATE = 'billing.invoice.duplicate'

/** From the purchase request to two receipts, for the lines of the file. */
export async function purchase(organization, { document }, sellers) {
  const { people } = organization
  if (document.kind !== 'invoice') throw new Error('is a credit note: it is not ordered and not paid')
  if (orderableLines(document).length === 0) throw new Error('has no line that could be ordered')
  const { vendor, created } = await findOrAddSeller(organization, document, sellers)
  const submitted = await request(organization, document)
  const { requisitionId } = submitted.body
  const approvals = await approve([people.approverOne, people.approverTwo], requisitionId)
  const { body: requisition } = await inState(people.buyer, `/requisitions/${requisitionId}`, 'APPROVED')
  const issued = await order(organization, { requisition, vendor })
  const receipts = await receiveInTwoParts(organization, issued)
  return { vendor, vendorCreated: created, requisition, approvals, order: issued, receipts }
}

/** From the original XML to a matched invoice. Throws an Error that names what still stands in the way. */
export async function invoice(organization, file, { orderId }) {
  const captured = await capture(organization, file, orderId)
  const hash = createHash('sha256').update(file.bytes).digest('hex')
  if (captured.body.file?.sha256 !== hash) throw new Error('was not kept byte for byte')
  const { answer, assigned } = await assignBySuggestion(organization, captured)
  const { answer: settled, accepted } = await acceptReviewed(organization, answer)
  const { body } = settled
  if (body.state !== 'MATCHED') {
    const why = openExceptions(body).map(({ type, detail }) => `${type}: ${detail}`)
    throw new Error(`stays ${body.state}: ${why.join('; ')}`)
  }
  return { captured: captured.body, invoice: body, assigned, accepted }
}

/** From the matched invoice to the checked payment file. */
export async function pay(organization, matched) {
  const { body: requested } = await requestPayment(organization, matched)
  const approvals = await approvePayment(organization, requested)
  const { payment, file } = await exportPayment(organization, requested)
  const checked = await checkPaymentFile(file, Money.fromJson(matched.payable))
  return { payment, file, approvals, ...checked }
}

/**
 * The whole way of one file. Never throws for what is wrong with a file: the row says it in `fault`, and `ok` is false
 * unless the amount due is the invoice's own, to the cent, in the platform and in the payment file.
 */
export async function runFile(organization, file, sellers) {
  const startedAt = performance.now()
  const row = {
    file: file.name,
    organization: organization.name,
    lines: file.document?.lines.length,
    stated: file.stated,
  }
  try {
    if (file.fault !== undefined) throw file.fault
    Object.assign(row, { purchase: await purchase(organization, file, sellers) })
    Object.assign(row, await invoice(organization, file, row.purchase.order))
    if (!Money.fromJson(row.invoice.payable).equals(file.stated)) {
      throw new Error(`${moneyOf(row.invoice.payable)} is due, but the invoice itself says ${file.stated.toString()}`)
    }
    Object.assign(row, { paid: await pay(organization, row.invoice) })
    const { body } = await done(
      'read the invoice',
      organization.people.payables.get(`/supplier-invoices/${row.invoice.invoiceId}`),
    )
    row.invoice = body
    row.ok = true
  } catch (error) {
    row.ok = false
    row.code = error.code
    row.fault = error instanceof Error ? error.message : String(error)
  }
  row.milliseconds = performance.now() - startedAt
  return row
}

const moneyOf = ({ amount, currency }) => `${amount} ${currency}`

/**
 * Every file in the first organization. What repeats an earlier file of the folder (same seller, number, date and gross
 * amount) must be refused there as a duplicate, which is shown, and is then run in the second organization.
 */
export async function runFiles({ first, second, files, sellers, onRow = () => {} }) {
  const rows = []
  const seen = new Map()
  const add = (row) => {
    rows.push(row)
    onRow(row)
  }
  for (const file of files) {
    const row = await runFile(first, file, sellers)
    const identity = file.document === undefined ? file.name : identityOf(file.document)
    const before = seen.get(identity) ?? 0
    seen.set(identity, before + 1)
    if (before === 0) {
      add(row)
      continue
    }
    const duplicate = row.code === DUPLICATE
    add({ ...row, ok: duplicate, duplicate, fault: row.fault ?? 'was accepted twice' })
    if (before === 1) add(await runFile(second, file, sellers))
  }
  return rows
}

const identityOf = ({ seller, number, issueDate, totals }) =>
  JSON.stringify([
    sellerKey(seller),
    number.replace(/\W/g, '').toLowerCase(),
    issueDate,
    plainDecimal(totals.taxInclusive),
  ])
