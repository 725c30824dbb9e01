import type { NotificationKind, NotificationLanguage } from '@nexus/contracts-workflow'
import { type Ids, IDS, type TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import { NotificationTemplate } from './notification-template.entity.js'
import { SHIPPED_WORDS, type Words } from './shipped-words.policy.js'

@Injectable()
export class TemplatesRepository {
  private readonly table: TenantTable<NotificationTemplate>

  constructor(
    private readonly tx: TenantTx,
    @Inject(IDS) private readonly ids: Ids,
  ) {
    this.table = new TenantTable(tx, NotificationTemplate, 'template')
  }

  /** Every template of the organization: two languages of ten kinds at most. */
  all(ctx: TenantContext): Promise<NotificationTemplate[]> {
    return this.table.select(ctx, 'row').getMany()
  }

  /** The organization's words of a kind, else the shipped ones, by language. */
  async words(ctx: TenantContext, kind: NotificationKind): Promise<(language: NotificationLanguage) => Words> {
    const rows = await this.table.select(ctx, 'row').andWhere('row.kind = :kind', { kind }).getMany()
    return (language) => wordsOf(rows.find((row) => row.language === language)) ?? SHIPPED_WORDS[language][kind]
  }

  /** Stores the words, or null to give them back. @returns null when there was nothing to give back */
  async change(
    ctx: TenantContext,
    key: { readonly kind: NotificationKind; readonly language: NotificationLanguage },
    words: Words | null,
  ): Promise<{ row: NotificationTemplate; before: Words | null } | null> {
    const content = { subject: words?.subject ?? null, body: words?.body ?? null }
    const fresh = { id: this.ids.next(), ...key, ...content }
    if (words !== null && (await this.table.insertMissing(ctx, fresh)) === 1)
      return { row: await this.table.get(ctx, fresh.id), before: null }
    const query = this.table.select(ctx, 'row').andWhere('row.kind = :kind AND row.language = :language', key)
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    const row = await query.getOne()
    if (row === null) return null
    const before = wordsOf(row) ?? null
    if (words === null && before === null) return null
    Object.assign(row, content)
    await this.table.update(ctx, row, row.version)
    return { row, before }
  }
}

export const wordsOf = (row: NotificationTemplate | undefined): Words | undefined =>
  row === undefined || row.subject === null || row.body === null ? undefined : { subject: row.subject, body: row.body }
