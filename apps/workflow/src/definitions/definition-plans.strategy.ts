import type { DocumentType } from '@nexus/contracts-workflow'
import { type Clock, CLOCK, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import { type DefinitionPlan, SUB_FLOW_DEPTH, subFlowNamesOf } from './definition-plan.policy.js'
import type { DefinitionVersion } from './definition-version.entity.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { standInFor } from './standard-definition.policy.js'
import { StandardDefinitions } from './standard-definitions.strategy.js'

/** Definitions with the sub-flows that they use, each pinned to the version that is published now (AP-1). */
@Injectable()
export class DefinitionPlans {
  constructor(
    private readonly tx: TenantTx,
    private readonly definitions: DefinitionsRepository,
    private readonly standards: StandardDefinitions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What documents of this type are approved by now, and the type whose facts it asks. Outside of a transaction. */
  async current(
    ctx: TenantContext,
    documentType: DocumentType,
  ): Promise<{ readonly plan: DefinitionPlan; readonly documentType: DocumentType }> {
    const standIn = standInFor(documentType)
    const at = this.clock.now()
    const published = await this.tx.read(
      ctx,
      async () =>
        (await this.definitions.current(ctx, documentType, at)) ?? (await this.definitions.current(ctx, standIn, at)),
    )
    const version = published ?? (await this.tx.run(ctx, () => this.standards.current(ctx, standIn)))
    return this.tx.read(ctx, async () => {
      const { documentType: asked } = await this.definitions.get(ctx, version.definitionId)
      return { plan: await this.planOf(ctx, version), documentType: asked }
    })
  }

  /** A version, published or not, with its sub-flows. Inside of a transaction. */
  async planOf(
    ctx: TenantContext,
    version: DefinitionVersion,
    within: readonly string[] = [],
  ): Promise<DefinitionPlan> {
    const { name, documentType } = await this.definitions.get(ctx, version.definitionId)
    const { definitionId, number, body } = version
    return {
      definitionId,
      name,
      number,
      body,
      subFlows: await this.subFlowsOf(ctx, documentType, version.body, [...within, name]),
    }
  }

  /** A body that may not be stored yet. Inside of a transaction. */
  async planOfBody(
    ctx: TenantContext,
    of: { readonly documentType: DocumentType; readonly name: string },
    body: DefinitionVersion['body'],
  ): Promise<DefinitionPlan> {
    const { documentType, name } = of
    return { definitionId: '', name, number: 0, body, subFlows: await this.subFlowsOf(ctx, documentType, body, [name]) }
  }

  private async subFlowsOf(
    ctx: TenantContext,
    documentType: DocumentType,
    body: DefinitionVersion['body'],
    within: readonly string[],
  ): Promise<ReadonlyMap<string, DefinitionPlan>> {
    const plans = new Map<string, DefinitionPlan>()
    for (const name of within.length > SUB_FLOW_DEPTH ? [] : subFlowNamesOf(body)) {
      if (within.includes(name)) continue
      const version = await this.definitions.publishedSubFlow(ctx, documentType, name)
      if (version !== null) plans.set(name, await this.planOf(ctx, version, within))
    }
    return plans
  }
}
