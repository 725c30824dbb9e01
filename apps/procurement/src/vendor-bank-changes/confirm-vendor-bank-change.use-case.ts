import type { confirmVendorBankChange } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import { changedAccounts, currentAccounts } from '../vendors/vendor-accounts.policy.js'
import { matchKeyOf } from '../vendors/vendor-likeness.policy.js'
import { VendorLikeness } from '../vendors/vendor-likeness.use-case.js'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import type { Vendor } from '../vendors/vendor.entity.js'
import { BankChangeRecord } from './bank-change-record.use-case.js'
import type { VendorBankChange } from './vendor-bank-change.entity.js'
import { bankChangeMachine } from './vendor-bank-change.machine.js'
import {
  assertChangeable,
  assertEvidence,
  assertMayConfirm,
  assertNoOpenOrders,
  bankEditorsAfter,
  coolOffEnd,
} from './vendor-bank-change.policy.js'
import { bankChangeViewOf } from './vendor-bank-change.view.js'
import { VendorBankChangesRepository } from './vendor-bank-changes.repository.js'

type Input = InputOf<typeof confirmVendorBankChange>

@Injectable()
export class ConfirmVendorBankChange implements UseCase<typeof confirmVendorBankChange> {
  constructor(
    private readonly changes: VendorBankChangesRepository,
    private readonly settings: ProcurementSettingsRepository,
    private readonly likeness: VendorLikeness,
    private readonly vendorRecord: VendorRecord,
    private readonly record: BankChangeRecord,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof confirmVendorBankChange>> {
    const { change, vendor } = await this.record.begin(ctx, input.bankChangeId)
    const before = bankChangeViewOf(change)
    const last = change.state === 'HALF_CONFIRMED'
    const state = bankChangeMachine.next(change.state, last ? 'apply' : 'confirmFirst')
    const now = this.clock.now()
    assertMayConfirm(change, ctx.actor.userId)
    assertEvidence(change, input.outOfBand, { last, now })
    // Blacklisted or merged since it was proposed.
    assertChangeable(vendor)
    change.state = state
    change.confirmations = [
      ...change.confirmations,
      { userId: ctx.actor.userId, at: now.toISOString(), outOfBand: input.outOfBand ?? null },
    ]
    if (last) await this.apply(ctx, change, vendor, now)
    return this.record.store(ctx, change, vendor, { verb: last ? 'apply' : 'confirm', before })
  }

  private async apply(ctx: TenantContext, change: VendorBankChange, { name }: Vendor, now: Date): Promise<void> {
    const { vendorId, createdBy, reason } = change
    assertNoOpenOrders(await this.changes.openOrdersOf(ctx, createdBy, vendorId), { vendorId, name })
    const { bankCoolOffDays } = await this.settings.current(ctx)
    const end = coolOffEnd(now, bankCoolOffDays)
    change.openFor = null
    change.payableFrom = change.added.length === 0 ? null : end
    await this.vendorRecord.change(
      ctx,
      { vendorId, verb: 'change-bank-accounts', reason, consequence: true },
      async (vendor) => {
        change.previousAccounts = currentAccounts(vendor.bankAccounts, now)
        vendor.bankAccounts = changedAccounts(
          vendor.bankAccounts,
          { add: change.added, remove: change.removed },
          { now, payableFrom: end?.toISOString() ?? null },
        )
        vendor.bankEditors = bankEditorsAfter(vendor, change)
        // With the IBANs: both are what others are compared with.
        vendor.matchKey = matchKeyOf(vendor.name)
        await this.likeness.record(ctx, vendor, await this.likeness.alike(ctx, vendor))
      },
    )
  }
}
