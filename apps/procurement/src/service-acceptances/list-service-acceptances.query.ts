import type { listServiceAcceptances } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { serviceAcceptanceViewOf } from './service-acceptance.view.js'
import { ServiceAcceptancesRepository } from './service-acceptances.repository.js'

type List = typeof listServiceAcceptances

@Injectable()
export class ListServiceAcceptances implements UseCase<List> {
  constructor(private readonly acceptances: ServiceAcceptancesRepository) {}

  async execute(ctx: TenantContext, input: InputOf<List>): Promise<OutputOf<List>> {
    const { orderId, acceptedBy, ...page } = input
    const { items, nextCursor } = await this.acceptances.page(ctx, { orderId, acceptedBy }, page)
    const lines = await this.acceptances.linesOf(
      ctx,
      items.map((item) => item.id),
    )
    return {
      items: items.map((item) =>
        serviceAcceptanceViewOf(
          item,
          lines.filter((line) => line.acceptanceId === item.id),
        ),
      ),
      nextCursor,
    }
  }
}
