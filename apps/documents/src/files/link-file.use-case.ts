import { fileIsDeleted, type linkFile } from '@nexus/contracts-documents'
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
import { TenantTx } from '@nexus/platform-database'
import { asObjectKey, OBJECT_STORAGE, type ObjectStorage } from '@nexus/platform-storage'
import { Inject, Injectable } from '@nestjs/common'
import { FilesRepository } from './files.repository.js'
import type { StoredFile } from './stored-file.entity.js'
import { VisibleFiles } from './visible-files.guard.js'

type Link = typeof linkFile
type Content = Pick<StoredFile, 'storageKey' | 'fileName' | 'mediaType'>

/** Five minutes, the longest that a signed path may live (SEC-38). */
const LINK_SECONDS = 300

@Injectable()
export class LinkFile implements UseCase<Link, OutputOf<Link>> {
  constructor(
    private readonly tx: TenantTx,
    private readonly files: FilesRepository,
    private readonly visible: VisibleFiles,
    private readonly audit: Audit,
    @Inject(OBJECT_STORAGE) private readonly storage: ObjectStorage,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async prepare(ctx: TenantContext, input: InputOf<Link>): Promise<OutputOf<Link>> {
    const file = await this.visible.get(ctx, input.fileId)
    if (file.deletedAt !== null) throw fileIsDeleted('The file was deleted; there is nothing to download any more.')
    const { storageKey, fileName, mediaType } = await this.contentOf(ctx, file, input.number)
    const expiresAt = new Date(this.clock.now().getTime() + LINK_SECONDS * 1000).toISOString()
    const options = { expiresInSeconds: LINK_SECONDS, fileName, contentType: mediaType }
    return { path: await this.storage.signedPath(asObjectKey(storageKey), options), expiresAt }
  }

  /** Who could download what, and when, belongs to the trail (AUD-01); the link itself does not. */
  async execute(ctx: TenantContext, input: InputOf<Link>, prepared: OutputOf<Link>): Promise<OutputOf<Link>> {
    await this.audit.record(ctx, {
      action: 'documents.file.link',
      entity: 'file',
      entityId: input.fileId,
      after: { expiresAt: prepared.expiresAt, ...(input.number === undefined ? {} : { number: input.number }) },
    })
    return prepared
  }

  private async contentOf(ctx: TenantContext, file: StoredFile, number = file.number): Promise<Content> {
    if (number === file.number) return file
    const version = await this.tx.read(ctx, () => this.files.findVersion(ctx, file.id, number))
    if (version === null) throw notFound(`The file ${file.id} has no version ${String(number)}.`)
    return version
  }
}
