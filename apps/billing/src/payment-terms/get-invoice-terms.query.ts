import type { AppliedTerms, getInvoiceTerms } from '@nexus/contracts-billing'
import { findVendor } from '@nexus/contracts-procurement'
import { type InputOf, Money, notFound, type TenantContext, type UseCase } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { RpcClient } from '@nexus/platform-service'
import { Injectable } from '@nestjs/common'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { appliedTerms } from './due-date.policy.js'
import { PaymentTermsRepository } from './payment-terms.repository.js'

type Input = InputOf<typeof getInvoiceTerms>

@Injectable()
export class GetInvoiceTerms implements UseCase<typeof getInvoiceTerms, AppliedTerms> {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly terms: PaymentTermsRepository,
    private readonly tx: TenantTx,
    private readonly rpc: RpcClient,
  ) {}

  async prepare(ctx: TenantContext, { invoiceId }: Input): Promise<AppliedTerms> {
    const { invoice, known } = await this.tx.read(ctx, async () => {
      const found = await this.invoices.find(ctx, invoiceId)
      if (found === null) throw notFound(`There is no supplier invoice ${invoiceId}.`)
      return { invoice: found, known: await this.terms.known(ctx, found.vendorId) }
    })
    const { vendor } = await this.rpc.call(ctx, findVendor, { vendorId: invoice.vendorId })
    const payable = Money.ofMinor(invoice.payableMinor, invoice.currency)
    return appliedTerms({ ...known, vendorDays: vendor?.paymentTermsDays ?? 0 }, invoice, payable)
  }

  execute(_ctx: TenantContext, _input: Input, applied: AppliedTerms): Promise<AppliedTerms> {
    return Promise.resolve(applied)
  }
}
