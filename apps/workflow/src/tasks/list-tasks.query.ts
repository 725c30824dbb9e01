import type { listTasks } from '@nexus/contracts-workflow'
import {
  type Clock,
  CLOCK,
  instantsOf,
  type InputOf,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { RecipientsRepository } from '../notifications/recipients.repository.js'
import { taskSummaryOf } from './task.view.js'
import { TasksRepository } from './tasks.repository.js'

@Injectable()
export class ListTasks implements UseCase<typeof listTasks> {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly recipients: RecipientsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listTasks>): Promise<OutputOf<typeof listTasks>> {
    const { documentType, documentId, state, overdue, closedFrom: from, closedTo: to, ...page } = input
    const dated = (from ?? to) !== undefined
    const filters = {
      ...{ documentType, documentId, state },
      closed: dated ? instantsOf({ from, to }, await this.recipients.timeZone(ctx)) : undefined,
      overdue: overdue === undefined ? undefined : { is: overdue === 'true', now: this.clock.now() },
    }
    const { items, nextCursor } = await this.tasks.pageOwn(ctx, filters, page)
    return { items: items.map(taskSummaryOf), nextCursor }
  }
}
