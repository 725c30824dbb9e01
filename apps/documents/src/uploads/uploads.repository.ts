import { uploadUnknown } from '@nexus/contracts-documents'
import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { Upload } from './upload.entity.js'

@Injectable()
export class UploadsRepository {
  private readonly table: TenantTable<Upload>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, Upload, 'upload')
  }

  insert(ctx: TenantContext, upload: Upload): Promise<void> {
    return this.table.insert(ctx, upload)
  }

  /** The caller's own upload. @throws DomainError documents.upload.unknown */
  async getOwn(ctx: TenantContext, uploadId: string): Promise<Upload> {
    const upload = await this.table.find(ctx, uploadId)
    if (upload?.createdBy !== ctx.actor.userId) throw uploadUnknown('This upload has ended; send the file again.')
    return upload
  }

  /** Ends an upload whose bytes become a file: only one may. @throws DomainError documents.upload.unknown */
  async end(ctx: TenantContext, uploadId: string): Promise<void> {
    if ((await this.remove(ctx, uploadId)) === 0) throw uploadUnknown('This upload has ended; send the file again.')
  }

  /** How many there were: 0 when it ended meanwhile. */
  remove(ctx: TenantContext, uploadId: string): Promise<number> {
    return this.table.remove(ctx, { id: uploadId })
  }

  /** Some that began before an instant. */
  begunBefore(ctx: TenantContext, instant: Date, most: number): Promise<Upload[]> {
    return this.table
      .select(ctx, 'upload')
      .andWhere('upload.createdAt < :instant', { instant })
      .orderBy('upload.createdAt')
      .limit(most)
      .getMany()
  }
}
