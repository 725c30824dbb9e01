import type { failVendorRequalification } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { STAGES_OF_ACTIVE } from '../vendors/vendor-stage.policy.js'
import type { Vendor } from '../vendors/vendor.entity.js'
import { vendorMachine } from '../vendors/vendor.machine.js'
import { QualificationRecord } from './qualification-record.use-case.js'
import { qualificationMachine } from './vendor-qualification.machine.js'
import { assertMayDecide, assertPurpose } from './vendor-qualification.policy.js'

type Input = InputOf<typeof failVendorRequalification>

@Injectable()
export class FailVendorRequalification implements UseCase<typeof failVendorRequalification> {
  constructor(
    private readonly vendorRecord: VendorRecord,
    private readonly record: QualificationRecord,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof failVendorRequalification>> {
    const { qualificationId, reason, outcome, stages } = input
    const { qualification, vendor, before } = await this.record.begin(ctx, qualificationId)
    assertPurpose(qualification, 'REQUALIFICATION')
    qualification.state = qualificationMachine.next(qualification.state, 'fail')
    assertMayDecide(qualification, vendor.name, ctx.actor.userId)
    this.record.end(ctx, qualification, reason)
    const change = { vendorId: vendor.id, verb: 'fail-requalification', reason, consequence: true as const }
    await this.vendorRecord.change(ctx, change, (failed) => {
      // Its requalification stays due: it never is ACTIVE again without one that goes well.
      if (outcome === 'deactivate') failed.state = vendorMachine.next(failed.state, 'deactivate')
      this.hold(ctx, failed, { reason, stages: outcome === 'deactivate' ? STAGES_OF_ACTIVE : stages })
    })
    return this.record.store(ctx, qualification, vendor.name, { verb: 'fail', before, reason })
  }

  /** Until it is qualified anew: whoever prepared what failed does not undo the decision by switching the vendor on. */
  private hold(ctx: TenantContext, vendor: Vendor, { stages, reason }: Pick<Input, 'stages' | 'reason'>): void {
    const origin = 'requalification' as const
    const holds = vendor.holdDetails ?? []
    const held = new Set(holds.filter((hold) => hold.origin === origin).map(({ stage }) => stage))
    const since = this.clock.now().toISOString()
    const { userId } = ctx.actor
    const fresh = stages.filter((stage) => !held.has(stage))
    vendor.holdDetails = [
      ...holds,
      ...fresh.map((stage) => ({ stage, reason, origin, documentId: null, userId, since })),
    ]
  }
}
