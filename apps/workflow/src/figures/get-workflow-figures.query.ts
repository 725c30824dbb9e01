import { type getWorkflowFigures, type WorkflowFigures, workflowFigures } from '@nexus/contracts-workflow'
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
import { CACHE, type Cache, defineCacheTopic, keptAnswer } from '@nexus/platform-cache'
import { TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import { RecipientsRepository } from '../notifications/recipients.repository.js'
import { FiguresRepository } from './figures.repository.js'

const TASKS = 'workflow.task.list.v1'
/** By their person. */
const DECIDED = ['APPROVED', 'DONE', 'REJECTED', 'RETURNED']
/** By a verdict, not by the end of the document or of patience. */
const JUDGED = ['APPROVED', 'REJECTED', 'RETURNED']

const hours = (milliseconds: number): number => Math.round(milliseconds / 36_000) / 100

type Input = InputOf<typeof getWorkflowFigures>
type CycleTimes = NonNullable<WorkflowFigures['cycleTimes']>

/**
 * Until the organization changes something in workflow; a minute when nobody could tell of a change. The counts of tasks are
 * not kept: they are the person's own, cheap by an index, and a task is overdue from one moment to the next.
 */
export const keptCycleTimes = defineCacheTopic({
  name: 'workflow-cycle-times',
  value: workflowFigures.shape.cycleTimes.unwrap(),
  freshMs: 60_000,
})

interface Prepared {
  readonly now: Date
  readonly timeZone: string
  readonly period: Period
  readonly cycleTimes: CycleTimes | null
}

/** Asks for the time zone, open and decided tasks, and for cycle times unless they are kept. */
@Injectable()
export class GetWorkflowFigures implements UseCase<typeof getWorkflowFigures, Prepared> {
  constructor(
    private readonly figures: FiguresRepository,
    private readonly recipients: RecipientsRepository,
    private readonly tx: TenantTx,
    @Inject(CACHE) private readonly cache: Cache,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async prepare(ctx: TenantContext, input: Input): Promise<Prepared> {
    const timeZone = await this.tx.read(ctx, () => this.recipients.timeZone(ctx))
    const now = this.clock.now()
    const period = periodOf(input, dayAt(now, timeZone))
    return { now, timeZone, period, cycleTimes: await this.cycleTimes(ctx, period, timeZone) }
  }

  async execute(ctx: TenantContext, _input: Input, prepared: Prepared): Promise<WorkflowFigures> {
    const { now, timeZone, period, cycleTimes } = prepared
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
      cycleTimes,
    }
  }

  private async cycleTimes(ctx: TenantContext, period: Period, timeZone: string): Promise<CycleTimes | null> {
    if (reachOf(ctx, 'approval-instance:read') === undefined) return null
    const dependsOn = { permissions: ['approval-instance:read'], facts: { ...period, timeZone } }
    return keptAnswer(this.cache, keptCycleTimes, ctx, dependsOn, () =>
      this.tx.read(ctx, () => this.measure(ctx, period, timeZone)),
    )
  }

  private async measure(ctx: TenantContext, period: Period, timeZone: string): Promise<CycleTimes> {
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
