import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import type { Vendor } from '../vendors/vendor.entity.js'
import { assertMayOrderFrom, assertVendorOpenFor } from '../vendors/vendor-stage.policy.js'
import { assertSeparateDuties } from './purchase-order.policy.js'

/** Whether an order may go to a vendor now; asked at the draft, the submission, the issue and any change (VEN-1, X-9). */
@Injectable()
export class OrderVendorGuard {
  constructor(private readonly settings: ProcurementSettingsRepository) {}

  /** @throws DomainError procurement.vendor.* of the stage `po`, procurement.separation_of_duties */
  async assertOpen(ctx: TenantContext, vendor: Vendor, order: { readonly createdBy: string }): Promise<void> {
    assertVendorOpenFor(vendor, 'po')
    const { separateVendorAndOrderDuties } = await this.settings.current(ctx)
    if (!separateVendorAndOrderDuties) return
    const duties = [{ role: 'creator', userIds: [vendor.createdBy] }]
    assertSeparateDuties(order.createdBy, 'buyer', duties, { documentType: 'vendor', documentId: vendor.id })
    assertMayOrderFrom(vendor, order.createdBy)
  }
}
