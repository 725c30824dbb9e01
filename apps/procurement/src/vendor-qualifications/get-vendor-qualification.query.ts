import type { getVendorQualification } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { qualificationViewOf } from './vendor-qualification.view.js'
import { VendorQualificationsRepository } from './vendor-qualifications.repository.js'

@Injectable()
export class GetVendorQualification implements UseCase<typeof getVendorQualification> {
  constructor(
    private readonly qualifications: VendorQualificationsRepository,
    private readonly vendors: VendorsRepository,
  ) {}

  async execute(
    ctx: TenantContext,
    { qualificationId }: InputOf<typeof getVendorQualification>,
  ): Promise<OutputOf<typeof getVendorQualification>> {
    const qualification = await this.qualifications.get(ctx, qualificationId)
    const { name } = await this.vendors.get(ctx, qualification.vendorId)
    return qualificationViewOf(qualification, name)
  }
}
