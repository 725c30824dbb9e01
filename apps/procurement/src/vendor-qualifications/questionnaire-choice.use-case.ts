import { vendorQuestionnaireNeeded, vendorQuestionnaireSuperseded } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import type { VendorQuestionnaire } from '../vendor-questionnaires/vendor-questionnaire.entity.js'
import { VendorQuestionnairesRepository } from '../vendor-questionnaires/vendor-questionnaires.repository.js'
import type { Vendor } from '../vendors/vendor.entity.js'
import type { VendorQualification } from './vendor-qualification.entity.js'

/** Which edition a vendor answers. */
@Injectable()
export class QuestionnaireChoice {
  constructor(private readonly questionnaires: VendorQuestionnairesRepository) {}

  /** The named edition, which must be published. @throws DomainError procurement.vendor_qualification.questionnaire_needed */
  async named(ctx: TenantContext, questionnaireId: string): Promise<VendorQuestionnaire> {
    const named = await this.questionnaires.find(ctx, questionnaireId)
    if (named?.state === 'PUBLISHED') return named
    throw vendorQuestionnaireNeeded('This questionnaire is not published: name one that is.', {
      facts: { questionnaireId, state: named?.state, questionnaires: [] },
    })
  }

  /** The only one that is published for the vendor's kind. @throws DomainError procurement.vendor_qualification.questionnaire_needed */
  async fitting(ctx: TenantContext, vendor: Vendor): Promise<VendorQuestionnaire> {
    const published = await this.questionnaires.publishedFor(ctx, vendor.kind)
    const [only] = published
    if (only !== undefined && published.length === 1) return only
    throw this.needed(vendor, published)
  }

  /**
   * For a requalification: the newest edition of what it was qualified by, else what is published for its kind; null
   * when there is none, and the vendor is judged without questions.
   * @throws DomainError procurement.vendor_qualification.questionnaire_needed when several are, unless `first` may decide
   */
  async again(
    ctx: TenantContext,
    vendor: Vendor,
    { first = false }: { readonly first?: boolean } = {},
  ): Promise<VendorQuestionnaire | null> {
    const { qualifiedByCode, kind } = vendor
    const same = qualifiedByCode === null ? null : await this.questionnaires.published(ctx, qualifiedByCode)
    if (same !== null) return same
    const published = await this.questionnaires.publishedFor(ctx, kind)
    if (published.length > 1 && !first) throw this.needed(vendor, published)
    return published[0] ?? null
  }

  /**
   * What is published in the place of an edition, once one since then required requalification, itself or before it was
   * replaced; null: who was qualified by that edition is qualified.
   */
  async superseding(
    ctx: TenantContext,
    { code, edition }: { readonly code: string; readonly edition: number },
  ): Promise<{ readonly required: VendorQuestionnaire; readonly published: VendorQuestionnaire } | null> {
    const required = await this.questionnaires.requiring(ctx, code, edition)
    const published = required === null ? null : await this.questionnaires.current(ctx, code)
    return required === null || published === null ? null : { required, published }
  }

  /**
   * A vendor is not qualified by an edition while a later one requires requalification: it would begin anew at once.
   * @throws DomainError procurement.vendor_qualification.superseded
   */
  async assertCurrent(
    ctx: TenantContext,
    { questionnaireCode: code, edition }: Pick<VendorQualification, 'questionnaireCode' | 'edition'>,
  ): Promise<void> {
    if (code === null || edition === null) return
    await this.questionnaires.lockNewest(ctx, code)
    const later = await this.superseding(ctx, { code, edition })
    if (later === null) return
    const { required, published } = later
    throw vendorQuestionnaireSuperseded(
      `Edition ${String(required.edition)} of ${code} requires requalification: change to edition ${String(published.edition)}, which keeps the answers that fit.`,
      { facts: { questionnaireId: published.id, edition: published.edition } },
    )
  }

  private needed({ name, kind }: Vendor, published: readonly VendorQuestionnaire[]): Error {
    const detail =
      published.length === 0
        ? `No questionnaire is published that ${name} could answer: publish one.`
        : `Several questionnaires are published that ${name} could answer: name one in \`questionnaireId\`.`
    return vendorQuestionnaireNeeded(detail, {
      facts: {
        vendorKind: kind,
        questionnaires: published.map(({ id, code, edition }) => ({ questionnaireId: id, code, edition })),
      },
    })
  }
}
