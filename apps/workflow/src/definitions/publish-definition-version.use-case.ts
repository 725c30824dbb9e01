import type { publishDefinitionVersion } from '@nexus/contracts-workflow'
import {
  type Clock,
  CLOCK,
  type FieldError,
  type InputOf,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { DefinitionChanges } from './definition-changes.builder.js'
import { DefinitionCheck } from './definition-check.guard.js'
import type { DefinitionVersion } from './definition-version.entity.js'
import { definitionVersionMachine } from './definition-version.machine.js'
import type { Definition } from './definition.entity.js'
import { definitionViewOf } from './definition.view.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { definitionTakesEffect } from './take-effect.job.js'
import { TakeEffect } from './take-effect.strategy.js'

@Injectable()
export class PublishDefinitionVersion implements UseCase<typeof publishDefinitionVersion, FieldError[]> {
  constructor(
    private readonly definitions: DefinitionsRepository,
    private readonly check: DefinitionCheck,
    private readonly effect: TakeEffect,
    private readonly changes: DefinitionChanges,
    private readonly tx: TenantTx,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Roles and people may have changed since the draft was saved. If-Match makes sure that the same body is published. */
  async prepare(ctx: TenantContext, input: InputOf<typeof publishDefinitionVersion>): Promise<FieldError[]> {
    const { definition, version } = await this.tx.read(ctx, async () => ({
      definition: await this.definitions.get(ctx, input.definitionId),
      version: await this.definitions.version(ctx, input.definitionId, input.number),
    }))
    assertSeen(ctx, definition, 'approval definition')
    definitionVersionMachine.next(version.state, 'publish')
    return this.check.assertSound(ctx, definition, version.body)
  }

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof publishDefinitionVersion>,
    warnings: FieldError[],
  ): Promise<OutputOf<typeof publishDefinitionVersion>> {
    const definition = await this.definitions.get(ctx, input.definitionId)
    assertSeen(ctx, definition, 'approval definition')
    const version = await this.definitions.version(ctx, definition.id, input.number)
    await this.definitions.changeVersion(ctx, version.id, { warnings })
    const now = this.clock.now()
    const effectiveFrom = input.effectiveFrom === undefined ? now : new Date(input.effectiveFrom)
    if (effectiveFrom.getTime() > now.getTime() && definition.purpose === 'document')
      await this.schedule(ctx, definition, version, effectiveFrom)
    else await this.effect.now(ctx, definition, version, now)
    return definitionViewOf(definition, await this.definitions.versionsOf(ctx, definition.id))
  }

  /** What is current stays so until the time has come. */
  private async schedule(
    ctx: TenantContext,
    definition: Definition,
    version: DefinitionVersion,
    effectiveFrom: Date,
  ): Promise<void> {
    await this.definitions.changeVersion(ctx, version.id, {
      state: definitionVersionMachine.next(version.state, 'schedule'),
      scheduledFor: definition.documentType,
      effectiveFrom,
      publishedAt: this.clock.now(),
      publishedBy: ctx.actor.userId,
    })
    definition.draftNumber = null
    await this.definitions.update(ctx, definition, definition.version)
    await this.changes.record(ctx, definition, {
      verb: 'schedule',
      after: { number: version.number, effectiveFrom: effectiveFrom.toISOString(), body: version.body },
    })
    const payload = { definitionId: definition.id, number: version.number }
    const dedupeKey = `${definition.id}:${String(version.number)}`
    await this.jobs.add(ctx, definitionTakesEffect, payload, { runAt: effectiveFrom, dedupeKey })
  }
}
