import type { getServiceAcceptance } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { serviceAcceptanceViewOf } from './service-acceptance.view.js'
import { ServiceAcceptancesRepository } from './service-acceptances.repository.js'

type Get = typeof getServiceAcceptance

@Injectable()
export class GetServiceAcceptance implements UseCase<Get> {
  constructor(private readonly acceptances: ServiceAcceptancesRepository) {}

  async execute(ctx: TenantContext, { acceptanceId }: InputOf<Get>): Promise<OutputOf<Get>> {
    const acceptance = await this.acceptances.get(ctx, acceptanceId)
    return serviceAcceptanceViewOf(acceptance, await this.acceptances.linesOf(ctx, [acceptanceId]))
  }
}
