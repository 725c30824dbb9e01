import { fileChecksumWrong, UPLOAD_OBJECT_KIND, uploadUnknown } from '@nexus/contracts-documents'
import { isDomainError, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { OBJECT_STORAGE, objectKey, type ObjectKey, objectNotFound, type ObjectStorage } from '@nexus/platform-storage'
import { Inject, Injectable } from '@nestjs/common'
import { ContentScan } from './content-scan.policy.js'
import { typeByName, type UploadType } from './upload-type.policy.js'
import type { Upload } from './upload.entity.js'
import { UploadsRepository } from './uploads.repository.js'

/** Bytes that were looked through and may become a file. */
export interface InspectedUpload {
  readonly upload: Upload
  readonly storageKey: ObjectKey
  readonly mediaType: UploadType
  readonly sha256: string
  readonly size: number
}

/** Stands between bytes that arrived and the files: nothing that it refuses stays. Outside of transactions. */
@Injectable()
export class UploadInspection {
  constructor(
    private readonly tx: TenantTx,
    private readonly uploads: UploadsRepository,
    @Inject(OBJECT_STORAGE) private readonly storage: ObjectStorage,
  ) {}

  /** @throws DomainError documents.upload.unknown, or why the content is refused; then upload and bytes are gone */
  async inspect(ctx: TenantContext, uploadId: string): Promise<InspectedUpload> {
    const upload = await this.tx.read(ctx, () => this.uploads.getOwn(ctx, uploadId))
    try {
      return await this.look(ctx, upload)
    } catch (error) {
      if (isDomainError(error)) {
        await this.removeBytes(ctx, upload)
        await this.tx.run(ctx, () => this.uploads.remove(ctx, upload.id))
      }
      throw error
    }
  }

  removeBytes(ctx: TenantContext, upload: Upload): Promise<void> {
    return this.storage.remove(this.keyOf(ctx, upload))
  }

  private async look(ctx: TenantContext, upload: Upload): Promise<InspectedUpload> {
    const storageKey = this.keyOf(ctx, upload)
    const mediaType = typeByName(upload.fileName)
    const { sha256, size } = await this.headOf(storageKey)
    if (upload.sha256 !== null && upload.sha256 !== sha256)
      throw fileChecksumWrong('Other bytes arrived than the Content-Digest header says; send the file again.')
    const scan = new ContentScan()
    // The storage compares what it reads with its own sum, so that what is scanned is what is kept.
    for await (const piece of await this.storage.open(storageKey)) scan.add(piece as Uint8Array)
    scan.check(mediaType)
    return { upload, storageKey, mediaType, sha256, size }
  }

  private async headOf(key: ObjectKey) {
    try {
      return await this.storage.head(key)
    } catch (error) {
      if (isDomainError(error) && error.code === objectNotFound.code)
        throw uploadUnknown('The bytes of this upload did not arrive; send the file again.')
      throw error
    }
  }

  private keyOf(ctx: TenantContext, upload: Upload): ObjectKey {
    return objectKey(ctx.tenantId, UPLOAD_OBJECT_KIND, upload.id)
  }
}
