import type { publishDefinitionVersion } from '@nexus/contracts-workflow'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import { DefinitionChanges } from './definition-changes.builder.js'
import { DefinitionCheck } from './definition-check.guard.js'
import type { Definition } from './definition.entity.js'
import { definitionVersionMachine } from './definition-version.machine.js'
import { definitionViewOf } from './definition.view.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { assertSeen } from './seen-version.policy.js'

@Injectable()
export class PublishDefinitionVersion implements UseCase<typeof publishDefinitionVersion> {
  constructor(
    private readonly definitions: DefinitionsRepository,
    private readonly check: DefinitionCheck,
    private readonly changes: DefinitionChanges,
    private readonly tx: TenantTx,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Roles and people may have changed since the draft was saved. If-Match makes sure that the same body is published. */
  async prepare(ctx: TenantContext, input: InputOf<typeof publishDefinitionVersion>): Promise<void> {
    const { definition, version } = await this.tx.read(ctx, async () => ({
      definition: await this.definitions.get(ctx, input.definitionId),
      version: await this.definitions.version(ctx, input.definitionId, input.number),
    }))
    assertSeen(ctx, definition)
    definitionVersionMachine.next(version.state, 'publish')
    await this.check.assertSound(ctx, definition.documentType, version.body)
  }

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof publishDefinitionVersion>,
  ): Promise<OutputOf<typeof publishDefinitionVersion>> {
    const definition = await this.definitions.get(ctx, input.definitionId)
    const expectedVersion = assertSeen(ctx, definition)
    const version = await this.definitions.version(ctx, definition.id, input.number)
    const state = definitionVersionMachine.next(version.state, 'publish')
    const retired = await this.retireCurrent(ctx, definition)

    await this.definitions.changeVersion(ctx, version.id, {
      state,
      currentFor: definition.documentType,
      publishedAt: this.clock.now(),
      publishedBy: ctx.actor.userId,
    })
    Object.assign(definition, { currentNumber: version.number, draftNumber: null })
    await this.definitions.update(ctx, definition, expectedVersion)
    await this.changes.record(ctx, definition, {
      verb: 'publish',
      before: { currentNumber: retired },
      after: { currentNumber: version.number, body: version.body },
    })
    return definitionViewOf(definition, await this.definitions.versionsOf(ctx, definition.id))
  }

  /** Retires the version that was current, of this or another definition. @returns its number when it was of this one */
  private async retireCurrent(ctx: TenantContext, successor: Definition): Promise<number | null> {
    const current = await this.definitions.currentForChange(ctx, successor.documentType)
    if (current === null) return null
    const state = definitionVersionMachine.next(current.state, 'retire')
    await this.definitions.changeVersion(ctx, current.id, { state, currentFor: null, retiredAt: this.clock.now() })
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
}
