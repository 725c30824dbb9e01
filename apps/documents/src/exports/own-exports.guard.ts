import { notFound, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import type { Export } from './export.entity.js'
import { mayList } from './export.policy.js'
import { EXPORTABLE } from './exportable-lists.config.js'
import { ExportsRepository } from './exports.repository.js'

/** Exports of the person who asks; of those of others nobody learns that they exist. */
@Injectable()
export class OwnExports {
  constructor(
    private readonly tx: TenantTx,
    private readonly exports: ExportsRepository,
  ) {}

  /** @throws DomainError request.not_found */
  async get(ctx: TenantContext, exportId: string): Promise<Export> {
    const row = await this.exports.find(ctx, exportId)
    if (row?.createdBy !== ctx.actor.userId) throw notFound(`There is no export ${exportId}.`)
    return row
  }

  /** Whether the file is the caller's to download: made for them, and they still have the right to the list. Outside of transactions. */
  async mayDownload(ctx: TenantContext, exportId: string): Promise<boolean> {
    const row = await this.tx.read(ctx, () => this.exports.find(ctx, exportId))
    if (row?.createdBy !== ctx.actor.userId) return false
    const list = EXPORTABLE.get(row.operation)
    return list !== undefined && mayList(ctx.rights, list)
  }
}
