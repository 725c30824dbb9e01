import type { getWorkflowFigures, WorkflowFigures } from '@nexus/contracts-workflow'
import {
  type Clock,
  CLOCK,
  dayAt,
  type InputOf,
  instantsOf,
  onlyOwn,
  type Period,
  periodOf,
  reachOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { RecipientsRepository } from '../notifications/recipients.repository.js'
import { FiguresRepository } from './figures.repository.js'

const TASKS = 'workflow.task.list.v1'
/** By their person. */
const DECIDED = ['APPROVED', 'DONE', 'REJECTED', 'RETURNED']
/** By a verdict, not by the end of the document or of patience. */
const JUDGED = ['APPROVED', 'REJECTED', 'RETURNED']

const hours = (milliseconds: number): number => Math.round(milliseconds / 36_000) / 100

/** Asks four times at most: for the time zone, open tasks, decided tasks and cycle times. */
@Injectable()
export class GetWorkflowFigures implements UseCase<typeof getWorkflowFigures> {
  constructor(
    private readonly figures: FiguresRepository,
    private readonly recipients: RecipientsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof getWorkflowFigures>): Promise<WorkflowFigures> {
    const timeZone = await this.recipients.timeZone(ctx)
    const now = this.clock.now()
    const period = periodOf(input, dayAt(now, timeZone))
    const open = await this.figures.ownTasks(ctx, { state: ['OPEN'] }, now)
    const closed = instantsOf(period, timeZone)
    const decided = await this.figures.ownTasks(ctx, { state: DECIDED, closed }, now)
    return {
      ...period,
      timeZone,
      openTasks: {
        count: open.count,
        list: { operation: TASKS, filter: { state: 'OPEN' } },
        overdue: { count: open.overdue, list: { operation: TASKS, filter: { state: 'OPEN', overdue: 'true' } } },
      },
      decidedTasks: {
        count: decided.count,
        list: { operation: TASKS, filter: { state: DECIDED, closedFrom: period.from, closedTo: period.to } },
      },
      cycleTimes: await this.cycleTimes(ctx, period, timeZone),
    }
  }

  private async cycleTimes(
    ctx: TenantContext,
    period: Period,
    timeZone: string,
  ): Promise<WorkflowFigures['cycleTimes']> {
    if (reachOf(ctx, 'approval-instance:read') === undefined) return null
    const durations = await this.figures.durations(ctx, {
      state: JUDGED,
      automatic: false,
      ended: instantsOf(period, timeZone),
      ofUserId: onlyOwn(ctx, 'approval-instance:read'),
    })
    return durations.map(({ documentType, approvals, p50Ms, p90Ms }) => ({
      documentType,
      approvals,
      p50Hours: hours(p50Ms),
      p90Hours: hours(p90Ms),
      list: {
        operation: 'workflow.approval.list.v1',
        filter: { state: JUDGED, automatic: 'false', documentType, endedFrom: period.from, endedTo: period.to },
      },
    }))
  }
}
