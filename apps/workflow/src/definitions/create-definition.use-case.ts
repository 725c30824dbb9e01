import type { createDefinition } from '@nexus/contracts-workflow'
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
import { Inject, Injectable } from '@nestjs/common'
import { DefinitionChanges } from './definition-changes.builder.js'
import { DefinitionCheck } from './definition-check.guard.js'
import { definitionVersionMachine } from './definition-version.machine.js'
import { definitionViewOf } from './definition.view.js'
import { DefinitionsRepository } from './definitions.repository.js'

@Injectable()
export class CreateDefinition implements UseCase<typeof createDefinition, FieldError[]> {
  constructor(
    private readonly definitions: DefinitionsRepository,
    private readonly check: DefinitionCheck,
    private readonly changes: DefinitionChanges,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async prepare(ctx: TenantContext, input: InputOf<typeof createDefinition>): Promise<FieldError[]> {
    return this.check.assertSound(ctx, input, input.body)
  }

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof createDefinition>,
    warnings: FieldError[],
  ): Promise<OutputOf<typeof createDefinition>> {
    const { documentType, name, purpose = 'document', body } = input
    const definition = await this.definitions.insert(ctx, {
      id: this.ids.next(),
      documentType,
      name,
      purpose,
      lastNumber: 1,
      currentNumber: null,
      draftNumber: 1,
    })
    await this.definitions.insertVersion(ctx, {
      id: this.ids.next(),
      definitionId: definition.id,
      number: 1,
      state: definitionVersionMachine.initial,
      body,
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
    await this.changes.record(ctx, definition, {
      verb: 'create',
      after: { documentType, name, purpose, number: 1, body },
    })
    return definitionViewOf(definition, await this.definitions.versionsOf(ctx, definition.id))
  }
}
