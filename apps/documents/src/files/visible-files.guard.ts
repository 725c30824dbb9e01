import { notFound, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { EXPORT_OWNER } from '../exports/export-file.policy.js'
import { OwnExports } from '../exports/own-exports.guard.js'
import { DocumentOwners } from '../owners/document-owners.guard.js'
import { isFileOwner } from '../owners/owner.policy.js'
import { type OwnedFile, sightOf } from './file.policy.js'
import { FilesRepository } from './files.repository.js'
import type { StoredFile } from './stored-file.entity.js'

/** Files that the caller may see; used before the transaction, because the owner's service may have to be asked. */
@Injectable()
export class VisibleFiles {
  constructor(
    private readonly tx: TenantTx,
    private readonly files: FilesRepository,
    private readonly owners: DocumentOwners,
    private readonly ownExports: OwnExports,
  ) {}

  /** @throws DomainError request.not_found */
  async get(ctx: TenantContext, fileId: string): Promise<StoredFile> {
    const file = await this.tx.read(ctx, () => this.files.get(ctx, fileId))
    if (!(await this.sees(ctx, file))) throw notFound(`There is no file ${fileId}.`)
    return file
  }

  /** Whether the caller sees a file of this owner and kind. */
  async sees(ctx: TenantContext, file: OwnedFile & { readonly ownerId: string }): Promise<boolean> {
    if (file.ownerType === EXPORT_OWNER) return this.ownExports.mayDownload(ctx, file.ownerId)
    const sight = sightOf(ctx, file)
    if (sight !== 'ask') return sight === 'seen'
    // Whoever owns a type that nobody can be asked about: at least those who stored it.
    if (!isFileOwner(file.ownerType)) return file.createdBy === ctx.actor.userId
    return (await this.owners.find(ctx, file.ownerType, file.ownerId)) !== null
  }
}
