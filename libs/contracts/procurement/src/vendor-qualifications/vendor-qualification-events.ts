import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { vendorContact, vendorQualificationView } from './vendor-qualification-view.js'

const facts = vendorQualificationView
  .pick({
    qualificationId: true,
    vendorId: true,
    vendorName: true,
    purpose: true,
    state: true,
    questionnaireId: true,
    questionnaireCode: true,
    edition: true,
    cause: true,
    reason: true,
    version: true,
  })
  .extend({ responsibleUserId: schemas.uuid().meta({ description: 'Who invited the vendor or began it.' }) })

const invitation = z.strictObject({ ...facts.shape, contact: vendorContact, expiresAt: schemas.instant() })

/** Version 1 of a registration: somebody of the vendor is invited. */
export const vendorInvited = defineEvent({
  name: 'procurement.vendor-qualification.invited.v1',
  summary: 'A vendor was invited to register.',
  payload: invitation,
})

/** A reminder: 14, 7 and 2 days before an unanswered invitation ends, each once (VEN-1). */
export const vendorInvitationReminded = defineEvent({
  name: 'procurement.vendor-qualification.reminded.v1',
  summary: 'The invitation of a vendor is unanswered and ends soon.',
  payload: invitation.extend({ daysLeft: z.int().min(0).meta({ example: 7 }) }),
})

/** Every other version: begun anew, answered, submitted, returned, or ended. */
export const vendorQualificationChanged = defineEvent({
  name: 'procurement.vendor-qualification.changed.v1',
  summary: 'The registration or requalification of a vendor went on.',
  payload: facts,
})
