import type { getFile } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { fileViewOf } from './file.view.js'
import { FilesRepository } from './files.repository.js'

@Injectable()
export class GetFile implements UseCase<typeof getFile> {
  constructor(private readonly files: FilesRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof getFile>): Promise<OutputOf<typeof getFile>> {
    return fileViewOf(await this.files.getVisible(ctx, input.fileId))
  }
}
