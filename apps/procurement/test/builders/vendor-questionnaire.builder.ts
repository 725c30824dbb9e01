import {
  activateVendor,
  createVendor,
  createVendorQuestionnaire,
  fileVendorDocument,
  inviteVendor,
  publishVendorQuestionnaire,
  recordVendorAnswers,
  reviseVendorQuestionnaire,
  submitVendorQualification,
  updateVendorQuestionnaire,
  type VendorQualificationView,
  type VendorQuestionnaireView,
} from '@nexus/contracts-procurement'
import type { CallerInputOf } from '@nexus/kernel'
import type { TestActor, TestServices } from '@nexus/testing'
import { aVendor } from './vendor.builder.js'

type Questionnaire = CallerInputOf<typeof createVendorQuestionnaire>

/** The version that was seen. */
export const seen = ({ version }: { readonly version: number }) => ({ expectedVersion: version })

/** A questionnaire that can be created as it is: one knock-out question, one free one, one required document. */
export function aQuestionnaire(parts: Partial<Questionnaire> = {}): Questionnaire {
  return {
    code: 'registration',
    title: 'Registration of vendors',
    questions: [
      {
        key: 'convicted',
        text: 'Was the company convicted of bribery?',
        type: 'yes-no',
        required: true,
        favourable: 'no',
        weight: 10,
        knockOut: { answers: ['yes'] },
      },
      { key: 'turnover', text: 'Turnover of last year', type: 'number', required: true, minimum: '0' },
      { key: 'note', text: 'What else?', type: 'text' },
    ],
    requiredDocuments: ['liability-insurance'],
    ...parts,
  }
}

export async function published(
  admin: TestActor,
  parts: Partial<Questionnaire> = {},
): Promise<VendorQuestionnaireView> {
  const draft = await admin.call(createVendorQuestionnaire, aQuestionnaire(parts))
  return admin.call(publishVendorQuestionnaire, { questionnaireId: draft.questionnaireId }, seen(draft))
}

/** The next edition, published. */
export async function nextEdition(
  admin: TestActor,
  of: VendorQuestionnaireView,
  changes: { requiresRequalification?: boolean; questions?: Questionnaire['questions'] } = {},
): Promise<VendorQuestionnaireView> {
  const { questionnaireId } = await admin.call(reviseVendorQuestionnaire, { questionnaireId: of.questionnaireId })
  const draft = await admin.call(
    updateVendorQuestionnaire,
    { questionnaireId, title: of.title, ...changes },
    { expectedVersion: 1 },
  )
  return admin.call(publishVendorQuestionnaire, { questionnaireId }, seen(draft))
}

export const CONTACT = { name: 'Petra Paper', mail: 'petra@paper.example' }
export const GOOD_ANSWERS = [
  { questionKey: 'convicted', value: 'no' },
  { questionKey: 'turnover', value: '1250000.50' },
]

/** People of one organization and what they do with a vendor until it is active. */
export class Onboarding {
  readonly admin: TestActor
  readonly buyer: TestActor
  readonly verifier: TestActor

  constructor(services: TestServices) {
    this.admin = services.actor()
    this.buyer = services.actor({ tenantId: this.admin.tenantId })
    this.verifier = services.actor({ tenantId: this.admin.tenantId })
  }

  async invited(parts: { expiresInDays?: number } = {}): Promise<VendorQualificationView> {
    const { vendorId } = await this.buyer.call(createVendor, aVendor({ prospect: true }))
    return this.buyer.call(inviteVendor, { vendorId, contact: CONTACT, ...parts })
  }

  insure(vendorId: string) {
    const insurance = { type: 'liability-insurance', number: 'LI-1', issuedOn: '2026-01-01' }
    return this.buyer.call(fileVendorDocument, { vendorId, ...insurance })
  }

  answer(
    { qualificationId, version }: Pick<VendorQualificationView, 'qualificationId' | 'version'>,
    answers: { questionKey: string; value: string | null }[] = GOOD_ANSWERS,
    by = this.buyer,
  ): Promise<VendorQualificationView> {
    return by.call(recordVendorAnswers, { qualificationId, answers }, { expectedVersion: version })
  }

  submit({ qualificationId, version }: VendorQualificationView): Promise<VendorQualificationView> {
    return this.buyer.call(submitVendorQualification, { qualificationId }, { expectedVersion: version })
  }

  async submitted(answers = GOOD_ANSWERS): Promise<VendorQualificationView> {
    const invitation = await this.invited()
    await this.insure(invitation.vendorId)
    return this.submit(await this.answer(invitation, answers))
  }

  /** A vendor that registered and was activated: version 5. */
  async qualified() {
    const qualification = await this.submitted()
    const { vendorId } = qualification
    const vendor = await this.verifier.call(activateVendor, { vendorId }, { expectedVersion: 4 })
    return { vendor, vendorId, qualification }
  }
}
