import { type proposeVendorBankChange, vendorBankChangeRefused } from '@nexus/contracts-procurement'
import {
  type Clock,
  CLOCK,
  type Ids,
  IDS,
  type InputOf,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { currentAccounts, normalisedBankAccounts, normalisedIban } from '../vendors/vendor-accounts.policy.js'
import { VendorDuplicatesRepository } from '../vendors/vendor-duplicates.repository.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { BankChangeRecord } from './bank-change-record.use-case.js'
import { assertChangeable, assertChanges, assertNoOpenOrders } from './vendor-bank-change.policy.js'
import { bankChangeMachine } from './vendor-bank-change.machine.js'
import { VendorBankChangesRepository } from './vendor-bank-changes.repository.js'

type Input = InputOf<typeof proposeVendorBankChange>

@Injectable()
export class ProposeVendorBankChange implements UseCase<typeof proposeVendorBankChange> {
  constructor(
    private readonly vendors: VendorsRepository,
    private readonly duplicates: VendorDuplicatesRepository,
    private readonly changes: VendorBankChangesRepository,
    private readonly record: BankChangeRecord,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof proposeVendorBankChange>> {
    const { vendorId, reason } = input
    const vendor = await this.vendors.lock(ctx, vendorId)
    assertChangeable(vendor)
    if ((await this.changes.waitingFor(ctx, vendorId)) !== null)
      throw vendorBankChangeRefused(`A bank change of ${vendor.name} waits already: end that one first.`, {
        facts: { vendorId, name: vendor.name },
      })
    assertNoOpenOrders(await this.changes.openOrdersOf(ctx, ctx.actor.userId, vendorId), {
      vendorId,
      name: vendor.name,
    })
    const recorded = currentAccounts(vendor.bankAccounts, this.clock.now())
    const add = normalisedBankAccounts(input.add, 'add')
    const remove = input.remove.map(normalisedIban)
    assertChanges(
      vendor.bankAccounts.filter(({ iban }) => recorded.some((account) => account.iban === iban)),
      {
        add,
        remove,
      },
    )
    const sharing = await this.duplicates.vendorsWith(
      ctx,
      add.map(({ iban }) => iban),
    )
    const change = await this.changes.insert(ctx, {
      id: this.ids.next(),
      vendorId,
      openFor: vendorId,
      state: bankChangeMachine.initial,
      added: add,
      removed: remove,
      reason,
      confirmations: [],
      sharedWith: sharing.filter((id) => id !== vendorId),
      previousAccounts: recorded,
      payableFrom: null,
      refusal: null,
    })
    return this.record.store(ctx, change, vendor, { verb: 'propose', reason })
  }
}
