import type { getFile } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { fileViewOf } from './file.view.js'
import type { StoredFile } from './stored-file.entity.js'
import { VisibleFiles } from './visible-files.guard.js'

@Injectable()
export class GetFile implements UseCase<typeof getFile, StoredFile> {
  constructor(private readonly files: VisibleFiles) {}

  prepare(ctx: TenantContext, input: InputOf<typeof getFile>): Promise<StoredFile> {
    return this.files.get(ctx, input.fileId)
  }

  async execute(
    _ctx: TenantContext,
    _input: InputOf<typeof getFile>,
    file: StoredFile,
  ): Promise<OutputOf<typeof getFile>> {
    return fileViewOf(file)
  }
}
