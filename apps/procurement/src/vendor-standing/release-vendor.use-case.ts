import { type releaseVendor, vendorHoldUnchanged } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'

@Injectable()
export class ReleaseVendor implements UseCase<typeof releaseVendor> {
  constructor(private readonly record: VendorRecord) {}

  execute(
    ctx: TenantContext,
    { vendorId, stages, reason }: InputOf<typeof releaseVendor>,
  ): Promise<OutputOf<typeof releaseVendor>> {
    return this.record.change(ctx, { vendorId, verb: 'release', reason }, (vendor) => {
      const holds = vendor.holdDetails ?? []
      // What an expired document holds ends with its replacement (VEN-4), what failed with a requalification (VEN-1).
      const kept = holds.filter(({ stage, origin }) => origin !== 'manual' || !stages.includes(stage))
      if (kept.length === holds.length)
        throw vendorHoldUnchanged(
          `Nobody holds ${vendor.name} at ${stages.join(', ')}; a hold by an expired document ends when a valid one is filed, that of a failed requalification when one goes well.`,
          { facts: { stages } },
        )
      vendor.holdDetails = kept
    })
  }
}
