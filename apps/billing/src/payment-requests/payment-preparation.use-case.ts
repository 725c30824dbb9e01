import { type createPaymentRequest, paymentInvoiceUnknown } from '@nexus/contracts-billing'
import { findVendor, type MatchView, orderMatchViews } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { RpcClient } from '@nexus/platform-service'
import { Inject, Injectable } from '@nestjs/common'
import type { KnownLegalEntity } from '../legal-entities/known-legal-entity.entity.js'
import { KnownLegalEntitiesRepository } from '../legal-entities/known-legal-entities.repository.js'
import { termsOf } from '../payment-terms/due-date.policy.js'
import { PaymentTermsRepository } from '../payment-terms/payment-terms.repository.js'
import { PayableInvoicesRepository } from '../payments/payable-invoices.repository.js'
import { PaymentHoldsRepository } from '../payments/payment-holds.repository.js'
import { PaymentSettingsRepository } from '../payments/payment-settings.repository.js'
import type { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { assertPayableVendor, type PaidVendor } from './payment-accounts.policy.js'
import { paymentParts, withCredits } from './payment-amounts.policy.js'
import { assertNoDuplicate, assertNoHold, assertSameEntity, otherEntityAmong } from './payment-blockers.policy.js'
import { type PartTerms, type PaymentPlan, planPayment } from './payment-plan.policy.js'
import { firstDayOf } from './payment-release.policy.js'

type Input = InputOf<typeof createPaymentRequest>

/** How many orders procurement shows at once. */
const MOST_ORDERS = 20

/** What a payment is prepared from: the vendor as it is now. */
export interface PreparedPayment {
  readonly vendor: PaidVendor
  /** Credit notes that may be taken off by themselves: of orders that the paying company placed, the oldest first. */
  readonly credits: readonly string[]
}

/** Looks at everything that may block a payment (PAY-3), and plans what it pays (PAY-2). */
@Injectable()
export class PaymentPreparation {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly payable: PayableInvoicesRepository,
    private readonly holds: PaymentHoldsRepository,
    private readonly settings: PaymentSettingsRepository,
    private readonly terms: PaymentTermsRepository,
    private readonly legalEntities: KnownLegalEntitiesRepository,
    private readonly tx: TenantTx,
    private readonly rpc: RpcClient,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The vendor and the orders are asked for as they are now; without an answer nothing is prepared. */
  async ask(ctx: TenantContext, input: Input): Promise<PreparedPayment> {
    const { invoiceIds, legalEntityId } = input
    const { vendorId, credits, orderIds } = await this.tx.read(ctx, async () => {
      const found = await this.invoices.findAll(ctx, invoiceIds)
      const missing = invoiceIds.find((id) => !found.some((invoice) => invoice.id === id))
      const [first] = found
      if (missing !== undefined || first === undefined) {
        throw paymentInvoiceUnknown(`There is no supplier invoice ${missing ?? ''}.`, { facts: { invoiceId: missing } })
      }
      const open = input.offsetCredits ? await this.openCredits(ctx, input, first) : []
      return {
        vendorId: first.vendorId,
        credits: open,
        orderIds: await this.payable.ordersOf(ctx, [...found, ...open]),
      }
    })
    const { vendor } = await this.rpc.call(ctx, findVendor, { vendorId })
    assertPayableVendor(vendor)
    const orders = await this.ordersOf(ctx, [...new Set([...orderIds.values()].flat())])
    const ordersOf = (invoiceId: string) => orders.filter(({ orderId }) => orderIds.get(invoiceId)?.includes(orderId))
    assertSameEntity(invoiceIds.flatMap(ordersOf), legalEntityId)
    const own = credits.filter(({ id }) => otherEntityAmong(ordersOf(id), legalEntityId) === undefined)
    return { vendor, credits: own.map(({ id }) => id) }
  }

  private async ordersOf(ctx: TenantContext, orderIds: readonly string[]): Promise<MatchView[]> {
    const found: MatchView[] = []
    for (let start = 0; start < orderIds.length; start += MOST_ORDERS) {
      const chunk = orderIds.slice(start, start + MOST_ORDERS)
      found.push(...(await this.rpc.call(ctx, orderMatchViews, { orderIds: chunk })).orders)
    }
    return found
  }

  /** Locks the invoices, refuses what is blocked, and plans. */
  async plan(
    ctx: TenantContext,
    input: Input,
    { vendor, credits }: PreparedPayment,
  ): Promise<{
    plan: PaymentPlan<SupplierInvoice>
    invoices: SupplierInvoice[]
    currency: string
    entity: KnownLegalEntity | null
  }> {
    const invoices = await this.invoices.lockAll(ctx, [...new Set([...input.invoiceIds, ...credits])])
    const wanted = withCredits(invoices, input.invoiceIds, credits)
    const { parts, total } = paymentParts(invoices, wanted, input.amount)
    const paid = parts.map(({ invoice }) => invoice)
    await this.assertFree(ctx, paid, wanted)
    const entity = await this.legalEntities.find(ctx, input.legalEntityId)
    const { cutOff } = await this.settings.current(ctx)
    const plan = planPayment(parts, await this.termsFor(ctx, vendor), {
      currency: total.currency,
      firstDay: firstDayOf(this.clock.now(), entity?.timeZone ?? 'UTC', cutOff),
      takeDiscounts: input.takeDiscounts && input.amount === undefined,
      transfers: input.transfers,
    })
    return { plan, invoices: paid, currency: total.currency, entity }
  }

  private async openCredits(
    ctx: TenantContext,
    { invoiceIds }: Input,
    { vendorId, currency }: SupplierInvoice,
  ): Promise<SupplierInvoice[]> {
    const credits = await this.payable.openCredits(ctx, vendorId, currency)
    return credits.filter(({ id }) => !invoiceIds.includes(id))
  }

  private async assertFree(
    ctx: TenantContext,
    paid: readonly SupplierInvoice[],
    ids: readonly string[],
  ): Promise<void> {
    assertNoHold(await this.holds.activeOn(ctx, ids))
    const [{ vendorId } = { vendorId: '' }] = paid
    const numberKeys = paid.map(({ numberKey }) => numberKey)
    assertNoDuplicate(paid, await this.payable.inPayment(ctx, vendorId, numberKeys, ids))
  }

  private async termsFor(ctx: TenantContext, vendor: PaidVendor): Promise<(invoice: SupplierInvoice) => PartTerms> {
    const known = { ...(await this.terms.known(ctx, vendor.vendorId)), vendorDays: vendor.paymentTermsDays }
    return (invoice) => ({ ...termsOf(known, invoice), issueDate: invoice.issueDate })
  }
}
