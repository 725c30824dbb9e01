import { type Clock, CLOCK, type TenantContext } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { DefinitionChanges } from './definition-changes.builder.js'
import { DefinitionVersion } from './definition-version.entity.js'
import { definitionVersionMachine } from './definition-version.machine.js'
import type { Definition } from './definition.entity.js'
import { DefinitionsRepository } from './definitions.repository.js'

/** Makes a version the one by which documents are approved from now on, in the place of the one before. */
@Injectable()
export class TakeEffect {
  constructor(
    private readonly definitions: DefinitionsRepository,
    private readonly changes: DefinitionChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async now(
    ctx: TenantContext,
    definition: Definition,
    version: DefinitionVersion,
    effectiveFrom: Date,
  ): Promise<void> {
    const state = definitionVersionMachine.next(version.state, 'publish')
    const isSubFlow = definition.purpose === 'sub-flow'
    const expectedVersion = definition.version
    const retired = isSubFlow ? await this.retireOwn(ctx, definition) : await this.retireCurrent(ctx, definition)
    await this.definitions.changeVersion(ctx, version.id, {
      state,
      currentFor: isSubFlow ? null : definition.documentType,
      scheduledFor: null,
      effectiveFrom,
      publishedAt: version.publishedAt ?? this.clock.now(),
      publishedBy: version.publishedBy ?? ctx.actor.userId,
    })
    const draftNumber = definition.draftNumber === version.number ? null : definition.draftNumber
    Object.assign(definition, { currentNumber: version.number, draftNumber })
    await this.definitions.update(ctx, definition, expectedVersion)
    await this.changes.record(ctx, definition, {
      verb: 'publish',
      before: { currentNumber: retired },
      after: { currentNumber: version.number, effectiveFrom: effectiveFrom.toISOString(), body: version.body },
    })
  }

  private async retireOwn(ctx: TenantContext, definition: Definition): Promise<number | null> {
    if (definition.currentNumber === null) return null
    await this.retire(ctx, await this.definitions.version(ctx, definition.id, definition.currentNumber))
    return definition.currentNumber
  }

  /** Retires the version that was current, of this or another definition. @returns its number when it was of this one */
  private async retireCurrent(ctx: TenantContext, successor: Definition): Promise<number | null> {
    const current = await this.definitions.currentForChange(ctx, successor.documentType)
    if (current === null) return null
    await this.retire(ctx, current)
    if (current.definitionId === successor.id) return current.number

    const other = await this.definitions.get(ctx, current.definitionId)
    other.currentNumber = null
    await this.definitions.update(ctx, other, other.version)
    await this.changes.record(ctx, other, {
      verb: 'retire',
      before: { currentNumber: current.number },
      after: { currentNumber: null },
      reason: `replaced by ${successor.name}`,
    })
    return null
  }

  private async retire(ctx: TenantContext, version: DefinitionVersion): Promise<void> {
    const state = definitionVersionMachine.next(version.state, 'retire')
    await this.definitions.changeVersion(ctx, version.id, { state, currentFor: null, retiredAt: this.clock.now() })
  }
}
