import type { listExports } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { exportViewOf } from './export.view.js'
import { ExportsRepository } from './exports.repository.js'

type List = typeof listExports

@Injectable()
export class ListExports implements UseCase<List> {
  constructor(private readonly exports: ExportsRepository) {}

  async execute(ctx: TenantContext, input: InputOf<List>): Promise<OutputOf<List>> {
    const { operation, state, ...page } = input
    const { items, nextCursor } = await this.exports.pageOfOwn(ctx, { operation, state }, page)
    return { items: items.map(exportViewOf), nextCursor }
  }
}
