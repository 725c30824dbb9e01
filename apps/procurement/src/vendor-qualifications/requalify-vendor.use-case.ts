import { type requalifyVendor, vendorMerged } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { vendorMachine } from '../vendors/vendor.machine.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { QuestionnaireChoice } from './questionnaire-choice.use-case.js'
import { Requalification } from './requalification.use-case.js'

@Injectable()
export class RequalifyVendor implements UseCase<typeof requalifyVendor> {
  constructor(
    private readonly vendors: VendorsRepository,
    private readonly choice: QuestionnaireChoice,
    private readonly requalification: Requalification,
  ) {}

  async execute(
    ctx: TenantContext,
    { vendorId, reason, questionnaireId }: InputOf<typeof requalifyVendor>,
  ): Promise<OutputOf<typeof requalifyVendor>> {
    const vendor = await this.vendors.lock(ctx, vendorId)
    if (vendor.mergedInto !== null)
      throw vendorMerged(`${vendor.name} was merged into another vendor: use that one.`, {
        facts: { vendorId, name: vendor.name, mergedInto: vendor.mergedInto },
      })
    vendorMachine.next(vendor.state, 'requalify')
    const questionnaire =
      questionnaireId === undefined
        ? await this.choice.again(ctx, vendor)
        : await this.choice.named(ctx, questionnaireId)
    return this.requalification.begin(ctx, vendor, { cause: 'person', reason, questionnaire })
  }
}
