import { exportRightLost } from '@nexus/contracts-documents'
import { resolveAccess } from '@nexus/contracts-identity'
import type { AnyOperation, Rights, TenantContext } from '@nexus/kernel'
import { RpcClient } from '@nexus/platform-service'
import { Injectable } from '@nestjs/common'
import { mayList } from './export.policy.js'

/** A page of any list. */
export interface ListedPage {
  readonly items: readonly unknown[]
  readonly nextCursor: string | null
}

/** The most that a list gives at once. */
const PAGE = 200

/** Lists of all services, page by page, as the person on whose behalf the job runs sees them. Outside of transactions. */
@Injectable()
export class ListedPages {
  constructor(private readonly rpc: RpcClient) {}

  /** @throws DomainError documents.export.right_lost, and what the list refuses */
  async *of(
    ctx: TenantContext,
    list: AnyOperation,
    query: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): AsyncGenerator<ListedPage> {
    let cursor: string | null = null
    do {
      signal.throwIfAborted()
      const rights = await this.rightsNow(ctx, list)
      const page = (await this.rpc.call({ ...ctx, rights, audience: [list.name] }, list, {
        ...query,
        ...{ limit: PAGE, ...(cursor === null ? {} : { cursor }) },
      })) as ListedPage
      yield page
      cursor = page.nextCursor
    } while (cursor !== null)
  }

  /** Asked for each page: a right that was taken away ends an export in the middle, too. */
  private async rightsNow(ctx: TenantContext, list: AnyOperation): Promise<Rights> {
    const { tenantId, actor } = ctx
    const asking = { ...ctx, audience: [resolveAccess.name] }
    const { active, rights } = await this.rpc.call(asking, resolveAccess, { tenantId, userId: actor.userId })
    if (!active) throw exportRightLost('You are not an active member of this organization any more.')
    if (!mayList(rights, list))
      throw exportRightLost(
        `You do not have the permission ${list.permission ?? ''} in this organization any more; ask an administrator.`,
      )
    return rights
  }
}
