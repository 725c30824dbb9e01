import { fileStored, type uploadFile } from '@nexus/contracts-documents'
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
import { JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { fileFactsOf, fileViewOf } from '../files/file.view.js'
import { FilesRepository } from '../files/files.repository.js'
import { removeObjects } from '../files/remove-objects.job.js'
import { StoredFile } from '../files/stored-file.entity.js'
import { DocumentOwners } from '../owners/document-owners.guard.js'
import { type InspectedUpload, UploadInspection } from './upload-inspection.guard.js'
import { UploadsRepository } from './uploads.repository.js'

type Send = typeof uploadFile

@Injectable()
export class UploadFile implements UseCase<Send, InspectedUpload> {
  constructor(
    private readonly inspection: UploadInspection,
    private readonly owners: DocumentOwners,
    private readonly uploads: UploadsRepository,
    private readonly files: FilesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async prepare(ctx: TenantContext, input: InputOf<Send>): Promise<InspectedUpload> {
    const inspected = await this.inspection.inspect(ctx, input.uploadId)
    const { ownerType, ownerId, kind, fileName, fileId } = inspected.upload
    const announced = { ownerType, ownerId, kind, fileName }
    if (fileId !== null || Object.entries(announced).some(([name, value]) => input[name as 'kind'] !== value))
      throw invalidArgument('The file is not the one whose upload was allowed.')
    // The owner may have gone out of sight while the bytes were on their way.
    await this.owners.getAttachable(ctx, input.ownerType, ownerId)
    return inspected
  }

  async execute(ctx: TenantContext, _input: InputOf<Send>, inspected: InspectedUpload): Promise<OutputOf<Send>> {
    const { upload, storageKey, mediaType, sha256, size } = inspected
    const { ownerType, ownerId, kind, fileName } = upload
    const identity = { ownerType, ownerId, kind, sha256 }
    const file = Object.assign(new StoredFile(), {
      id: this.ids.next(),
      ...identity,
      fileName,
      mediaType,
      size,
      storageKey,
      number: 1,
      referencedAt: null,
      deletedAt: null,
    })
    await this.uploads.end(ctx, upload.id)
    if (!(await this.files.insertOnce(ctx, file))) {
      await this.jobs.add(ctx, removeObjects, { keys: [storageKey] })
      return fileViewOf((await this.files.findStored(ctx, identity)) ?? file)
    }
    await this.files.addVersion(ctx, this.ids.next(), file, this.clock.now())
    const facts = fileFactsOf(file)
    const payload = { fileId: file.id, ...facts }
    await this.outbox.add(ctx, fileStored, { aggregateId: file.id, aggregateSeq: 1, payload })
    await this.audit.record(ctx, { action: 'documents.file.upload', entity: 'file', entityId: file.id, after: facts })
    return fileViewOf(file)
  }
}
