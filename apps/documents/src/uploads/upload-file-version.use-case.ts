import { fileExists, fileIsDeleted, fileVersionAdded, type uploadFileVersion } from '@nexus/contracts-documents'
import {
  type Clock,
  CLOCK,
  type Ids,
  IDS,
  type InputOf,
  invalidArgument,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { fileFactsOf, fileViewOf } from '../files/file.view.js'
import { FilesRepository } from '../files/files.repository.js'
import { VisibleFiles } from '../files/visible-files.guard.js'
import { DocumentOwners } from '../owners/document-owners.guard.js'
import { isFileOwner } from '../owners/owner.policy.js'
import { type InspectedUpload, UploadInspection } from './upload-inspection.guard.js'
import { UploadsRepository } from './uploads.repository.js'

type Send = typeof uploadFileVersion

@Injectable()
export class UploadFileVersion implements UseCase<Send, InspectedUpload> {
  constructor(
    private readonly inspection: UploadInspection,
    private readonly visible: VisibleFiles,
    private readonly owners: DocumentOwners,
    private readonly uploads: UploadsRepository,
    private readonly files: FilesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async prepare(ctx: TenantContext, input: InputOf<Send>): Promise<InspectedUpload> {
    const inspected = await this.inspection.inspect(ctx, input.uploadId)
    const { fileId, fileName } = inspected.upload
    if (fileId !== input.fileId || fileName !== input.fileName)
      throw invalidArgument('The file is not the one whose upload was allowed.')
    const { ownerType, ownerId } = await this.visible.get(ctx, fileId)
    if (isFileOwner(ownerType)) await this.owners.getAttachable(ctx, ownerType, ownerId)
    return inspected
  }

  async execute(ctx: TenantContext, { fileId }: InputOf<Send>, inspected: InspectedUpload): Promise<OutputOf<Send>> {
    const { upload, storageKey, mediaType, sha256, size } = inspected
    const file = await this.files.get(ctx, fileId)
    if (file.deletedAt !== null) throw fileIsDeleted('The file was deleted; send it as a new one.')
    const same = await this.files.findStored(ctx, { ...file, sha256 })
    if (same !== null)
      throw fileExists(
        same.id === fileId
          ? 'These bytes are the newest version already.'
          : `These bytes are the file ${same.fileName} of the same document already.`,
        { facts: { fileId: same.id, ...(same.id === fileId ? {} : { fileName: same.fileName }) } },
      )
    const before = fileFactsOf(file)
    const { fileName } = upload
    Object.assign(file, { fileName, mediaType, sha256, size, storageKey, number: file.number + 1 })
    await this.files.update(ctx, file, ctx.expectedVersion ?? file.version)
    await this.files.addVersion(ctx, this.ids.next(), file, this.clock.now())
    await this.uploads.end(ctx, upload.id)
    const after = fileFactsOf(file)
    const payload = { fileId, ...after, number: file.number }
    await this.outbox.add(ctx, fileVersionAdded, { aggregateId: fileId, aggregateSeq: file.version, payload })
    await this.audit.record(ctx, {
      action: 'documents.file.add-version',
      entity: 'file',
      entityId: fileId,
      before,
      after: { ...after, number: file.number },
    })
    return fileViewOf(file)
  }
}
