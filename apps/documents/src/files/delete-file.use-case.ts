import { type deleteFile, fileDeleted, fileIsDeleted, fileIsReferenced } from '@nexus/contracts-documents'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { DocumentOwners } from '../owners/document-owners.guard.js'
import { isFileOwner, isOpen } from '../owners/owner.policy.js'
import { isFromPeople } from './file.policy.js'
import { fileViewOf } from './file.view.js'
import { FilesRepository } from './files.repository.js'
import { removeObjects } from './remove-objects.job.js'
import { VisibleFiles } from './visible-files.guard.js'

type Delete = typeof deleteFile

@Injectable()
export class DeleteFile implements UseCase<Delete, void> {
  constructor(
    private readonly visible: VisibleFiles,
    private readonly owners: DocumentOwners,
    private readonly files: FilesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async prepare(ctx: TenantContext, { fileId }: InputOf<Delete>): Promise<void> {
    const { ownerType, ownerId, kind } = await this.visible.get(ctx, fileId)
    if (!isFileOwner(ownerType) || !isFromPeople(kind))
      throw fileIsReferenced('The file was stored by the platform as part of a record, which cannot change.')
    if (!isOpen(ownerType, await this.owners.getAttachable(ctx, ownerType, ownerId)))
      throw fileIsReferenced('The document was submitted with this file; what others have seen stays.')
  }

  async execute(ctx: TenantContext, { fileId, reason }: InputOf<Delete>): Promise<OutputOf<Delete>> {
    const file = await this.files.get(ctx, fileId)
    if (file.deletedAt !== null) throw fileIsDeleted('The file was deleted before.')
    if (file.referencedAt !== null)
      throw fileIsReferenced(`The file is part of a record (${file.referencedBy ?? ''}) and stays with it.`)
    const before = fileViewOf(file)
    file.deletedAt = this.clock.now()
    file.deletedBy = ctx.actor.userId
    file.deletionReason = reason
    await this.files.update(ctx, file, ctx.expectedVersion ?? file.version)
    const versions = await this.files.versionsOf(ctx, fileId)
    const keys = [...new Set([file.storageKey, ...versions.map(({ storageKey }) => storageKey)])]
    await this.jobs.add(ctx, removeObjects, { keys })
    const { ownerType, ownerId, sha256 } = file
    const payload = { fileId, ownerType, ownerId, sha256, reason }
    await this.outbox.add(ctx, fileDeleted, { aggregateId: fileId, aggregateSeq: file.version, payload })
    const after = fileViewOf(file)
    await this.audit.record(ctx, {
      action: 'documents.file.delete',
      entity: 'file',
      entityId: fileId,
      before,
      after,
      reason,
    })
    return after
  }
}
