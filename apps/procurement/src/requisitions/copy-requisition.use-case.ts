import { type copyRequisition, requisitionCreated } from '@nexus/contracts-procurement'
import {
  type Ids,
  IDS,
  type InputOf,
  notFound,
  onlyOwn,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { KnownCostCentresRepository } from '../master-data/known-cost-centres.repository.js'
import { RequisitionContentGuard } from './requisition-content.guard.js'
import { headColumns, namedCostCentres } from './requisition-content.policy.js'
import type { RequisitionLine } from './requisition-line.entity.js'
import { lineContent, requisitionLines } from './requisition-lines.builder.js'
import { type Requisition, UNTOUCHED } from './requisition.entity.js'
import { requisitionMachine } from './requisition.machine.js'
import { requisitionFacts, requisitionViewOf } from './requisition.view.js'
import { RequisitionsRepository } from './requisitions.repository.js'

type Copy = typeof copyRequisition

@Injectable()
export class CopyRequisition implements UseCase<Copy> {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly content: RequisitionContentGuard,
    private readonly costCentres: KnownCostCentresRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Copy>): Promise<OutputOf<Copy>> {
    const original = await this.requisitions.getFor(ctx, 'requisition:create', input.requisitionId, 'read')
    // A copy shows all of the original: whoever reads only own ones copies only own ones.
    const reader = onlyOwn(ctx, 'requisition:read')
    if (reader !== undefined && original.requesterId !== reader)
      throw notFound(`There is no requisition ${input.requisitionId}.`)
    const content = await this.contentOf(ctx, original, await this.requisitions.linesOf(ctx, original.id))
    const id = this.ids.next()
    const lines = requisitionLines(content, id, this.ids)
    const head = headColumns(content, lines)
    await this.content.check(ctx, head, lines)
    const requisition = await this.requisitions.insert(
      ctx,
      {
        id,
        ...head,
        state: requisitionMachine.initial,
        requesterId: ctx.actor.userId,
        requesterName: ctx.actor.name ?? null,
        submittedAt: null,
        submittedVersion: null,
        approval: null,
        ...UNTOUCHED,
        copiedFrom: original.id,
      },
      lines,
    )
    const view = requisitionViewOf(requisition, lines)
    await this.outbox.add(ctx, requisitionCreated, {
      aggregateId: id,
      aggregateSeq: requisition.version,
      payload: requisitionFacts(requisition),
    })
    await this.audit.record(ctx, {
      action: 'procurement.requisition.copy',
      entity: 'requisition',
      entityId: id,
      after: view,
    })
    return view
  }

  /** What was asked for, without dates, quotes and anything that was decided; what is out of use is left out. */
  private async contentOf(
    ctx: TenantContext,
    original: Requisition,
    lines: readonly RequisitionLine[],
  ): Promise<Parameters<typeof headColumns>[0]> {
    const categories = await this.content.categoriesOf(ctx, lines)
    const ids = namedCostCentres(original, lines).flatMap(({ costCentreId }) => costCentreId ?? [])
    const inUse = await this.costCentres.activeAmong(ctx, ids)
    const centre = (id: string | null): string | undefined => (id !== null && inUse.has(id) ? id : undefined)
    return {
      title: original.title,
      purpose: original.purpose ?? undefined,
      deliveryPlace: original.deliveryPlace ?? undefined,
      currency: original.currency,
      legalEntityId: original.legalEntityId ?? undefined,
      costCentreId: centre(original.costCentreId),
      quoteFileIds: [],
      documentAllowanceCharges: original.documentAllowanceCharges,
      lines: lines.map((line) => ({
        ...lineContent(line, original.currency),
        categoryId: categories.get(line.categoryId ?? '')?.active === true ? (line.categoryId ?? undefined) : undefined,
        costCentreId: centre(line.costCentreId),
      })),
    }
  }
}
