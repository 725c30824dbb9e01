import type { ApprovalRequest } from '@nexus/contracts-workflow'
import { type Ids, IDS, Money, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import { DefinitionPlans } from '../definitions/definition-plans.strategy.js'
import { factsOf } from '../definitions/facts-schema.policy.js'
import { DirectoryRepository } from '../directory/directory.repository.js'
import type { ApprovalCase } from './approval-case.policy.js'
import { ApprovalChanges } from './approval-changes.builder.js'
import { ApprovalProgress } from './approval-progress.strategy.js'
import { Approval } from './approval.entity.js'
import { approvalMachine } from './approval.machine.js'
import { ApprovalsRepository } from './approvals.repository.js'
import { EndApproval } from './end-approval.strategy.js'
import { keepVotes } from './kept-votes.builder.js'
import { type Foundation, narrowRoute } from './rerun.policy.js'
import { RoutePlanner } from './route-planner.strategy.js'
import type { Route } from './route.policy.js'

/** The version of the definition by which a document is approved, and its route; found before the transaction. */
export interface PreparedApproval {
  readonly definitionId: string
  readonly definitionName: string
  readonly definitionVersion: number
  readonly route: Route
}

/** Starts the approval of a submitted document. */
@Injectable()
export class StartApproval {
  constructor(
    private readonly tx: TenantTx,
    private readonly plans: DefinitionPlans,
    private readonly planner: RoutePlanner,
    private readonly directory: DirectoryRepository,
    private readonly approvals: ApprovalsRepository,
    private readonly progress: ApprovalProgress,
    private readonly changes: ApprovalChanges,
    private readonly ending: EndApproval,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Pins the current definition and evaluates its conditions in a worker: not inside a transaction, which would wait for it. */
  async prepare(ctx: TenantContext, request: ApprovalRequest): Promise<PreparedApproval> {
    const { plan, documentType } = await this.plans.current(ctx, request.documentType)
    return {
      definitionId: plan.definitionId,
      definitionName: plan.name,
      definitionVersion: plan.number,
      route: await this.planner.route(documentType, plan, factsOf(request, plan.body.currency)),
    }
  }

  /** Does nothing for a version that was started, or that a later one or a withdrawal has overtaken. */
  async start(ctx: TenantContext, request: ApprovalRequest, prepared: PreparedApproval): Promise<void> {
    const { documentType, documentId, documentVersion } = request
    await this.directory.hold(ctx)
    const document = await this.approvals.documentForChange(ctx, documentType, documentId)
    if (documentVersion <= document.submittedVersion || documentVersion <= document.endedVersion) return
    const foundation = await this.foundationOf(ctx, request)
    await this.ending.supersede(ctx, request)

    const { rerun, kept } = narrowRoute(prepared.route, request, foundation, prepared)
    const approvalCase = {
      approval: Object.assign(await this.approvalOf(ctx, request, prepared), {
        rerun: request.rerun === undefined ? null : rerun,
      }),
      tasks: [],
      decisions: [],
      notices: [],
    } satisfies ApprovalCase
    if (foundation !== undefined) keepVotes(approvalCase, foundation.found, kept, () => this.ids.next())
    const votes = [...approvalCase.decisions]
    await this.progress.advance(ctx, approvalCase)
    await this.changes.start(ctx, approvalCase)
    for (const vote of votes) await this.approvals.insertDecision(ctx, vote)
    await this.approvals.noteDocument(ctx, documentId, { submittedVersion: documentVersion })
  }

  /** The approval on which the request says it builds: approved, or running for an earlier version of the same document. */
  private async foundationOf(ctx: TenantContext, request: ApprovalRequest): Promise<Foundation | undefined> {
    const { previousInstanceId, documentId, documentVersion } = request
    if (previousInstanceId === undefined) return undefined
    const found = await this.approvals.findCase(ctx, previousInstanceId)
    if (found === null) return undefined
    const { approval } = found
    if (approval.verdict === 'approved') return { found, wasRunning: false }
    const isRunning = !approvalMachine.isFinal(approval.state)
    return isRunning && approval.documentId === documentId && approval.documentVersion < documentVersion
      ? { found: this.copyOf(found), wasRunning: true }
      : undefined
  }

  /** As it stands now, before it is superseded. */
  private copyOf(found: ApprovalCase): ApprovalCase {
    const approval = Object.assign(new Approval(), found.approval, { route: structuredClone(found.approval.route) })
    return { ...found, approval }
  }

  private async approvalOf(
    ctx: TenantContext,
    request: ApprovalRequest,
    prepared: PreparedApproval,
  ): Promise<Approval> {
    const { documentType, documentId, documentVersion, title, amount, requesterId, excludedUserIds, snapshot } = request
    const { baseAmount, costCentreId, previousInstanceId, change, subject } = request
    const requester = (await this.directory.people(ctx, [requesterId])).get(requesterId)
    const submitter = ctx.actor.userId === requesterId ? ctx.actor.name : undefined
    return Object.assign(new Approval(), {
      id: this.ids.next(),
      ...{ documentType, documentId, documentVersion, title, requesterId, excludedUserIds, snapshot },
      amountMinor: Money.fromJson(amount).minor,
      currency: amount.currency,
      baseAmountMinor: baseAmount === undefined ? null : Money.fromJson(baseAmount).minor,
      baseCurrency: baseAmount?.currency ?? null,
      costCentreId: costCentreId ?? null,
      previousInstanceId: previousInstanceId ?? null,
      change: change ?? null,
      subject: subject ?? null,
      rerun: null,
      requesterName: requester?.name ?? submitter ?? 'Unknown person',
      facts: factsOf(request, prepared.route.currency ?? amount.currency),
      ...prepared,
      state: approvalMachine.initial,
      stepKey: null,
      reason: null,
      verdict: null,
      automatic: false,
      outcome: null,
      endedAt: null,
    })
  }
}
