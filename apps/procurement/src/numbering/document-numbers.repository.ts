import type { TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { failpoint } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { DocumentSequence } from './document-sequence.entity.js'

@Injectable()
export class DocumentNumbersRepository {
  constructor(private readonly tx: TenantTx) {}

  /**
   * The next number of a series, from 1 without gaps (X-5, INV-08). The series stays locked until the transaction
   * ends, so a rollback gives its number back. Take it late: other issues of the series wait.
   */
  async next(ctx: TenantContext, series: string): Promise<number> {
    if (!(await this.advance(ctx, series))) {
      await this.tx
        .managerFor(ctx)
        .createQueryBuilder()
        .insert()
        .into(DocumentSequence)
        .values({ tenantId: ctx.tenantId, series, next: 1n })
        .orIgnore()
        .updateEntity(false)
        .execute()
      await this.advance(ctx, series)
    }
    const row = await this.tx
      .managerFor(ctx)
      .createQueryBuilder(DocumentSequence, 'sequence')
      .where('sequence.tenantId = :tenantId AND sequence.series = :series', { tenantId: ctx.tenantId, series })
      .getOneOrFail()
    failpoint('number-allocated')
    return Number(row.next - 1n)
  }

  private async advance(ctx: TenantContext, series: string): Promise<boolean> {
    const result = await this.tx
      .managerFor(ctx)
      .createQueryBuilder()
      .update(DocumentSequence)
      .set({ next: () => 'next + 1' })
      .where('tenantId = :tenantId AND series = :series', { tenantId: ctx.tenantId, series })
      .updateEntity(false)
      .execute()
    return result.affected === 1
  }
}
