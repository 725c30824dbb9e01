import type { returnVendorQualification } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { vendorMachine } from '../vendors/vendor.machine.js'
import { QualificationRecord } from './qualification-record.use-case.js'
import { qualificationMachine } from './vendor-qualification.machine.js'

@Injectable()
export class ReturnVendorQualification implements UseCase<typeof returnVendorQualification> {
  constructor(
    private readonly vendorRecord: VendorRecord,
    private readonly record: QualificationRecord,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    ctx: TenantContext,
    { qualificationId, reason }: InputOf<typeof returnVendorQualification>,
  ): Promise<OutputOf<typeof returnVendorQualification>> {
    const { qualification, vendor, before } = await this.record.begin(ctx, qualificationId)
    qualification.state = qualificationMachine.next(qualification.state, 'return')
    qualification.returned = { reason, userId: ctx.actor.userId, at: this.clock.now().toISOString() }
    qualification.submittedAt = null
    qualification.submittedBy = null
    qualification.score = null
    qualification.knockOuts = []
    if (qualification.purpose === 'REGISTRATION') {
      const change = { vendorId: vendor.id, verb: 'return-registration', reason, consequence: true as const }
      await this.vendorRecord.change(ctx, change, (reviewed) => {
        reviewed.state = vendorMachine.next(reviewed.state, 'return')
      })
    }
    return this.record.store(ctx, qualification, vendor.name, { verb: 'return', before, reason })
  }
}
