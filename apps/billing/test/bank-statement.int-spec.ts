import {
  assignBankLine,
  dismissBankLine,
  getBankStatement,
  listBankLines,
  listBankStatements,
  type PaymentRequestView,
} from '@nexus/contracts-billing'
import { AuditRow } from '@nexus/platform-audit'
import { TenantTable } from '@nexus/platform-database'
import { sampleStatement } from '@nexus/standards-camt053'
import { anId } from './builders/match.builder.js'
import { PaymentBench, type Payer } from './builders/payment.builder.js'

const notFound = { code: 'request.not_found' }
const OWN = 'DE02120300000000202051'

describe('PAY-5: bank statements (camt.053)', () => {
  let bench: PaymentBench
  let payer: Payer
  beforeAll(async () => {
    bench = await PaymentBench.start()
  })
  afterAll(() => bench.close())
  beforeEach(async () => {
    bench.billing.clock.set('2026-03-02T09:00:00.000Z')
    payer = await bench.payer()
  })

  /** A payment of invoices of these amounts, exported. */
  async function paid(amounts: readonly string[], transfers: 'one' | 'per-invoice' = 'one') {
    const invoiceIds: string[] = []
    for (const amount of amounts) invoiceIds.push((await bench.invoice(payer, amount)).invoiceId)
    const request = await bench.exported(payer, invoiceIds, { transfers })
    return { request, invoiceIds, endToEndIds: request.transfers!.map(({ endToEndId }) => endToEndId) }
  }

  const debit = (amount: string, parts: object = {}) => ({ amount, transactions: [{ amount, ...parts }] })
  const importOne = async (...[parts]: Parameters<typeof sampleStatement>) => {
    const { statements } = await bench.statement(payer.clerk, parts!)
    const { statement, duplicate } = statements[0]!
    return { statement, duplicate, lines: await bench.lines(payer.clerk, statement.bankStatementId) }
  }
  const read = (request: PaymentRequestView) => bench.read(payer.clerk, request)

  it.each(['02', '08'] as const)('settle payments by end-to-end id, in version .%s', async (version) => {
    const { request, endToEndIds, invoiceIds } = await paid(['45.22'])
    const { statement, duplicate, lines } = await importOne({
      version,
      entries: [debit('45.22', { endToEndId: endToEndIds[0] })],
    })
    expect(duplicate).toBe(false)
    expect(statement).toMatchObject({
      statementId: 'STMT-1',
      iban: OWN,
      bankAccountId: payer.own.bankAccountId,
      opening: { amount: '10000.00' },
      closing: { amount: '9954.78' },
      continuity: 'first',
      lines: 1,
      openLines: 0,
      version: 1,
    })
    expect(lines).toMatchObject([
      { state: 'MATCHED', by: 'end-to-end-id', settlements: [{ kind: 'settlement', amount: { amount: '45.22' } }] },
    ])
    expect(await read(request)).toMatchObject({
      state: 'SETTLED',
      transfers: [{ state: 'SETTLED', settled: { amount: '45.22' }, settledOn: '2026-03-02', writtenOff: [] }],
    })
    expect(await bench.balance(payer, invoiceIds[0]!)).toEqual(['PAID', '0.00', '0.00', '45.22', '0.00'])
  })

  it('settle a batch that is booked as one', async () => {
    const { request } = await paid(['10.00', '20.00'], 'per-invoice')
    const { lines } = await importOne({
      entries: [{ amount: '30.00', batchMessageId: request.file!.messageId }],
    })
    expect(lines).toMatchObject([
      { by: 'batch', settlements: [{ amount: { amount: '10.00' } }, { amount: { amount: '20.00' } }] },
    ])
    expect(await read(request)).toMatchObject({ state: 'SETTLED' })
  })

  it('settle a batch without what the bank rejected of it', async () => {
    const { request } = await paid(['10.00', '20.00'], 'per-invoice')
    const { messageId: originalMessageId } = request.file!
    const [good, bad] = request.transfers!
    await bench.report(payer.clerk, {
      originalMessageId,
      groupStatus: 'PART',
      transactions: [{ endToEndId: bad!.endToEndId, status: 'RJCT' }],
    })
    const { lines } = await importOne({ entries: [{ amount: good!.amount.amount, batchMessageId: originalMessageId }] })
    expect(lines).toMatchObject([{ by: 'batch', settlements: [{ transferId: good!.transferId }] }])
    expect(await read(request)).toMatchObject({ state: 'SETTLED' })
  })

  it('settle nothing by money that the bank takes back, and return what it gives back', async () => {
    const { request, endToEndIds } = await paid(['45.22'])
    const [endToEndId] = endToEndIds
    const { lines } = await importOne({ entries: [{ ...debit('45.22', { endToEndId }), reversal: true }] })
    expect(lines).toMatchObject([{ state: 'UNMATCHED' }])
    expect(await read(request)).toMatchObject({ state: 'EXPORTED' })
    await importOne({ statementId: 'STMT-2', entries: [debit('45.22', { endToEndId })] })
    const back = { ...debit('45.22', { endToEndId }), direction: 'CRDT' as const, reversal: true }
    await importOne({ statementId: 'STMT-3', entries: [back] })
    expect(await read(request)).toMatchObject({ state: 'RETURNED' })
  })

  it('X-9: who approved a payment does not say which booking settles it', async () => {
    const { lines } = await importOne({ entries: [debit('45.22')] })
    const approver = bench.billing.clerk(payer.clerk.tenantId)
    const { invoiceId } = await bench.invoice(payer, '45.22')
    const request = await bench.export(
      payer.clerk,
      await bench.approved(payer, [invoiceId], {}, [approver.userId, anId()]),
    )
    const { transferId } = request.transfers![0]!
    const { bankLineId } = lines[0]!
    await expect(bench.assign(approver, bankLineId, transferId)).rejects.toMatchObject({
      code: 'billing.separation_of_duties',
      facts: { conflictsWith: 'reconciler' },
    })
    expect(await bench.assign(payer.clerk, bankLineId, transferId)).toMatchObject({ state: 'MATCHED' })
  })

  it('settle by amount and reference when only one transfer fits', async () => {
    const { invoiceId } = await bench.invoice(payer, '45.22', { number: 'R-2026/77' })
    const request = await bench.exported(payer, [invoiceId])
    const { lines } = await importOne({ entries: [debit('45.22', { remittance: 'Invoice R 2026 77' })] })
    expect(lines).toMatchObject([{ state: 'MATCHED', by: 'amount-reference' }])
    expect(await read(request)).toMatchObject({ state: 'SETTLED' })
  })

  it('suggest what is alike, and settle nothing of it by themselves', async () => {
    const { request } = await paid(['45.22'])
    const { lines, statement } = await importOne({ entries: [debit('45.22'), debit('7.77')] })
    expect(lines).toMatchObject([
      {
        state: 'SUGGESTED',
        suggestions: [{ transferId: request.transfers![0]!.transferId, why: 'same amount', reasons: ['amount'] }],
      },
      { state: 'UNMATCHED', suggestions: [] },
    ])
    expect(statement.openLines).toBe(2)
    expect(await read(request)).toMatchObject({ state: 'EXPORTED' })
    const waiting = await payer.clerk.call(listBankLines, { state: 'UNMATCHED' })
    expect(waiting.items.map(({ bankLineId }) => bankLineId)).toEqual([lines[1]!.bankLineId])
  })

  it('settle in parts', async () => {
    const { request, endToEndIds } = await paid(['45.22'])
    const [endToEndId] = endToEndIds
    await importOne({ entries: [debit('40.00', { endToEndId })] })
    expect(await read(request)).toMatchObject({ state: 'ACCEPTED', transfers: [{ settled: { amount: '40.00' } }] })
    await importOne({ statementId: 'STMT-2', opening: '9960.00', entries: [debit('5.22', { endToEndId })] })
    expect(await read(request)).toMatchObject({ state: 'SETTLED', transfers: [{ settled: { amount: '45.22' } }] })
  })

  it.each([
    ['a fee that is named', '45.72', { charge: { amount: '0.50', included: true } }, 'bank-fee', '0.50'],
    ['rounding', '45.20', {}, 'rounding', '-0.02'],
  ])('write off %s within the limits, by type', async (_, amount, parts, type, difference) => {
    const { request, endToEndIds } = await paid(['45.22'])
    const { lines } = await importOne({ entries: [debit(amount, { endToEndId: endToEndIds[0], ...parts })] })
    const writtenOff = [{ type, amount: { amount: difference, currency: 'EUR' } }]
    expect(lines).toMatchObject([{ state: 'MATCHED', settlements: [{ amount: { amount: '45.22' }, writtenOff }] }])
    expect(await read(request)).toMatchObject({ state: 'SETTLED', transfers: [{ writtenOff }] })
  })

  it('settle a transfer in another currency by what was instructed', async () => {
    const { invoiceId } = await bench.invoice(payer, '100.00', { currency: 'USD' })
    const request = await bench.exported(payer, [invoiceId])
    const { endToEndId } = request.transfers![0]!
    const instructed = { amount: '100.03', currency: 'USD', rate: '1.0875' }
    const { lines } = await importOne({ entries: [debit('91.98', { endToEndId, instructed })] })
    expect(lines).toMatchObject([
      {
        amount: { amount: '91.98', currency: 'EUR' },
        instructed: { amount: '100.03', currency: 'USD' },
        exchangeRate: '1.0875',
        settlements: [
          { amount: { amount: '100.00' }, writtenOff: [{ type: 'exchange-rate', amount: { amount: '0.03' } }] },
        ],
      },
    ])
    expect(await read(request)).toMatchObject({ state: 'SETTLED' })
  })

  it('leave an unexplained difference to a person, who writes it off with type and reason', async () => {
    const { request, endToEndIds } = await paid(['45.22'])
    const { lines, statement } = await importOne({ entries: [debit('55.22', { endToEndId: endToEndIds[0] })] })
    const [line] = lines
    expect(line).toMatchObject({
      state: 'SUGGESTED',
      detail: '10.00 EUR more are booked than the transfer leaves open.',
      facts: { why: 'too-much', excess: { amount: '10.00', currency: 'EUR' } },
    })
    const { transferId } = request.transfers![0]!
    const { bankLineId } = line!
    await expect(bench.assign(payer.clerk, bankLineId, transferId)).rejects.toMatchObject({
      code: 'billing.bank_line.difference',
    })
    const assigned = await bench.assign(payer.clerk, bankLineId, transferId, 'bank-fee')
    expect(assigned).toMatchObject({
      state: 'MATCHED',
      by: 'person',
      settlements: [
        {
          writtenOff: [
            { type: 'bank-fee', amount: { amount: '10.00' }, by: payer.clerk.userId, reason: 'As the bank explained' },
          ],
        },
      ],
    })
    expect(await read(request)).toMatchObject({ state: 'SETTLED' })
    const { bankStatementId } = statement
    expect(await payer.clerk.call(getBankStatement, { bankStatementId })).toMatchObject({ openLines: 0, version: 2 })
    await expect(bench.assign(payer.clerk, bankLineId, transferId, 'bank-fee')).rejects.toMatchObject({
      code: 'billing.bank_line.state',
    })
  })

  describe('when money comes back', () => {
    const back = (amount: string, endToEndId: string, parts: object = {}) => ({
      amount,
      direction: 'CRDT' as const,
      transactions: [{ amount, endToEndId, returned: 'AC04', ...parts }],
    })

    it('make the payment RETURNED, and open its invoices again', async () => {
      const { request, endToEndIds, invoiceIds } = await paid(['45.22'])
      await importOne({ entries: [debit('45.22', { endToEndId: endToEndIds[0] })] })
      const { lines } = await importOne({
        statementId: 'STMT-2',
        opening: '9954.78',
        date: '2026-03-04',
        entries: [back('45.22', endToEndIds[0]!)],
      })
      expect(lines).toMatchObject([{ state: 'MATCHED', returned: { code: 'AC04' }, settlements: [{ kind: 'return' }] }])
      expect(await read(request)).toMatchObject({
        state: 'RETURNED',
        transfers: [{ state: 'RETURNED', settled: { amount: '0.00' }, reasons: [{ code: 'AC04' }] }],
      })
      expect(await bench.balance(payer, invoiceIds[0]!)).toEqual(['OPEN', '45.22', '0.00', '0.00', '0.00'])
      expect(await bench.create(payer, invoiceIds)).toMatchObject({ state: 'DRAFT' })
    })

    it('open only the invoices of the transfer that came back, a fee written off', async () => {
      const { request, endToEndIds, invoiceIds } = await paid(['10.00', '20.00'], 'per-invoice')
      await importOne({
        entries: endToEndIds.map((endToEndId, index) => debit(index === 0 ? '10.00' : '20.00', { endToEndId })),
      })
      const charge = { amount: '3.00', included: true }
      await importOne({
        statementId: 'STMT-2',
        opening: '9970.00',
        entries: [back('17.00', endToEndIds[1]!, { charge })],
      })
      const after = await read(request)
      expect(after.state).toBe('RETURNED')
      expect(after.transfers).toMatchObject([
        { state: 'SETTLED' },
        { state: 'RETURNED', writtenOff: [{ type: 'bank-fee', amount: { amount: '3.00' } }] },
      ])
      expect(await bench.balance(payer, invoiceIds[0]!)).toEqual(['PAID', '0.00', '0.00', '10.00', '0.00'])
      expect(await bench.balance(payer, invoiceIds[1]!)).toEqual(['OPEN', '20.00', '0.00', '0.00', '0.00'])
    })

    it('wait for a person when they are not marked as a return', async () => {
      const { request, endToEndIds } = await paid(['45.22'])
      const { lines } = await importOne({
        entries: [
          debit('45.22', { endToEndId: endToEndIds[0] }),
          { amount: '45.22', direction: 'CRDT', transactions: [{ amount: '45.22' }] },
        ],
      })
      expect(lines[1]).toMatchObject({ state: 'UNMATCHED', direction: 'credit' })
      await bench.assign(payer.clerk, lines[1]!.bankLineId, request.transfers![0]!.transferId)
      expect(await read(request)).toMatchObject({ state: 'RETURNED' })
    })
  })

  it('do not settle what is rejected or void', async () => {
    const { request, endToEndIds } = await paid(['45.22'])
    await bench.void(payer.clerk, request)
    const { lines } = await importOne({ entries: [debit('45.22', { endToEndId: endToEndIds[0] })] })
    const [line] = lines
    expect(line).toMatchObject({ state: 'UNMATCHED', detail: `The transfer ${endToEndIds[0]!} is VOID.` })
    await expect(bench.assign(payer.clerk, line!.bankLineId, request.transfers![0]!.transferId)).rejects.toMatchObject({
      code: 'billing.bank_line.transfer_state',
      facts: { state: 'VOID' },
    })
    await expect(bench.assign(payer.clerk, line!.bankLineId, anId())).rejects.toMatchObject({
      code: 'billing.bank_line.transfer_unknown',
    })
  })

  it('book one payment twice only with a person', async () => {
    const { endToEndIds } = await paid(['45.22'])
    const twice = debit('45.22', { endToEndId: endToEndIds[0] })
    const { lines } = await importOne({ entries: [twice, twice] })
    expect(lines.map(({ state }) => state)).toEqual(['MATCHED', 'UNMATCHED'])
  })

  it('let a person dismiss a booking that is no payment, with a reason', async () => {
    const { lines } = await importOne({ entries: [debit('4.90')] })
    const { bankLineId } = lines[0]!
    const dismissed = await payer.clerk.call(dismissBankLine, { bankLineId, reason: 'Account fees' })
    expect(dismissed).toMatchObject({
      state: 'DISMISSED',
      dismissal: { reason: 'Account fees', by: payer.clerk.userId },
    })
    await expect(payer.clerk.call(dismissBankLine, { bankLineId, reason: 'Again' })).rejects.toMatchObject({
      code: 'billing.bank_line.state',
    })
    const { tenantTx } = bench.billing.services.service('billing').database
    const ctx = bench.billing.contextOf(payer.clerk)
    const rows = await tenantTx.read(ctx, () => new TenantTable(tenantTx, AuditRow, 'row').select(ctx, 'row').getMany())
    expect(rows.find(({ action }) => action === 'billing.bank-statement.dismiss-line')).toMatchObject({
      actorId: payer.clerk.userId,
      reason: 'Account fees',
    })
  })

  describe('are taken whole or not at all', () => {
    it('when they do not add up', async () => {
      await expect(
        bench.statement(payer.clerk, { entries: [debit('1.00')], closing: '10000.00' }),
      ).rejects.toMatchObject({ code: 'camt053.statement.balance_mismatch' })
      expect((await payer.clerk.call(listBankStatements, {})).items).toEqual([])
    })

    it('when the account is not ours', async () => {
      await expect(bench.statement(payer.clerk, { iban: 'DE02500105170137075030' })).rejects.toMatchObject({
        code: 'billing.bank_statement.account_unknown',
        facts: { account: 'DE02500105170137075030' },
      })
    })

    it('when one of two statements is wrong', async () => {
      const first = sampleStatement({ entries: [debit('1.00')] })
      const [second = ''] = /<Stmt>.*<\/Stmt>/s.exec(sampleStatement({ statementId: 'B', closing: '1.00' })) ?? []
      await expect(bench.statementXml(payer.clerk, first.replace('</Stmt>', `</Stmt>${second}`))).rejects.toMatchObject(
        { code: 'camt053.statement.balance_mismatch' },
      )
      expect((await payer.clerk.call(listBankStatements, {})).items).toEqual([])
    })
  })

  it('tell whether one is missing between two', async () => {
    await importOne({ entries: [debit('1.00')] })
    const next = await importOne({ statementId: 'STMT-2', opening: '9999.00', date: '2026-03-03' })
    expect(next.statement.continuity).toBe('continuous')
    const gap = await importOne({ statementId: 'STMT-4', opening: '500.00', date: '2026-03-05' })
    expect(gap.statement.continuity).toBe('gap')
  })

  it('twice: a statement that was imported is answered as it is; other content under its id is refused', async () => {
    const { request, endToEndIds } = await paid(['45.22'])
    const content = { entries: [debit('45.22', { endToEndId: endToEndIds[0] })] }
    const first = await importOne(content)
    const settled = await read(request)
    const again = await importOne({ ...content, messageId: 'CAMT-OTHER-FILE' })
    expect(again).toEqual({ ...first, duplicate: true })
    expect(await read(request)).toEqual(settled)
    await expect(bench.statement(payer.clerk, { entries: [debit('1.00')] })).rejects.toMatchObject({
      code: 'billing.bank_statement.conflict',
      facts: { bankStatementId: first.statement.bankStatementId },
    })
  })

  it('at once: many imports of one statement settle once', async () => {
    const { request, endToEndIds } = await paid(['45.22'])
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        bench.statement(payer.clerk, { entries: [debit('45.22', { endToEndId: endToEndIds[0] })] }),
      ),
    )
    expect(answers.filter(({ statements }) => !statements[0]!.duplicate)).toHaveLength(1)
    expect(await read(request)).toMatchObject({ state: 'SETTLED', transfers: [{ settled: { amount: '45.22' } }] })
  })

  it('other tenant: neither finds our payments, nor sees, assigns or dismisses', async () => {
    const { request, endToEndIds } = await paid(['45.22'])
    const stranger = await bench.payer()
    const entries = [debit('45.22', { endToEndId: endToEndIds[0] })]
    const { statements } = await bench.statement(stranger.clerk, { entries })
    expect(statements[0]!.statement.openLines).toBe(1)
    expect(await read(request)).toMatchObject({ state: 'EXPORTED' })
    const [line] = await bench.lines(stranger.clerk, statements[0]!.statement.bankStatementId)
    const { bankLineId, bankStatementId } = line!
    const { transferId } = request.transfers![0]!
    await expect(payer.clerk.call(assignBankLine, { bankLineId, transferId })).rejects.toMatchObject(notFound)
    await expect(payer.clerk.call(dismissBankLine, { bankLineId, reason: 'x' })).rejects.toMatchObject(notFound)
    await expect(payer.clerk.call(getBankStatement, { bankStatementId })).rejects.toMatchObject(notFound)
    expect((await payer.clerk.call(listBankLines, {})).items).toEqual([])
    await expect(bench.assign(stranger.clerk, bankLineId, transferId)).rejects.toMatchObject({
      code: 'billing.bank_line.transfer_unknown',
    })
  })
})
