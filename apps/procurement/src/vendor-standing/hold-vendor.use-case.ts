import { type holdVendor, vendorHoldUnchanged } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'

@Injectable()
export class HoldVendor implements UseCase<typeof holdVendor> {
  constructor(
    private readonly record: VendorRecord,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(
    ctx: TenantContext,
    { vendorId, stages, reason }: InputOf<typeof holdVendor>,
  ): Promise<OutputOf<typeof holdVendor>> {
    return this.record.change(ctx, { vendorId, verb: 'hold', reason }, (vendor) => {
      const holds = vendor.holdDetails ?? []
      const held = new Set(holds.filter(({ origin }) => origin === 'manual').map(({ stage }) => stage))
      const fresh = stages.filter((stage) => !held.has(stage))
      if (fresh.length === 0)
        throw vendorHoldUnchanged(`${vendor.name} is held at ${stages.join(', ')} already.`, {
          facts: { name: vendor.name, stages },
        })
      const since = this.clock.now().toISOString()
      vendor.holdDetails = [
        ...holds,
        ...fresh.map((stage) => ({
          stage,
          reason,
          origin: 'manual' as const,
          documentId: null,
          userId: ctx.actor.userId,
          since,
        })),
      ]
    })
  }
}
