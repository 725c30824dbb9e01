import { Module } from '@nestjs/common'
import { ProcurementSettingsModule } from '../procurement-settings/procurement-settings.module.js'
import { VendorDocumentsModule } from '../vendor-documents/vendor-documents.module.js'
import { VendorQuestionnairesModule } from '../vendor-questionnaires/vendor-questionnaires.module.js'
import { VendorsModule } from '../vendors/vendors.module.js'
import { Answering } from './answering.use-case.js'
import { QualificationApproval } from './qualification-approval.use-case.js'
import { QualificationRecord } from './qualification-record.use-case.js'
import { QuestionnaireChoice } from './questionnaire-choice.use-case.js'
import { RequalificationRounds } from './requalification-rounds.use-case.js'
import { Requalification } from './requalification.use-case.js'
import { VendorQualificationMessages } from './vendor-qualifications.messages.js'
import { VendorQualificationsRepository } from './vendor-qualifications.repository.js'

@Module({
  imports: [VendorsModule, VendorDocumentsModule, VendorQuestionnairesModule, ProcurementSettingsModule],
  controllers: [VendorQualificationMessages],
  providers: [
    VendorQualificationsRepository,
    QualificationRecord,
    QualificationApproval,
    QuestionnaireChoice,
    Answering,
    Requalification,
    RequalificationRounds,
    ...VendorQualificationMessages.providers,
  ],
  exports: [QualificationApproval],
})
export class VendorQualificationsModule {}
