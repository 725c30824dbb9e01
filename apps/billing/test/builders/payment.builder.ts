import {
  assignBankLine,
  createPaymentRequest,
  exportPaymentRequest,
  getPaymentRequest,
  getSupplierInvoice,
  importBankStatement,
  importPaymentStatusReport,
  listBankLines,
  type PaymentRequestView,
  schedulePaymentRequest,
  sendPaymentRequest,
  submitPaymentRequest,
  voidPaymentRequest,
} from '@nexus/contracts-billing'
import { Money } from '@nexus/kernel'
import { TenantTable } from '@nexus/platform-database'
import { type SampleStatement, sampleStatement } from '@nexus/standards-camt053'
import { type SampleReport, sampleReport } from '@nexus/standards-pain002'
import type { TestActor } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { SupplierInvoice } from '../../src/supplier-invoices/supplier-invoice.entity.js'
import { BillingBench } from './billing.builder.js'
import { anId } from './match.builder.js'
import type { Vendor } from './neighbours.builder.js'

export const paymentCode = (reason: string) => ({ code: `billing.payment_request.${reason}` })
export const key = () => ({ key: randomUUID() })

/** Somebody who pays a vendor from a company. */
export interface Payer {
  readonly clerk: TestActor
  readonly vendor: Vendor
  readonly own: { legalEntityId: string; bankAccountId: string }
}

type Created = Partial<Parameters<TestActor['call']>[1]> & {
  readonly amount?: string
  readonly takeDiscounts?: boolean
  readonly offsetCredits?: boolean
  readonly transfers?: 'one' | 'per-invoice'
}

/** Payments of invoices that are matched, without the way to there. */
export class PaymentBench {
  private constructor(readonly billing: BillingBench) {}

  static async start(): Promise<PaymentBench> {
    return new PaymentBench(await BillingBench.start())
  }

  close(): Promise<void> {
    return this.billing.close()
  }

  async payer(): Promise<Payer> {
    const clerk = this.billing.clerk()
    return { clerk, vendor: this.billing.vendor(clerk), own: await this.billing.legalEntity(clerk) }
  }

