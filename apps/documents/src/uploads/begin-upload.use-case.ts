import {
  type beginUpload,
  type FileOwner,
  fileIsDeleted,
  fileIsReferenced,
  fileTooLarge,
  MAX_UPLOAD_BYTES,
} from '@nexus/contracts-documents'
import {
  type Clock,
  CLOCK,
  type Ids,
  IDS,
  type InputOf,
  invalidArgument,
  type OutputOf,
  permissionDenied,
  reachOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { Inject, Injectable } from '@nestjs/common'
import { VisibleFiles } from '../files/visible-files.guard.js'
import { DocumentOwners } from '../owners/document-owners.guard.js'
import { isFileOwner } from '../owners/owner.policy.js'
import { SWEEP_EVERY_MS, sweepUploads } from './sweep-uploads.job.js'
import { declaredType } from './upload-type.policy.js'
import { Upload } from './upload.entity.js'
import { UploadsRepository } from './uploads.repository.js'

type Begin = typeof beginUpload
type Goal = Pick<Upload, 'ownerType' | 'ownerId' | 'kind' | 'fileId'>

@Injectable()
export class BeginUpload implements UseCase<Begin, Goal> {
  constructor(
    private readonly owners: DocumentOwners,
    private readonly files: VisibleFiles,
    private readonly uploads: UploadsRepository,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async prepare(ctx: TenantContext, input: InputOf<Begin>): Promise<Goal> {
    if (reachOf(ctx, 'file:create') === undefined)
      throw permissionDenied('You need the permission file:create in this organization; ask an administrator.')
    declaredType(input.fileName, input.mediaType)
    if (input.size !== undefined && input.size > MAX_UPLOAD_BYTES)
      throw fileTooLarge(
        `The file has ${String(input.size)} bytes; at most ${String(MAX_UPLOAD_BYTES)} are accepted.`,
        {
          facts: { bytes: input.size, maximum: MAX_UPLOAD_BYTES },
        },
      )
    const goal = await this.goalOf(ctx, input)
    await this.owners.getAttachable(ctx, goal.ownerType as FileOwner, goal.ownerId)
    return goal
  }

  async execute(ctx: TenantContext, input: InputOf<Begin>, goal: Goal): Promise<OutputOf<Begin>> {
    const id = this.ids.next()
    const { fileName, sha256 = null } = input
    const facts = { ...goal, id, fileName, sha256, createdAt: this.clock.now(), createdBy: ctx.actor.userId }
    await this.uploads.insert(ctx, Object.assign(new Upload(), facts))
    // What nobody ends, the sweeper of the organization does.
    await this.jobs.repeat(ctx, sweepUploads, {}, { everyMs: SWEEP_EVERY_MS }, { dedupeKey: sweepUploads.name })
    return { uploadId: id, maxBytes: MAX_UPLOAD_BYTES }
  }

  private async goalOf(ctx: TenantContext, input: InputOf<Begin>): Promise<Goal> {
    const { fileId, ownerType, ownerId, kind } = input
    if (fileId !== undefined) {
      const file = await this.files.get(ctx, fileId)
      if (file.deletedAt !== null) throw fileIsDeleted('The file was deleted; send it as a new one.')
      if (file.kind !== 'attachment' || !isFileOwner(file.ownerType))
        throw fileIsReferenced('Only attachments have versions; what the platform stored, and logos, stay as they are.')
      return { ownerType: file.ownerType, ownerId: file.ownerId, kind: file.kind, fileId }
    }
    if (ownerType === undefined || ownerId === undefined)
      throw invalidArgument('Say to which document the file belongs: ownerType and ownerId.')
    if (kind === 'logo' && ownerType !== 'organization')
      throw invalidArgument('A logo belongs to the organization: ownerType=organization.')
    return { ownerType, ownerId, kind, fileId: null }
  }
}
