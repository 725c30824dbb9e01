import type { TenantContext } from '@nexus/kernel'
import { defineJob, type JobHandler, type JobPayload, type JobRun } from '@nexus/platform-jobs'
import { TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { DefinitionsRepository } from './definitions.repository.js'
import { TakeEffect } from './take-effect.strategy.js'

/** A version that was published for later becomes current. Submissions find it without this job; what it does is the record. */
export const definitionTakesEffect = defineJob({
  name: 'workflow.definition.take-effect.v1',
  queue: 'definitions',
  payload: z.strictObject({ definitionId: z.uuid(), number: z.int().min(1) }),
})

@Injectable()
export class DefinitionTakesEffect implements JobHandler<typeof definitionTakesEffect> {
  constructor(
    private readonly tx: TenantTx,
    private readonly definitions: DefinitionsRepository,
    private readonly effect: TakeEffect,
  ) {}

  async run(ctx: TenantContext, payload: JobPayload<typeof definitionTakesEffect>, job: JobRun): Promise<void> {
    await this.tx.run(ctx, async () => {
      const definition = await this.definitions.get(ctx, payload.definitionId)
      const version = await this.definitions.version(ctx, payload.definitionId, payload.number)
      if (version.state === 'SCHEDULED' && version.effectiveFrom !== null)
        await this.effect.now(ctx, definition, version, version.effectiveFrom)
      await job.complete()
    })
  }
}
