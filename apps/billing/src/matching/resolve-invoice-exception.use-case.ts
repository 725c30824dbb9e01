import {
  type ExceptionEnding,
  type ExceptionResolution,
  invoiceResolutionNotAllowed,
  invoiceState,
  type resolveInvoiceException,
  type SupplierInvoiceView,
} from '@nexus/contracts-billing'
import { type Clock, CLOCK, type InputOf, notFound, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { BillingSettingsRepository } from '../settings/billing-settings.repository.js'
import type { InvoiceException } from '../supplier-invoices/invoice-exception.entity.js'
import type { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { invoiceViewOf } from '../supplier-invoices/supplier-invoice.view.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { assertOwner, assertWithinLimit } from './exception-duties.policy.js'
import { MatchRecord } from './match-record.use-case.js'

type Input = InputOf<typeof resolveInvoiceException>

/** What is done by an operation of its own. */
const ELSEWHERE: Partial<Record<ExceptionResolution, string>> = {
  assign: 'assign the line with POST …/lines/{lineId}/assignment',
  receive: 'it clears by itself when the goods are received',
  reject: 'reject the invoice with POST …/rejection',
}

const ENDINGS: Partial<Record<ExceptionResolution, ExceptionEnding>> = {
  accept: 'accept',
  dispute: 'dispute',
  'short-pay': 'short-pay',
}

@Injectable()
export class ResolveInvoiceException implements UseCase<typeof resolveInvoiceException> {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly settings: BillingSettingsRepository,
    private readonly matchRecord: MatchRecord,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    ctx: TenantContext,
    { invoiceId, exceptionId, resolution, reason }: Input,
  ): Promise<SupplierInvoiceView> {
    const record = await this.invoices.withRest(ctx, await this.invoices.lock(ctx, invoiceId))
    const { invoice, exceptions } = record
    const exception = exceptions.find(({ id }) => id === exceptionId)
    if (exception === undefined) throw notFound(`Invoice ${invoice.number} has no exception ${exceptionId}.`)
    assertAllowed(exception, resolution)
    const resolvedBy = ctx.actor.userId
    const resolvedAt = this.clock.now()
    if (resolution === 'request-change') {
      assertOwner(ctx, exception.type)
      const changeRequested = { by: resolvedBy, at: resolvedAt.toISOString(), reason }
      await this.invoices.requestChange(ctx, exceptionId, changeRequested)
    }
    const ending = ENDINGS[resolution]
    if (ending !== undefined) {
      await this.assertMay(ctx, invoice, exception, ending)
      await this.invoices.resolveException(ctx, exceptionId, { resolution: ending, reason, resolvedBy, resolvedAt })
      invoice.openExceptions -= 1
    }
    await this.matchRecord.request(ctx, invoice, 'resolution', exceptionId, reason)
    return invoiceViewOf(await this.invoices.withRest(ctx, invoice))
  }

  async reread(ctx: TenantContext, output: SupplierInvoiceView): Promise<SupplierInvoiceView> {
    return invoiceViewOf(await this.invoices.get(ctx, output.invoiceId))
  }

  private async assertMay(
    ctx: TenantContext,
    { currency }: SupplierInvoice,
    exception: InvoiceException,
    ending: ExceptionEnding,
  ): Promise<void> {
    assertOwner(ctx, exception.type)
    if (ending !== 'accept') return
    const { acceptLimit } = await this.settings.current(ctx)
    // What may be disputed costs something; the rest is harmless, whatever its value.
    const harmless = exception.withheldMinor === null && exception.type !== 'NOT_RECEIVED'
    const { type, valueMinor } = exception
    assertWithinLimit({ type, valueMinor, harmless }, acceptLimit, currency)
  }
}

function assertAllowed(
  { type, state, allowedResolutions: allowed }: InvoiceException,
  resolution: ExceptionResolution,
): void {
  if (state !== 'OPEN') throw invoiceState(`The exception ${type} is resolved already.`, { facts: { state } })
  const facts = { type, resolution, allowed }
  if (!allowed.includes(resolution)) {
    throw invoiceResolutionNotAllowed(
      `The exception ${type} cannot be resolved by "${resolution}": it would bill or pay more than agreed. What helps: ${allowed.join(', ')}.`,
      { facts },
    )
  }
  const elsewhere = ELSEWHERE[resolution]
  if (elsewhere !== undefined)
    throw invoiceResolutionNotAllowed(`The exception ${type} is not resolved here: ${elsewhere}.`, {
      facts: { ...facts, elsewhere: resolution },
    })
}
