import { delegationOver, type revokeDelegation } from '@nexus/contracts-workflow'
import {
  type Clock,
  CLOCK,
  type InputOf,
  notFound,
  onlyOwn,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { Inject, Injectable } from '@nestjs/common'
import { DirectoryRepository } from '../directory/directory.repository.js'
import { DelegationChanges } from './delegation-changes.builder.js'
import { delegationPayload, delegationViewOf } from './delegation.view.js'
import { DelegationsRepository } from './delegations.repository.js'
import { takeTasksBack } from './take-tasks-back.job.js'

@Injectable()
export class RevokeDelegation implements UseCase<typeof revokeDelegation> {
  constructor(
    private readonly delegations: DelegationsRepository,
    private readonly directory: DirectoryRepository,
    private readonly changes: DelegationChanges,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof revokeDelegation>,
  ): Promise<OutputOf<typeof revokeDelegation>> {
    // No task is opened for the delegate from here on: who asks people waits until the revocation is stored.
    await this.directory.holdForChange(ctx)
    const delegation = await this.delegations.get(ctx, input.delegationId)
    const ownerId = onlyOwn(ctx, 'approval-delegation:manage')
    if (ownerId !== undefined && ownerId !== delegation.principalId)
      throw notFound(`There is no delegation ${input.delegationId}.`)
    const before = delegationPayload(delegation)
    if (delegation.revokedAt === null) delegation.revokedAt = this.clock.now()
    else if (ctx.expectedVersion === undefined || ctx.expectedVersion === delegation.version)
      throw delegationOver(`The delegation was revoked at ${delegation.revokedAt.toISOString()} already.`)
    await this.delegations.update(ctx, delegation, ctx.expectedVersion ?? delegation.version)
    await this.changes.record(ctx, delegation, 'revoke', before)
    await this.jobs.add(ctx, takeTasksBack, { delegationId: delegation.id })
    return delegationViewOf(delegation)
  }
}
