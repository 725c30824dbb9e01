import type { refuseVendorBankChange } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { BankChangeRecord } from './bank-change-record.use-case.js'
import { bankChangeMachine } from './vendor-bank-change.machine.js'
import { bankChangeViewOf } from './vendor-bank-change.view.js'

@Injectable()
export class RefuseVendorBankChange implements UseCase<typeof refuseVendorBankChange> {
  constructor(private readonly record: BankChangeRecord) {}

  async execute(
    ctx: TenantContext,
    { bankChangeId, reason }: InputOf<typeof refuseVendorBankChange>,
  ): Promise<OutputOf<typeof refuseVendorBankChange>> {
    const { change, vendor } = await this.record.begin(ctx, bankChangeId)
    const before = bankChangeViewOf(change)
    change.state = bankChangeMachine.next(change.state, 'refuse')
    change.openFor = null
    change.refusal = { userId: ctx.actor.userId, reason }
    return this.record.store(ctx, change, vendor, { verb: 'refuse', before, reason })
  }
}
