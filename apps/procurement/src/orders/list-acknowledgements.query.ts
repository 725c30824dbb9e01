import type { listAcknowledgements } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { OrderAcknowledgementsRepository } from './order-acknowledgements.repository.js'
import { OrdersRepository } from './orders.repository.js'

type List = typeof listAcknowledgements

@Injectable()
export class ListAcknowledgements implements UseCase<List> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly answers: OrderAcknowledgementsRepository,
  ) {}

  async execute(ctx: TenantContext, { orderId, ...page }: InputOf<List>): Promise<OutputOf<List>> {
    await this.orders.getVisible(ctx, orderId)
    const { items, nextCursor } = await this.answers.page(ctx, orderId, page)
    return {
      items: items.map(({ id, reference, answeredOn, note, recordedAt, tenantId: _tenant, ...rest }) => ({
        ...rest,
        acknowledgementId: id,
        reference: reference ?? undefined,
        answeredOn: answeredOn ?? undefined,
        note: note ?? undefined,
        recordedAt: recordedAt.toISOString(),
      })),
      nextCursor,
    }
  }
}
