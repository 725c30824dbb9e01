import { selectsDuring } from '@nexus/testing'
import {
  createPaymentTerms,
  listBankLines,
  listBankStatements,
  listPaymentHolds,
  listPaymentStatusReports,
  listPaymentTerms,
  placePaymentHold,
} from '@nexus/contracts-billing'
import { PaymentBench } from './builders/payment.builder.js'

let bench: PaymentBench
beforeAll(async () => {
  bench = await PaymentBench.start()
})
afterAll(() => bench.close())

/** The statements of the tables of payments that `work` reads. */
const queriesOf = async (work: () => Promise<unknown>): Promise<string[]> =>
  (await selectsDuring(work)).filter((sql) => /FROM ("billing"\.)?"(payment|bank)_/s.test(sql))

it('the lists of payments read at most three times, however many items they show, and page', async () => {
  const payer = await bench.payer()
  const { clerk } = payer
  const invoiceIds: string[] = []
  for (const amount of ['1.00', '2.00', '3.00']) invoiceIds.push((await bench.invoice(payer, amount)).invoiceId)
  for (const invoiceId of invoiceIds) {
    const { file } = await bench.exported(payer, [invoiceId])
    await bench.report(clerk, { originalMessageId: file!.messageId, groupStatus: 'ACCP' })
    await clerk.call(placePaymentHold, { invoiceId, reason: 'Looked at later' })
    const { vendorId } = bench.billing.vendor(clerk)
    await clerk.call(createPaymentTerms, {
      vendorId,
      terms: { due: { kind: 'net', days: 14 }, discounts: [], businessDays: 'none' },
    })
  }
  for (const statementId of ['A', 'B', 'C'])
    await bench.statement(clerk, { statementId, entries: [{ amount: '9.99' }] })
  const lists = [listPaymentTerms, listPaymentHolds, listPaymentStatusReports, listBankStatements, listBankLines]
  for (const list of lists) {
    const queries = await queriesOf(async () => {
      expect(((await clerk.request(list, {})).output as { items: unknown[] }).items).toHaveLength(3)
    })
    expect(queries.length).toBeGreaterThanOrEqual(1)
    expect(queries.length).toBeLessThanOrEqual(3)
    const first = (await clerk.request(list, { limit: 2 })).output as { items: unknown[]; nextCursor: string | null }
    expect(first.items).toHaveLength(2)
    const rest = (await clerk.request(list, { limit: 2, cursor: first.nextCursor ?? '' })).output as {
      items: unknown[]
      nextCursor: string | null
    }
    expect(rest.items).toHaveLength(1)
    expect(rest.nextCursor).toBeNull()
  }
})