  /** A matched invoice, or credit note, over an amount; entered by the clerk. */
  async invoice(
    { clerk, vendor }: Payer,
    amount: string,
    parts: Partial<SupplierInvoice> = {},
  ): Promise<{ invoiceId: string; number: string }> {
    const number = parts.number ?? this.billing.freshNumber()
    const minor = Money.parse(amount, parts.currency ?? 'EUR').minor
    const row = Object.assign(new SupplierInvoice(), {
      id: anId(),
      number,
      numberKey: number.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''),
      duplicateGroup: parts.kind ?? 'invoice',
      duplicateSlot: 0,
      kind: 'invoice',
      typeCode: parts.kind === 'credit-note' ? '381' : '380',
      source: 'api',
      state: 'MATCHED',
      vendorId: vendor.vendorId,
      vendorName: vendor.name,
      orderId: null,
      orderNumber: null,
      orderPeople: null,
      creditOf: null,
      creditReason: null,
      currency: 'EUR',
      issueDate: '2026-03-02',
      dueDate: '2026-04-01',
      linesMinor: minor,
      allowancesMinor: 0n,
      chargesMinor: 0n,
      netMinor: minor,
      taxMinor: 0n,
      grossMinor: minor,
      prepaidMinor: 0n,
      roundingMinor: 0n,
      payableMinor: minor,
      reservedMinor: 0n,
      paidMinor: 0n,
      discountedMinor: null,
      creditedMinor: null,
      disputedMinor: null,
      shortPaidMinor: null,
      paymentState: 'OPEN',
      precedingInvoices: [],
      bankAccounts: [],
      documentAllowanceCharges: [],
      recordedSlack: [],
      variances: null,
      prepaymentIds: [],
      openExceptions: 0,
      proposal: null,
      refusals: 0,
      refusal: null,
      booked: true,
      fileId: null,
      fileSha256: null,
      rejection: null,
      ...parts,
    })
    const { tenantTx } = this.billing.services.service('billing').database
    const ctx = this.billing.contextOf(clerk)
    await tenantTx.run(ctx, () => new TenantTable(tenantTx, SupplierInvoice, 'invoice').insert(ctx, row))
    return { invoiceId: row.id, number }
  }

  create({ clerk, own }: Payer, invoiceIds: readonly string[], parts: Created = {}): Promise<PaymentRequestView> {
    return clerk.call(createPaymentRequest, { invoiceIds: [...invoiceIds], ...own, ...parts }, key())
  }

  submit({ clerk }: Payer, { paymentRequestId, version }: PaymentRequestView): Promise<PaymentRequestView> {
    return clerk.call(submitPaymentRequest, { paymentRequestId }, { ...key(), expectedVersion: version })
  }

  /** A payment that somebody else has approved. */
  async approved(
    payer: Payer,
    invoiceIds: readonly string[],
    parts: Created = {},
    approvers: string | readonly string[] = anId(),
  ): Promise<PaymentRequestView> {
    const submitted = await this.submit(payer, await this.create(payer, invoiceIds, parts))
    await this.billing.judge(payer.clerk, submitted.paymentRequestId, submitted.version, 'approved', approvers)
    return this.read(payer.clerk, submitted)
  }

  read(clerk: TestActor, { paymentRequestId }: { paymentRequestId: string }): Promise<PaymentRequestView> {
    return clerk.call(getPaymentRequest, { paymentRequestId })
  }

  export(clerk: TestActor, { paymentRequestId }: { paymentRequestId: string }): Promise<PaymentRequestView> {
    return clerk.call(exportPaymentRequest, { paymentRequestId }, key())
  }

  async exported(payer: Payer, invoiceIds: readonly string[], parts: Created = {}): Promise<PaymentRequestView> {
    return this.export(payer.clerk, await this.approved(payer, invoiceIds, parts))
  }

  schedule(clerk: TestActor, { paymentRequestId, version }: PaymentRequestView, executionDate: string) {
    return clerk.call(schedulePaymentRequest, { paymentRequestId, executionDate }, { expectedVersion: version })
  }

  void(clerk: TestActor, { paymentRequestId, version }: PaymentRequestView) {
    return clerk.call(voidPaymentRequest, { paymentRequestId, reason: 'Not now' }, { expectedVersion: version })
  }

  send(clerk: TestActor, { paymentRequestId, version }: PaymentRequestView) {
    return clerk.call(sendPaymentRequest, { paymentRequestId }, { expectedVersion: version })
  }

  xmlOf(request: PaymentRequestView): string {
    return this.billing.world.files.get(request.file?.fileId ?? '')?.content.toString('utf8') ?? ''
  }

  /** State of the payment, what is open, reserved, paid and discounted of an invoice. */
  async balance({ clerk }: Payer, invoiceId: string): Promise<(string | undefined)[]> {
    const { payment, open, reserved, paid, discounted } = await clerk.call(getSupplierInvoice, { invoiceId })
    return [payment, open.amount, reserved.amount, paid.amount, discounted?.amount]
  }

  report(clerk: TestActor, parts: SampleReport) {
    return clerk.call(importPaymentStatusReport, { contentBase64: base64(sampleReport(parts)) })
  }

  statement(clerk: TestActor, parts: SampleStatement) {
    return this.statementXml(clerk, sampleStatement(parts))
  }

  statementXml(clerk: TestActor, xml: string) {
    return clerk.call(importBankStatement, { contentBase64: base64(xml) })
  }

  async lines(clerk: TestActor, bankStatementId: string) {
    return (await clerk.call(listBankLines, { bankStatementId })).items
  }

  assign(clerk: TestActor, bankLineId: string, transferId: string, type?: 'bank-fee' | 'exchange-rate' | 'rounding') {
    const writeOff = type === undefined ? {} : { writeOff: { type, reason: 'As the bank explained' } }
    return clerk.call(assignBankLine, { bankLineId, transferId, ...writeOff })
  }
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')
