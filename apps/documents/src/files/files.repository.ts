import { notFound, type TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { maySee } from './file.policy.js'
import { StoredFile } from './stored-file.entity.js'

/** Under what a file is stored once. */
export type FileIdentity = Pick<StoredFile, 'ownerType' | 'ownerId' | 'kind' | 'sha256'>

@Injectable()
export class FilesRepository {
  private readonly table: TenantTable<StoredFile>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, StoredFile, 'file')
  }

  /** The file, if the actor may see its owner. @throws DomainError request.not_found */
  async getVisible(ctx: TenantContext, fileId: string): Promise<StoredFile> {
    const file = await this.table.get(ctx, fileId)
    if (!maySee(ctx, file)) throw notFound(`There is no file ${fileId}.`)
    return file
  }

  findStored(ctx: TenantContext, { ownerType, ownerId, kind, sha256 }: FileIdentity): Promise<StoredFile | null> {
    return this.table
      .select(ctx, 'file')
      .andWhere(
        'file.ownerType = :ownerType AND file.ownerId = :ownerId AND file.kind = :kind AND file.sha256 = :sha256',
        { ownerType, ownerId, kind, sha256 },
      )
      .getOne()
  }

  /** False when the same bytes are stored for this owner and kind already. */
  async insertOnce(ctx: TenantContext, file: StoredFile): Promise<boolean> {
    return (await this.table.insertMissing(ctx, file)) === 1
  }
}
