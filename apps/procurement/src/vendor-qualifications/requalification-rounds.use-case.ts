import type { TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import type { Vendor } from '../vendors/vendor.entity.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { Requalification, type RequalificationCause } from './requalification.use-case.js'
import { VendorQualificationsRepository } from './vendor-qualifications.repository.js'

/** Vendors that are looked up at once; each is changed in a transaction of its own. */
const ROUND = 100

export interface Round {
  /** Ids of vendors to look at, in their order, after one. */
  readonly next: (after: string | null, most: number) => Promise<string[]>
  /** Whether it still is so, under the lock of the vendor. */
  readonly still: (vendor: Vendor) => boolean
  readonly cause: (vendor: Vendor) => Promise<RequalificationCause>
}

/** Begins requalifications of many vendors; begun again, it goes on where it ended. */
@Injectable()
export class RequalificationRounds {
  constructor(
    private readonly tx: TenantTx,
    private readonly vendors: VendorsRepository,
    private readonly qualifications: VendorQualificationsRepository,
    private readonly requalification: Requalification,
  ) {}

  async go(ctx: TenantContext, signal: AbortSignal, round: Round): Promise<void> {
    let after: string | null = null
    for (;;) {
      const last: string | null = after
      const ids: readonly string[] = await this.tx.read(ctx, () => round.next(last, ROUND))
      for (const id of ids) {
        // A job that returned would count as done: the service stops, and the rest is for when it begins anew.
        signal.throwIfAborted()
        await this.tx.run(ctx, () => this.one(ctx, id, round))
      }
      if (ids.length < ROUND) return
      after = ids.at(-1) ?? null
    }
  }

  private async one(ctx: TenantContext, vendorId: string, { still, cause }: Round): Promise<void> {
    const vendor = await this.vendors.lock(ctx, vendorId)
    if (vendor.state !== 'ACTIVE' || !still(vendor)) return
    // One that is about to be ended, because the vendor left it.
    if ((await this.qualifications.openFor(ctx, vendorId)) !== null) return
    await this.requalification.begin(ctx, vendor, await cause(vendor))
  }
}
