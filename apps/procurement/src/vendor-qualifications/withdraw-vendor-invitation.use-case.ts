import type { withdrawVendorInvitation } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { vendorMachine } from '../vendors/vendor.machine.js'
import { QualificationRecord } from './qualification-record.use-case.js'
import { qualificationMachine } from './vendor-qualification.machine.js'
import { assertPurpose } from './vendor-qualification.policy.js'

@Injectable()
export class WithdrawVendorInvitation implements UseCase<typeof withdrawVendorInvitation> {
  constructor(
    private readonly vendorRecord: VendorRecord,
    private readonly record: QualificationRecord,
  ) {}

  async execute(
    ctx: TenantContext,
    { qualificationId, reason }: InputOf<typeof withdrawVendorInvitation>,
  ): Promise<OutputOf<typeof withdrawVendorInvitation>> {
    const { qualification, vendor, before } = await this.record.begin(ctx, qualificationId)
    // Else a person alone would make a vendor active again that has to be decided on.
    assertPurpose(qualification, 'REGISTRATION')
    qualification.state = qualificationMachine.next(qualification.state, 'withdraw')
    this.record.end(ctx, qualification, reason)
    const change = { vendorId: vendor.id, verb: 'withdraw-invitation', reason, consequence: true as const }
    await this.vendorRecord.change(ctx, change, (back) => {
      back.state = vendorMachine.next(back.state, 'withdrawInvitation')
    })
    return this.record.store(ctx, qualification, vendor.name, { verb: 'withdraw', before, reason })
  }
}
