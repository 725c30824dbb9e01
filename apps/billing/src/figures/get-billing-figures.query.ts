import {
  type BillingFigures,
  billingFigures,
  type getBillingFigures,
  INVOICE_PAYMENT_STATES,
} from '@nexus/contracts-billing'
import {
  type Clock,
  CLOCK,
  dayAt,
  daysAfter,
  type InputOf,
  monthsOf,
  type Period,
  periodOf,
  reachOf,
  sumJson,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { CACHE, type Cache, defineCacheTopic, keptAnswer } from '@nexus/platform-cache'
import { TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import { KnownOrganizationsRepository } from '../organizations/known-organizations.repository.js'
import { FiguresRepository, type PayableTerm, type Sum } from './figures.repository.js'

const INVOICES = 'billing.supplier-invoice.list.v1'
const UNPAID = INVOICE_PAYMENT_STATES.filter((state) => state !== 'PAID')
const WAITING = ['IN_APPROVAL', 'SUBMITTED']

const amountOf = ({ minor, currency }: Sum) => sumJson(minor, currency)

/** Until the organization changes something in billing; a minute when nobody could tell of a change. */
export const keptBillingFigures = defineCacheTopic({ name: 'billing-figures', value: billingFigures, freshMs: 60_000 })

type Input = InputOf<typeof getBillingFigures>

/** Asks for the time zone and, unless the figures are kept, once for each of the four. */
@Injectable()
export class GetBillingFigures implements UseCase<typeof getBillingFigures, BillingFigures> {
  constructor(
    private readonly figures: FiguresRepository,
    private readonly organizations: KnownOrganizationsRepository,
    private readonly tx: TenantTx,
    @Inject(CACHE) private readonly cache: Cache,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async prepare(ctx: TenantContext, input: Input): Promise<BillingFigures> {
    const timeZone = await this.tx.read(ctx, () => this.organizations.timeZone(ctx))
    const today = dayAt(this.clock.now(), timeZone)
    const period = periodOf(input, today)
    const dependsOn = {
      permissions: ['supplier-invoice:read', 'payment-request:read'],
      facts: { ...period, today, timeZone },
    }
    return keptAnswer(this.cache, keptBillingFigures, ctx, dependsOn, () =>
      this.tx.read(ctx, () => this.count(ctx, period, today, timeZone)),
    )
  }

  execute(_ctx: TenantContext, _input: Input, figures: BillingFigures): Promise<BillingFigures> {
    return Promise.resolve(figures)
  }

  private async count(ctx: TenantContext, period: Period, today: string, timeZone: string): Promise<BillingFigures> {
    const exceptions = await this.figures.exceptions(ctx)
    return {
      ...period,
      timeZone,
      spendByMonth: await this.spend(ctx, period),
      exceptions: exceptions.map((counted) => ({
        ...counted,
        list: { operation: INVOICES, filter: { exception: counted.exception } },
      })),
      payables: await this.payables(ctx, today),
      paymentsInApproval: await this.paymentsInApproval(ctx),
    }
  }

  private async spend(ctx: TenantContext, period: Period): Promise<BillingFigures['spendByMonth']> {
    const months = new Map(monthsOf(period).map((month) => [month.month, month]))
    const sums = await this.figures.spend(ctx, { state: ['MATCHED'], issued: period })
    return sums.map((sum) => {
      const { from, to } = months.get(sum.month) ?? period
      const filter = { state: 'MATCHED', currency: sum.currency, issuedFrom: from, issuedTo: to }
      return {
        month: sum.month,
        amount: amountOf(sum),
        invoices: sum.documents,
        list: { operation: INVOICES, filter },
      }
    })
  }

  private async payables(ctx: TenantContext, today: string): Promise<BillingFigures['payables']> {
    const terms = new Map<PayableTerm, Partial<Period>>([
      ['overdue', { to: daysAfter(today, -1) }],
      ['in-7-days', { from: today, to: daysAfter(today, 7) }],
      ['in-30-days', { from: today, to: daysAfter(today, 30) }],
    ])
    const unpaid = { state: 'MATCHED', kind: 'invoice', payment: UNPAID }
    const due = await this.figures.due(
      ctx,
      { ...unpaid, state: [unpaid.state], due: { to: daysAfter(today, 30) } },
      terms,
    )
    return due.map((sum) => {
      const { from, to = today } = terms.get(sum.term) ?? {}
      const days = { ...(from === undefined ? {} : { dueFrom: from }), dueTo: to }
      return {
        due: sum.term,
        amount: amountOf(sum),
        invoices: sum.documents,
        list: { operation: INVOICES, filter: { ...unpaid, currency: sum.currency, ...days } },
      }
    })
  }

  private async paymentsInApproval(ctx: TenantContext): Promise<BillingFigures['paymentsInApproval']> {
    if (reachOf(ctx, 'payment-request:read') === undefined) return null
    const sums = await this.figures.paymentRequests(ctx, WAITING)
    return sums.map((sum) => ({
      amount: amountOf(sum),
      count: sum.documents,
      list: {
        operation: 'billing.payment-request.list.v1',
        filter: { state: WAITING, currency: sum.currency },
      },
    }))
  }
}
