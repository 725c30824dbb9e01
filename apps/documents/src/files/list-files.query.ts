import type { listFiles } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { DocumentOwners } from '../owners/document-owners.guard.js'
import { hiddenKinds } from './file.policy.js'
import { fileViewOf } from './file.view.js'
import { FilesRepository } from './files.repository.js'

type List = typeof listFiles

@Injectable()
export class ListFiles implements UseCase<List, void> {
  constructor(
    private readonly files: FilesRepository,
    private readonly owners: DocumentOwners,
  ) {}

  async prepare(ctx: TenantContext, { ownerType, ownerId }: InputOf<List>): Promise<void> {
    await this.owners.get(ctx, ownerType, ownerId)
  }

  async execute(ctx: TenantContext, input: InputOf<List>): Promise<OutputOf<List>> {
    const { ownerType, ownerId, kind, ...page } = input
    const filters = { ownerType, ownerId, kind, hidden: hiddenKinds(ctx) }
    const { items, nextCursor } = await this.files.page(ctx, filters, page)
    return { items: items.map(fileViewOf), nextCursor }
  }
}
