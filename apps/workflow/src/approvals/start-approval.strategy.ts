import type { ApprovalRequest, DocumentType } from '@nexus/contracts-workflow'
import { type Ids, IDS, Money, type TenantContext } from '@nexus/kernel'
import { ConditionEvaluator } from '@nexus/platform-conditions'
import { TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import type { DefinitionVersion } from '../definitions/definition-version.entity.js'
import { DefinitionsRepository } from '../definitions/definitions.repository.js'
import { factsOf, factsSchemaOf } from '../definitions/facts-schema.policy.js'
import { StandardDefinitions } from '../definitions/standard-definitions.strategy.js'
import { DirectoryRepository } from '../directory/directory.repository.js'
import type { ApprovalCase } from './approval-case.policy.js'
import { ApprovalChanges } from './approval-changes.builder.js'
import { ApprovalProgress } from './approval-progress.strategy.js'
import { Approval } from './approval.entity.js'
import { approvalMachine } from './approval.machine.js'
import { ApprovalsRepository } from './approvals.repository.js'
import { EndApproval } from './end-approval.strategy.js'
import { conditionsOf, type Route, routeOf } from './route.policy.js'

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
    private readonly standards: StandardDefinitions,
    private readonly definitions: DefinitionsRepository,
    private readonly conditions: ConditionEvaluator,
    private readonly directory: DirectoryRepository,
    private readonly approvals: ApprovalsRepository,
    private readonly progress: ApprovalProgress,
    private readonly changes: ApprovalChanges,
    private readonly ending: EndApproval,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Pins the current definition and evaluates its conditions in a worker: not inside a transaction, which would wait for it. */
  async prepare(ctx: TenantContext, request: ApprovalRequest): Promise<PreparedApproval> {
    const { version, name } = await this.currentDefinition(ctx, request.documentType)
    const options = { schema: factsSchemaOf(request.documentType), currency: version.body.currency }
    const decided = await this.conditions.evaluateAll(conditionsOf(version.body), factsOf(request), options)
    return {
      definitionId: version.definitionId,
      definitionName: name,
      definitionVersion: version.number,
      route: routeOf(version.body, decided),
    }
  }

  /** Does nothing for a version that was started, or that a later one or a withdrawal has overtaken. */
  async start(ctx: TenantContext, request: ApprovalRequest, prepared: PreparedApproval): Promise<void> {
    const { documentType, documentId, documentVersion } = request
    await this.directory.hold(ctx)
    const document = await this.approvals.documentForChange(ctx, documentType, documentId)
    if (documentVersion <= document.submittedVersion || documentVersion <= document.endedVersion) return
    await this.ending.supersede(ctx, request)

    const approvalCase = {
      approval: await this.approvalOf(ctx, request, prepared),
      tasks: [],
      decisions: [],
    } satisfies ApprovalCase
    await this.progress.advance(ctx, approvalCase)
    await this.changes.start(ctx, approvalCase)
    await this.approvals.noteDocument(ctx, documentId, { submittedVersion: documentVersion })
  }

  private async currentDefinition(
    ctx: TenantContext,
    documentType: DocumentType,
  ): Promise<{ version: DefinitionVersion; name: string }> {
    const published = await this.tx.read(ctx, () => this.definitions.current(ctx, documentType))
    const version = published ?? (await this.tx.run(ctx, () => this.standards.current(ctx, documentType)))
    return { version, name: (await this.tx.read(ctx, () => this.definitions.get(ctx, version.definitionId))).name }
  }

  private async approvalOf(
    ctx: TenantContext,
    request: ApprovalRequest,
    prepared: PreparedApproval,
  ): Promise<Approval> {
    const { documentType, documentId, documentVersion, title, amount, requesterId, excludedUserIds, snapshot } = request
    const requester = (await this.directory.people(ctx, [requesterId])).get(requesterId)
    const submitter = ctx.actor.userId === requesterId ? ctx.actor.name : undefined
    return Object.assign(new Approval(), {
      id: this.ids.next(),
      ...{ documentType, documentId, documentVersion, title, requesterId, excludedUserIds, snapshot },
      amountMinor: Money.fromJson(amount).minor,
      currency: amount.currency,
      requesterName: requester?.name ?? submitter ?? 'Unknown person',
      facts: factsOf(request),
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
