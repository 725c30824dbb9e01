import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { FileVersion } from './file-version.entity.js'
import { StoredFile } from './stored-file.entity.js'

/** Under what a file is stored once. */
export type FileIdentity = Pick<StoredFile, 'ownerType' | 'ownerId' | 'kind' | 'sha256'>

/** Whose files a list shows, and which kinds it must not. */
export interface FileFilters {
  readonly ownerType: string
  readonly ownerId: string
  readonly kind?: string | undefined
  readonly hidden: readonly string[]
}

@Injectable()
export class FilesRepository {
  private readonly table: TenantTable<StoredFile>
  private readonly versions: TenantTable<FileVersion>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, StoredFile, 'file')
    this.versions = new TenantTable(tx, FileVersion, 'version of the file')
  }

  /** @throws DomainError request.not_found */
  get(ctx: TenantContext, fileId: string): Promise<StoredFile> {
    return this.table.get(ctx, fileId)
  }

  findStored(ctx: TenantContext, { ownerType, ownerId, kind, sha256 }: FileIdentity): Promise<StoredFile | null> {
    return this.table
      .select(ctx, 'file')
      .andWhere(
        'file.ownerType = :ownerType AND file.ownerId = :ownerId AND file.kind = :kind AND file.sha256 = :sha256 AND file.deletedAt IS NULL',
        { ownerType, ownerId, kind, sha256 },
      )
      .getOne()
  }

  /** False when the same bytes are stored for this owner and kind already. */
  async insertOnce(ctx: TenantContext, file: StoredFile): Promise<boolean> {
    return (await this.table.insertMissing(ctx, file)) === 1
  }

  /** @throws DomainError request.version_mismatch */
  update(ctx: TenantContext, file: StoredFile, expectedVersion: number): Promise<void> {
    return this.table.update(ctx, file, expectedVersion)
  }

  /** Keeps the content that the file has now as one of its versions. */
  async addVersion(ctx: TenantContext, id: string, file: StoredFile, at: Date): Promise<void> {
    const { number, fileName, mediaType, sha256, size, storageKey } = file
    const content = { number, fileName, mediaType, sha256, size, storageKey }
    await this.versions.insert(ctx, { id, fileId: file.id, ...content, createdAt: at, createdBy: ctx.actor.userId })
  }

  versionsOf(ctx: TenantContext, fileId: string): Promise<FileVersion[]> {
    return this.versions.select(ctx, 'version').andWhere('version.fileId = :fileId', { fileId }).getMany()
  }

  findVersion(ctx: TenantContext, fileId: string, number: number): Promise<FileVersion | null> {
    return this.versions
      .select(ctx, 'version')
      .andWhere('version.fileId = :fileId AND version.number = :number', { fileId, number })
      .getOne()
  }

  page(ctx: TenantContext, filters: FileFilters, input: PageInput): Promise<Page<StoredFile>> {
    const { ownerType, ownerId, kind, hidden } = filters
    const query = this.table
      .select(ctx, 'file')
      .andWhere('file.ownerType = :ownerType AND file.ownerId = :ownerId AND file.deletedAt IS NULL', {
        ownerType,
        ownerId,
      })
    if (kind !== undefined) query.andWhere('file.kind = :kind', { kind })
    if (hidden.length > 0) query.andWhere('file.kind NOT IN (:...hidden)', { hidden })
    const spec = { alias: 'file', sorts: { createdAt: 'createdAt' }, filterHash: filterHashOf({ ...filters }) }
    return this.table.page(ctx, query, spec, input)
  }

  pageOfVersions(ctx: TenantContext, fileId: string, input: PageInput): Promise<Page<FileVersion>> {
    const query = this.versions.select(ctx, 'version').andWhere('version.fileId = :fileId', { fileId })
    const spec = { alias: 'version', sorts: { number: 'number' }, filterHash: filterHashOf({ fileId }) }
    return this.versions.page(ctx, query, spec, input)
  }
}
