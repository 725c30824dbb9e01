import { fileIsDeleted, fileReferenced, type referenceFile } from '@nexus/contracts-documents'
import {
  type Clock,
  CLOCK,
  type InputOf,
  notFound,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { FilesRepository } from './files.repository.js'

type Reference = typeof referenceFile

@Injectable()
export class ReferenceFile implements UseCase<Reference> {
  constructor(
    private readonly files: FilesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Reference>): Promise<OutputOf<Reference>> {
    const { fileId, ownerType, ownerId, referencedBy } = input
    const file = await this.files.get(ctx, fileId)
    if (file.ownerType !== ownerType || file.ownerId !== ownerId) throw notFound(`There is no file ${fileId}.`)
    if (file.deletedAt !== null) throw fileIsDeleted('The file was deleted; attach it again.')
    const { fileName, mediaType, sha256, size, number } = file
    if (file.referencedAt === null) {
      file.referencedAt = this.clock.now()
      file.referencedBy = referencedBy
      await this.files.update(ctx, file, file.version)
      const payload = { fileId, ownerType, ownerId, referencedBy }
      await this.outbox.add(ctx, fileReferenced, { aggregateId: fileId, aggregateSeq: file.version, payload })
      const after = { referencedBy, number, sha256 }
      await this.audit.record(ctx, { action: 'documents.file.reference', entity: 'file', entityId: fileId, after })
    }
    return { fileId, fileName, mediaType, sha256, size, number }
  }
}
