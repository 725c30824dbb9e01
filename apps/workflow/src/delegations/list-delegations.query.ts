import type { listDelegations } from '@nexus/contracts-workflow'
import { type InputOf, onlyOwn, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { delegationViewOf } from './delegation.view.js'
import { DelegationsRepository } from './delegations.repository.js'

@Injectable()
export class ListDelegations implements UseCase<typeof listDelegations> {
  constructor(private readonly delegations: DelegationsRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listDelegations>): Promise<OutputOf<typeof listDelegations>> {
    const { principalUserId, delegateUserId, ...page } = input
    const filters = { principalUserId, delegateUserId, ofUserId: onlyOwn(ctx, 'approval-delegation:read') }
    const { items, nextCursor } = await this.delegations.page(ctx, filters, page)
    return { items: items.map(delegationViewOf), nextCursor }
  }
}
