import type { getTask } from '@nexus/contracts-workflow'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { taskViewOf } from './task.view.js'
import { TasksRepository } from './tasks.repository.js'

@Injectable()
export class GetTask implements UseCase<typeof getTask> {
  constructor(private readonly tasks: TasksRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof getTask>): Promise<OutputOf<typeof getTask>> {
    const task = await this.tasks.getOwn(ctx, input.taskId)
    return taskViewOf(task, await this.tasks.approvalOf(ctx, task))
  }
}
