import type { getOrderChange } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { orderChangeViewOf } from './order-change.view.js'
import { OrderChangesRepository } from './order-changes.repository.js'

type Get = typeof getOrderChange

@Injectable()
export class GetOrderChange implements UseCase<Get> {
  constructor(private readonly changes: OrderChangesRepository) {}

  async execute(ctx: TenantContext, { changeId }: InputOf<Get>): Promise<OutputOf<Get>> {
    return orderChangeViewOf(await this.changes.getVisible(ctx, changeId))
  }
}
