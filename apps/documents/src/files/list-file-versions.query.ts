import type { listFileVersions } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { fileVersionViewOf } from './file.view.js'
import { FilesRepository } from './files.repository.js'
import type { StoredFile } from './stored-file.entity.js'
import { VisibleFiles } from './visible-files.guard.js'

type List = typeof listFileVersions

@Injectable()
export class ListFileVersions implements UseCase<List, StoredFile> {
  constructor(
    private readonly files: FilesRepository,
    private readonly visible: VisibleFiles,
  ) {}

  prepare(ctx: TenantContext, { fileId }: InputOf<List>): Promise<StoredFile> {
    return this.visible.get(ctx, fileId)
  }

  async execute(ctx: TenantContext, { fileId, ...page }: InputOf<List>, file: StoredFile): Promise<OutputOf<List>> {
    const { items, nextCursor } = await this.files.pageOfVersions(ctx, fileId, page)
    // A file of a service has one version and no history.
    if (items.length === 0 && page.cursor === undefined) return { items: [fileVersionViewOf(file)], nextCursor: null }
    return { items: items.map(fileVersionViewOf), nextCursor }
  }
}
