import type { listDefinitions } from '@nexus/contracts-workflow'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { definitionSummaryOf } from './definition.view.js'
import { DefinitionsRepository } from './definitions.repository.js'

@Injectable()
export class ListDefinitions implements UseCase<typeof listDefinitions> {
  constructor(private readonly definitions: DefinitionsRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listDefinitions>): Promise<OutputOf<typeof listDefinitions>> {
    const { documentType, ...page } = input
    const { items, nextCursor } = await this.definitions.page(ctx, { documentType }, page)
    return { items: items.map(definitionSummaryOf), nextCursor }
  }
}
