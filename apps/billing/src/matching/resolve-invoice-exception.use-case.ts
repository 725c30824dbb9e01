import {
  type ExceptionResolution,
  invoiceResolutionNotAllowed,
  invoiceState,
  type resolveInvoiceException,
  type SupplierInvoiceView,
} from '@nexus/contracts-billing'
import { type Clock, CLOCK, type InputOf, notFound, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import type { InvoiceException } from '../supplier-invoices/invoice-exception.entity.js'
import { invoiceViewOf } from '../supplier-invoices/supplier-invoice.view.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { MatchRecord } from './match-record.use-case.js'

type Input = InputOf<typeof resolveInvoiceException>

/** What is done by an operation of its own. */
const ELSEWHERE: Partial<Record<ExceptionResolution, string>> = {
  assign: 'assign the line with POST …/lines/{lineId}/assignment',
  receive: 'it clears by itself when the goods are received',
  reject: 'reject the invoice with POST …/rejection',
}

@Injectable()
export class ResolveInvoiceException implements UseCase<typeof resolveInvoiceException> {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
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
    this.assertAllowed(exception, resolution)
    if (resolution === 'accept') {
      await this.invoices.resolveException(ctx, exceptionId, {
        resolution,
        reason,
        resolvedBy: ctx.actor.userId,
        resolvedAt: this.clock.now(),
      })
      invoice.openExceptions -= 1
    }
    await this.matchRecord.request(ctx, invoice, 'resolution', exceptionId, reason)
    return invoiceViewOf(await this.invoices.withRest(ctx, invoice))
  }

  async reread(ctx: TenantContext, output: SupplierInvoiceView): Promise<SupplierInvoiceView> {
    return invoiceViewOf(await this.invoices.get(ctx, output.invoiceId))
  }

  private assertAllowed(
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
      throw invoiceResolutionNotAllowed(`The exception ${type} is not resolved here: ${elsewhere}.`, { facts })
  }
}
