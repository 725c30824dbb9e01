import type { NotificationKind, NotificationLanguage } from '@nexus/contracts-workflow'
import { type Ids, IDS, type TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import { NotificationTemplate } from './notification-template.entity.js'
import { SHIPPED_WORDS, type Words } from './shipped-words.policy.js'

export interface TemplateKey {
  readonly kind: NotificationKind
  readonly language: NotificationLanguage
}

@Injectable()
export class TemplatesRepository {
  private readonly table: TenantTable<NotificationTemplate>

  constructor(
    tx: TenantTx,
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

  /** Null while nobody ever changed the words. */
  find(ctx: TenantContext, key: TemplateKey): Promise<NotificationTemplate | null> {
    return this.table.select(ctx, 'row').andWhere('row.kind = :kind AND row.language = :language', key).getOne()
  }

  /**
   * Stores the words over the version that was seen, 0 being the shipped words; null gives them back.
   * @throws DomainError request.version_mismatch when others stored theirs meanwhile
   */
  async change(
    ctx: TenantContext,
    key: TemplateKey,
    seenVersion: number,
    words: Words | null,
  ): Promise<NotificationTemplate> {
    const content = { subject: words?.subject ?? null, body: words?.body ?? null }
    const fresh = { id: this.ids.next(), ...key, ...content }
    if (seenVersion === 0 && (await this.table.insertMissing(ctx, fresh)) === 1) return this.table.get(ctx, fresh.id)
    const row = await this.find(ctx, key)
    if (row === null) throw new Error(`there is no template ${key.kind} ${key.language} to change`)
    Object.assign(row, content)
    await this.table.update(ctx, row, seenVersion)
    return row
  }
}

export const wordsOf = (row: NotificationTemplate | undefined): Words | undefined =>
  row === undefined || row.subject === null || row.body === null ? undefined : { subject: row.subject, body: row.body }
