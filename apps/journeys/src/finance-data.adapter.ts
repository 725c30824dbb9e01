import { sampleStatement } from '@nexus/standards-camt053'
import { sampleReport } from '@nexus/standards-pain002'
import { made } from './console-organization.adapter.js'
import {
  approve,
  approvePayment,
  assignBySuggestion,
  capture,
  type DemoOrganization,
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
} from './demo.adapter.js'
import { Person } from './person.adapter.js'

/** The password of everybody, as the demo has it. */
export const FINANCE_PASSWORD = 'seven lanterns over a calm river'

/** Documents in the states that a screen can show. */
export interface FinanceData {
  readonly organization: DemoOrganization
  readonly domain: string
  readonly vendorId: string
  /** The same company, added twice: both wait on the list of duplicates. */
  readonly duplicates: readonly [string, string]
  readonly paidInvoiceId: string
  /** With an exception that waits for somebody. */
  readonly exceptionInvoiceId: string
  readonly paymentRequestId: string
  /** Prepared, not submitted. */
  readonly draftPaymentId: string
  readonly bankStatementId: string
  readonly statusReportId: string
}

/** An organization with one purchase that was paid, settled in part by its bank, and one whose invoice has an exception. */
export async function financeData(url: string): Promise<FinanceData> {
  const domain = 'quay-finance.example'
  const organization = await foundOrganization((at) => new Person(at), url, { name: 'Quay Finance', domain })
  const { payables, buyer } = organization.people
  const [dear, cheap] = await Promise.all(
    ['01.01a-invoice-ubl.xml', '01.07a-invoice-ubl.xml'].map((name) => readInvoiceFile(`${EXAMPLES}/${name}`)),
  )
  if (dear === undefined || cheap === undefined) throw new Error('an example is missing')
  const sellers = sellersOf([dear, cheap])
  const captured = async (file: typeof dear) => {
    const { vendor } = await findOrAddSeller(organization, file.document, sellers)
    const { requisitionId } = (await request(organization, file.document)).body
    await approve([organization.people.approverOne, organization.people.approverTwo], String(requisitionId))
    const requisition = (await inState(buyer, `/requisitions/${String(requisitionId)}`, 'APPROVED')).body
    const bought = await order(organization, { requisition, vendor })
    await receiveInTwoParts(organization, bought)
    return { vendor, invoice: await capture(organization, file, String(bought.orderId)) }
  }
  const open = await captured(dear)
  const paid = await captured(cheap)
  const { answer } = await assignBySuggestion(organization, paid.invoice)
  const { legalEntityId } = await organization.legalEntityFor('EUR')
  const part = { invoiceIds: [answer.body['invoiceId']], legalEntityId, amount: '1.00', takeDiscounts: false }
  const { paymentRequestId: draftPaymentId } = await made(payables.post('/payment-requests', part))
  const payment = (await requestPayment(organization, answer.body)).body
  await approvePayment(organization, payment)
  const exported = (await exportPayment(organization, payment)).payment
  const xml = { contentType: 'application/xml' }
  const report = sampleReport({
    originalMessageId: exported.file.messageId,
    groupStatus: 'ACCP',
    transactions: exported.transfers.map((transfer: { endToEndId: string }) => ({
      endToEndId: transfer.endToEndId,
      status: 'ACSC',
    })),
  })
  const statement = sampleStatement({
    iban: 'DE89370400440532013000',
    entries: [
      {
        amount: '12.00',
        transactions: [{ amount: '12.00', creditor: 'Somebody Else GmbH', remittance: 'A card fee' }],
      },
      {
        amount: '7.00',
        transactions: [{ amount: '7.00', creditor: 'Bank', remittance: 'Account management in the last quarter' }],
      },
    ],
  })
  const statusReport = await made(payables.post('/payment-status-reports', report, xml))
  const bank = await made(payables.post('/bank-statements', statement, xml))
  const [{ statement: imported }] = bank['statements'] as [{ statement: { bankStatementId: string } }]
  const { items } = await made(payables.get(`/bank-lines?bankStatementId=${imported.bankStatementId}&state=UNMATCHED`))
  const fee = (items as readonly { bankLineId: string; amount: { amount: string } }[]).find(
    ({ amount }) => amount.amount === '7.00',
  )
  await made(
    payables.post(`/bank-lines/${fee?.bankLineId ?? ''}/dismissal`, { reason: 'Fees of the bank, booked apart' }),
  )
  const twice = { country: 'DE', postalCode: '20457' }
  const added = await made(buyer.post('/vendors', { ...twice, name: 'Quay Paper GmbH' }))
  const acknowledgedDuplicates = [added['vendorId']]
  const again = await made(buyer.post('/vendors', { ...twice, name: 'Quay-Paper GmbH', acknowledgedDuplicates }))
  const rate = { from: 'USD', to: 'EUR', date: '2026-03-31', rate: '0.923', source: 'ECB' }
  await made(payables.post('/exchange-rates', rate))
  return {
    organization,
    domain,
    vendorId: String(paid.vendor.vendorId),
    duplicates: [String(added['vendorId']), String(again['vendorId'])],
    paidInvoiceId: String(answer.body.invoiceId),
    exceptionInvoiceId: String(open.invoice.body.invoiceId),
    paymentRequestId: String(payment.paymentRequestId),
    draftPaymentId: String(draftPaymentId),
    bankStatementId: imported.bankStatementId,
    statusReportId: String(statusReport['statusReportId']),
  }
}
