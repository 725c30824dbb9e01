import { type dismissVendorDuplicate, vendorDuplicateClosed } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { vendorDuplicateViewOf } from '../vendors/vendor-duplicate.view.js'
import { VendorDuplicatesRepository } from '../vendors/vendor-duplicates.repository.js'
import { VendorLikeness } from '../vendors/vendor-likeness.use-case.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'

@Injectable()
export class DismissVendorDuplicate implements UseCase<typeof dismissVendorDuplicate> {
  constructor(
    private readonly duplicates: VendorDuplicatesRepository,
    private readonly vendors: VendorsRepository,
    private readonly likeness: VendorLikeness,
  ) {}

  async execute(
    ctx: TenantContext,
    { duplicateId, reason }: InputOf<typeof dismissVendorDuplicate>,
  ): Promise<OutputOf<typeof dismissVendorDuplicate>> {
    const pair = await this.duplicates.get(ctx, duplicateId)
    assertSeen(ctx, pair, 'pair of vendors')
    if (pair.state !== 'OPEN')
      throw vendorDuplicateClosed(`The pair is ${pair.state}: nothing is left to say of it.`, {
        facts: { state: pair.state },
      })
    pair.state = 'DISMISSED'
    await this.duplicates.update(ctx, pair)
    await this.likeness.tell(ctx, pair, 'dismiss', reason)
    return vendorDuplicateViewOf(pair, await this.vendors.namesOf(ctx, [pair.vendorId, pair.otherVendorId]))
  }
}
