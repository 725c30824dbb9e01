import {
  fileContentRefused,
  fileStored,
  fileTooLarge,
  MAX_FILE_BYTES,
  type storeFile,
} from '@nexus/contracts-documents'
import {
  type Clock,
  CLOCK,
  type Ids,
  IDS,
  type InputOf,
  type OutputOf,
  stepId,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { TenantTx } from '@nexus/platform-database'
import { failpoint, Outbox } from '@nexus/platform-outbox'
import { OBJECT_STORAGE, objectKey, type ObjectStorage } from '@nexus/platform-storage'
import { Inject, Injectable } from '@nestjs/common'
import { createHash } from 'node:crypto'
import { fileFactsOf } from './file.view.js'
import { FilesRepository } from './files.repository.js'
import { StoredFile } from './stored-file.entity.js'

type Store = typeof storeFile

@Injectable()
export class StoreFile implements UseCase<Store, StoredFile> {
  constructor(
    private readonly tx: TenantTx,
    private readonly files: FilesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(OBJECT_STORAGE) private readonly storage: ObjectStorage,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Bytes before the row: an object without a row is harmless, a row without its object is not. */
  async prepare(ctx: TenantContext, input: InputOf<Store>): Promise<StoredFile> {
    const content = Buffer.from(input.contentBase64, 'base64')
    if (content.length === 0) throw fileContentRefused('The file is empty; send its bytes as base64 in contentBase64.')
    if (content.length > MAX_FILE_BYTES)
      throw fileTooLarge(
        `The file has ${String(content.length)} bytes; at most ${String(MAX_FILE_BYTES)} are stored.`,
        {
          facts: { bytes: content.length, maximum: MAX_FILE_BYTES },
        },
      )
    const sha256 = createHash('sha256').update(content).digest('hex')
    const { fileName, mediaType, kind, ownerType, ownerId } = input
    const earlier = await this.tx.read(ctx, () => this.files.findStored(ctx, { ownerType, ownerId, kind, sha256 }))
    if (earlier !== null) return earlier
    // The same bytes of the same owner have the same key, so that repeats leave no orphans.
    const storageKey = objectKey(ctx.tenantId, kind, stepId(ctx.tenantId, ownerType, ownerId, kind, sha256))
    await this.storage.put(storageKey, content, { contentType: mediaType, maxBytes: MAX_FILE_BYTES })
    failpoint('s3-put-before-row')
    const facts = {
      tenantId: ctx.tenantId,
      id: this.ids.next(),
      fileName,
      mediaType,
      kind,
      ownerType,
      ownerId,
      sha256,
      size: content.length,
      storageKey,
      number: 1,
    }
    return Object.assign(new StoredFile(), { ...facts, createdAt: this.clock.now(), createdBy: ctx.actor.userId })
  }

  async execute(ctx: TenantContext, _input: InputOf<Store>, prepared: StoredFile): Promise<OutputOf<Store>> {
    if (!(await this.files.insertOnce(ctx, prepared)))
      return this.answer((await this.files.findStored(ctx, prepared)) ?? prepared)
    const { id } = prepared
    const facts = fileFactsOf(prepared)
    await this.outbox.add(ctx, fileStored, { aggregateId: id, aggregateSeq: 1, payload: { fileId: id, ...facts } })
    await this.audit.record(ctx, { action: 'documents.file.store', entity: 'file', entityId: id, after: facts })
    return this.answer(prepared)
  }

  private answer({ id, sha256, size }: StoredFile): OutputOf<Store> {
    return { fileId: id, sha256, size }
  }
}
