import type { replaceDefinitionVersion } from '@nexus/contracts-workflow'
import type { FieldError, InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { DefinitionChanges } from './definition-changes.builder.js'
import { DefinitionCheck } from './definition-check.guard.js'
import { definitionVersionMachine } from './definition-version.machine.js'
import { definitionViewOf } from './definition.view.js'
import { DefinitionsRepository } from './definitions.repository.js'

@Injectable()
export class ReplaceDefinitionVersion implements UseCase<typeof replaceDefinitionVersion, FieldError[]> {
  constructor(
    private readonly definitions: DefinitionsRepository,
    private readonly check: DefinitionCheck,
    private readonly changes: DefinitionChanges,
    private readonly tx: TenantTx,
  ) {}

  async prepare(ctx: TenantContext, input: InputOf<typeof replaceDefinitionVersion>): Promise<FieldError[]> {
    const definition = await this.tx.read(ctx, () => this.definitions.get(ctx, input.definitionId))
    return this.check.assertSound(ctx, definition, input.body)
  }

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof replaceDefinitionVersion>,
    warnings: FieldError[],
  ): Promise<OutputOf<typeof replaceDefinitionVersion>> {
    const definition = await this.definitions.get(ctx, input.definitionId)
    const expectedVersion = assertSeen(ctx, definition, 'approval definition')
    const version = await this.definitions.version(ctx, definition.id, input.number)
    const state = definitionVersionMachine.next(version.state, 'replace')
    await this.definitions.update(ctx, definition, expectedVersion)
    await this.definitions.changeVersion(ctx, version.id, { state, body: input.body, warnings })
    const number = version.number
    await this.changes.record(ctx, definition, {
      verb: 'replace',
      before: { number, body: version.body },
      after: { number, body: input.body },
    })
    return definitionViewOf(definition, await this.definitions.versionsOf(ctx, definition.id))
  }
}
