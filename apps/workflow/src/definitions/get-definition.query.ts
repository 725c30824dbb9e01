import type { getDefinition } from '@nexus/contracts-workflow'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { definitionViewOf } from './definition.view.js'
import { DefinitionsRepository } from './definitions.repository.js'

@Injectable()
export class GetDefinition implements UseCase<typeof getDefinition> {
  constructor(private readonly definitions: DefinitionsRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof getDefinition>): Promise<OutputOf<typeof getDefinition>> {
    const definition = await this.definitions.get(ctx, input.definitionId)
    return definitionViewOf(definition, await this.definitions.versionsOf(ctx, definition.id))
  }
}
