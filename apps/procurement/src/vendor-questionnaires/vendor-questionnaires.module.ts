import { Module } from '@nestjs/common'
import { QuestionnaireRecord } from './questionnaire-record.use-case.js'
import { VendorQuestionnaireMessages } from './vendor-questionnaires.messages.js'
import { VendorQuestionnairesRepository } from './vendor-questionnaires.repository.js'

@Module({
  controllers: [VendorQuestionnaireMessages],
  providers: [VendorQuestionnairesRepository, QuestionnaireRecord, ...VendorQuestionnaireMessages.providers],
  exports: [VendorQuestionnairesRepository],
})
export class VendorQuestionnairesModule {}
