import type { listTasks } from '@nexus/contracts-workflow'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { taskSummaryOf } from './task.view.js'
import { TasksRepository } from './tasks.repository.js'

@Injectable()
export class ListTasks implements UseCase<typeof listTasks> {
  constructor(private readonly tasks: TasksRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listTasks>): Promise<OutputOf<typeof listTasks>> {
    const { documentType, documentId, state, ...page } = input
    const { items, nextCursor } = await this.tasks.pageOwn(ctx, { documentType, documentId, state }, page)
    return { items: items.map(taskSummaryOf), nextCursor }
  }
}
