import type { VendorQualificationView } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { VendorAnswer } from './vendor-answer.entity.js'
import { VendorQualification } from './vendor-qualification.entity.js'

export interface QualificationFilters {
  readonly vendorId?: string | undefined
  readonly purpose?: VendorQualificationView['purpose'] | undefined
  readonly state?: VendorQualificationView['state'] | undefined
  readonly questionnaireId?: string | undefined
}

@Injectable()
export class VendorQualificationsRepository {
  private readonly table: TenantTable<VendorQualification>
  private readonly answers: TenantTable<VendorAnswer>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, VendorQualification, 'qualification')
    this.answers = new TenantTable(tx, VendorAnswer, 'answer')
  }

  get(ctx: TenantContext, qualificationId: string): Promise<VendorQualification> {
    return this.table.get(ctx, qualificationId)
  }

  find(ctx: TenantContext, qualificationId: string): Promise<VendorQualification | null> {
    return this.table.find(ctx, qualificationId)
  }

  /** The one that is open for a vendor; the vendor's lock guards that there is one at most. */
  openFor(ctx: TenantContext, vendorId: string): Promise<VendorQualification | null> {
    return this.table.select(ctx, 'one').andWhere('one.openFor = :vendorId', { vendorId }).getOne()
  }

  /** The earlier ones of a vendor, the latest first. */
  earlierOf(ctx: TenantContext, { id, vendorId }: VendorQualification): Promise<VendorQualification[]> {
    return this.table
      .select(ctx, 'one')
      .andWhere('one.vendorId = :vendorId AND one.id <> :id', { vendorId, id })
      .orderBy('one.createdAt', 'DESC')
      .addOrderBy('one.id', 'DESC')
      .limit(20)
      .getMany()
  }

  async insert(ctx: TenantContext, row: NewRow<VendorQualification>): Promise<VendorQualification> {
    const qualification = Object.assign(new VendorQualification(), row)
    await this.table.insert(ctx, qualification)
    return qualification
  }

  async update(ctx: TenantContext, qualification: VendorQualification): Promise<void> {
    await this.table.update(ctx, qualification, qualification.version)
  }

  async keepAnswers(ctx: TenantContext, rows: readonly NewRow<VendorAnswer>[]): Promise<void> {
    if (rows.length > 0) await this.answers.insert(ctx, rows)
  }

  page(ctx: TenantContext, filters: QualificationFilters, input: PageInput): Promise<Page<VendorQualification>> {
    const query = this.table.select(ctx, 'one')
    for (const field of ['vendorId', 'purpose', 'state', 'questionnaireId'] as const) {
      if (filters[field] !== undefined) query.andWhere(`one.${field} = :${field}`, { [field]: filters[field] })
    }
    const spec = { alias: 'one', sorts: { createdAt: 'createdAt' }, filterHash: filterHashOf({ ...filters }) }
    return this.table.page(ctx, query, spec, input)
  }

  answerPage(
    ctx: TenantContext,
    filters: { readonly qualificationId: string; readonly questionKey?: string | undefined },
    input: PageInput,
  ): Promise<Page<VendorAnswer>> {
    const { qualificationId, questionKey } = filters
    const query = this.answers
      .select(ctx, 'answer')
      .andWhere('answer.qualificationId = :qualificationId', { qualificationId })
    if (questionKey !== undefined) query.andWhere('answer.questionKey = :questionKey', { questionKey })
    const spec = { alias: 'answer', sorts: { answeredAt: 'answeredAt' }, filterHash: filterHashOf({ ...filters }) }
    return this.answers.page(ctx, query, spec, input)
  }
}
