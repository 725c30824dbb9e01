import type { abandonUpload } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { UploadInspection } from './upload-inspection.guard.js'
import { UploadsRepository } from './uploads.repository.js'

type Abandon = typeof abandonUpload

@Injectable()
export class AbandonUpload implements UseCase<Abandon, void> {
  constructor(
    private readonly tx: TenantTx,
    private readonly uploads: UploadsRepository,
    private readonly inspection: UploadInspection,
  ) {}

  async prepare(ctx: TenantContext, { uploadId }: InputOf<Abandon>): Promise<void> {
    const upload = await this.tx.read(ctx, () => this.uploads.getOwn(ctx, uploadId))
    await this.inspection.removeBytes(ctx, upload)
  }

  async execute(ctx: TenantContext, { uploadId }: InputOf<Abandon>): Promise<OutputOf<Abandon>> {
    await this.uploads.remove(ctx, uploadId)
    return { uploadId }
  }
}
