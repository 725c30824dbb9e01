import { definitionDraftExists, type draftDefinitionVersion } from '@nexus/contracts-workflow'
import {
  type Clock,
  CLOCK,
  type FieldError,
  type Ids,
  IDS,
  type InputOf,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { DefinitionChanges } from './definition-changes.builder.js'
import { DefinitionCheck } from './definition-check.guard.js'
import { definitionVersionMachine } from './definition-version.machine.js'
import { definitionViewOf } from './definition.view.js'
import { DefinitionsRepository } from './definitions.repository.js'

@Injectable()
export class DraftDefinitionVersion implements UseCase<typeof draftDefinitionVersion, FieldError[]> {
  constructor(
    private readonly definitions: DefinitionsRepository,
    private readonly check: DefinitionCheck,
    private readonly changes: DefinitionChanges,
    private readonly tx: TenantTx,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async prepare(ctx: TenantContext, input: InputOf<typeof draftDefinitionVersion>): Promise<FieldError[]> {
    const definition = await this.tx.read(ctx, () => this.definitions.get(ctx, input.definitionId))
    return this.check.assertSound(ctx, definition, input.body)
  }

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof draftDefinitionVersion>,
    warnings: FieldError[],
  ): Promise<OutputOf<typeof draftDefinitionVersion>> {
    const definition = await this.definitions.get(ctx, input.definitionId)
    const expectedVersion = assertSeen(ctx, definition, 'approval definition')
    if (definition.draftNumber !== null) {
      throw definitionDraftExists(
        `Version ${String(definition.draftNumber)} of the definition is a draft: replace it, or publish it first.`,
        {
          facts: { number: definition.draftNumber },
        },
      )
    }
    const number = definition.lastNumber + 1
    Object.assign(definition, { lastNumber: number, draftNumber: number })
    await this.definitions.update(ctx, definition, expectedVersion)
    await this.definitions.insertVersion(ctx, {
      id: this.ids.next(),
      definitionId: definition.id,
      number,
      state: definitionVersionMachine.initial,
      body: input.body,
      currentFor: null,
      createdAt: this.clock.now(),
      createdBy: ctx.actor.userId,
      publishedAt: null,
      publishedBy: null,
      retiredAt: null,
      effectiveFrom: null,
      scheduledFor: null,
      warnings,
    })
    await this.changes.record(ctx, definition, { verb: 'draft', after: { number, body: input.body } })
    return definitionViewOf(definition, await this.definitions.versionsOf(ctx, definition.id))
  }
}
