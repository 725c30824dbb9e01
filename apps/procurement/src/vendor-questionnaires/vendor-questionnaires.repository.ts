import { vendorQuestionnaireExists, type VendorQuestionnaireView } from '@nexus/contracts-procurement'
import { notFound, type TenantContext } from '@nexus/kernel'
import {
  filterHashOf,
  isUniqueViolation,
  type NewRow,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { lockRow } from '../database/row-lock.repository.js'
import { VendorQuestionnaire } from './vendor-questionnaire.entity.js'

export interface QuestionnaireFilters {
  readonly code?: string | undefined
  readonly vendorKind?: string | undefined
  readonly state?: VendorQuestionnaireView['state'] | undefined
}

@Injectable()
export class VendorQuestionnairesRepository {
  private readonly table: TenantTable<VendorQuestionnaire>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, VendorQuestionnaire, 'questionnaire')
  }

  get(ctx: TenantContext, questionnaireId: string): Promise<VendorQuestionnaire> {
    return this.table.get(ctx, questionnaireId)
  }

  find(ctx: TenantContext, questionnaireId: string): Promise<VendorQuestionnaire | null> {
    return this.table.find(ctx, questionnaireId)
  }

  /** The edition, locked until the transaction ends. @throws DomainError request.not_found */
  async lock(ctx: TenantContext, questionnaireId: string): Promise<VendorQuestionnaire> {
    const query = this.table.select(ctx, 'one').andWhere('one.id = :questionnaireId', { questionnaireId })
    const row = await lockRow(this.tx, query)
    if (row === null) throw notFound(`There is no questionnaire ${questionnaireId}.`)
    return row
  }

  /** The published edition of a questionnaire, locked. */
  published(ctx: TenantContext, code: string): Promise<VendorQuestionnaire | null> {
    return lockRow(this.tx, this.table.select(ctx, 'one').andWhere('one.publishedOf = :code', { code }))
  }

  /** What is published for a kind of vendor, else for vendors of no kind of their own; by code. */
  async publishedFor(ctx: TenantContext, kind: string | null): Promise<VendorQuestionnaire[]> {
    const published = await this.table
      .select(ctx, 'one')
      .andWhere("one.state = 'PUBLISHED'")
      .andWhere('(one.vendorKind IS NULL OR one.vendorKind = :kind)', { kind })
      .orderBy('one.code')
      .limit(100)
      .getMany()
    const own = kind === null ? [] : published.filter(({ vendorKind }) => vendorKind === kind)
    return own.length > 0 ? own : published.filter(({ vendorKind }) => vendorKind === null)
  }

  /** The newest edition, whatever its state. */
  newest(ctx: TenantContext, code: string): Promise<VendorQuestionnaire | null> {
    return this.table
      .select(ctx, 'one')
      .andWhere('one.code = :code', { code })
      .orderBy('one.edition', 'DESC')
      .limit(1)
      .getOne()
  }

  /** What is published of a questionnaire, without a lock. */
  current(ctx: TenantContext, code: string): Promise<VendorQuestionnaire | null> {
    return this.table.select(ctx, 'one').andWhere('one.publishedOf = :code', { code }).getOne()
  }

  /** A later edition that was published and requires requalification; the latest one. */
  requiring(ctx: TenantContext, code: string, edition: number): Promise<VendorQuestionnaire | null> {
    return this.table
      .select(ctx, 'one')
      .andWhere('one.code = :code AND one.edition > :edition', { code, edition })
      .andWhere('one.publishedAt IS NOT NULL AND one.requiresRequalification = :required', { required: true })
      .orderBy('one.edition', 'DESC')
      .limit(1)
      .getOne()
  }

  /** Keeps editions of a questionnaire from being published until the transaction ends: publication locks the newest one too. */
  async lockNewest(ctx: TenantContext, code: string): Promise<void> {
    const query = this.table.select(ctx, 'one').andWhere('one.code = :code', { code })
    await lockRow(this.tx, query.orderBy('one.edition', 'DESC').limit(1))
  }

  /** @throws DomainError procurement.vendor_questionnaire.exists */
  async insert(ctx: TenantContext, row: NewRow<VendorQuestionnaire>): Promise<VendorQuestionnaire> {
    const questionnaire = Object.assign(new VendorQuestionnaire(), row)
    try {
      await this.tx.savepoint(() => this.table.insert(ctx, questionnaire))
    } catch (error) {
      // Somebody else was quicker.
      if (!isUniqueViolation(error, ['code', 'edition']) && !isUniqueViolation(error, ['draftOf'])) throw error
      throw existing(row.code, await this.newest(ctx, row.code))
    }
    return questionnaire
  }

  async update(ctx: TenantContext, questionnaire: VendorQuestionnaire): Promise<void> {
    await this.table.update(ctx, questionnaire, questionnaire.version)
  }

  page(ctx: TenantContext, filters: QuestionnaireFilters, input: PageInput): Promise<Page<VendorQuestionnaire>> {
    const query = this.table.select(ctx, 'one')
    if (filters.code !== undefined) query.andWhere('one.code = :code', { code: filters.code })
    if (filters.vendorKind !== undefined) query.andWhere('one.vendorKind = :kind', { kind: filters.vendorKind })
    if (filters.state !== undefined) query.andWhere('one.state = :state', { state: filters.state })
    const spec = {
      alias: 'one',
      sorts: { createdAt: 'createdAt', code: 'code' },
      filterHash: filterHashOf({ ...filters }),
    }
    return this.table.page(ctx, query, spec, input)
  }
}

/** The refusal that names the edition which is in the way. */
export const existing = (code: string, newest: VendorQuestionnaire | null): Error =>
  vendorQuestionnaireExists(
    `There is a questionnaire "${code}" already: change its draft, or begin the next edition of the published one.`,
    { facts: { questionnaireId: newest?.id, state: newest?.state } },
  )
