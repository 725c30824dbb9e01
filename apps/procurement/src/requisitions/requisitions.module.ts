import { Module } from '@nestjs/common'
import { CategoriesModule } from '../categories/categories.module.js'
import { ExchangeRatesModule } from '../exchange-rates/exchange-rates.module.js'
import { LegalEntitiesModule } from '../legal-entities/legal-entities.module.js'
import { MasterDataModule } from '../master-data/master-data.module.js'
import { ProcurementSettingsModule } from '../procurement-settings/procurement-settings.module.js'
import { ChangeVerdict } from './change-verdict.builder.js'
import { EarlierNeedsRepository } from './earlier-needs.repository.js'
import { LineOrdersRepository } from './line-orders.repository.js'
import { OrderAllowanceRepository } from './order-allowance.repository.js'
import { ProposedLinesBuilder } from './proposed-lines.builder.js'
import { QuoteFilesGuard } from './quote-files.guard.js'
import { RequisitionContentGuard } from './requisition-content.guard.js'
import { RequisitionDraftsRepository } from './requisition-drafts.repository.js'
import { RequisitionProgress } from './requisition-progress.use-case.js'
import { RequisitionTransition } from './requisition-transition.builder.js'
import { RequisitionMessages } from './requisitions.messages.js'
import { RequisitionsRepository } from './requisitions.repository.js'
import { SubmissionGuard } from './submission.guard.js'

@Module({
  imports: [CategoriesModule, ExchangeRatesModule, LegalEntitiesModule, MasterDataModule, ProcurementSettingsModule],
  controllers: [RequisitionMessages],
  providers: [
    RequisitionsRepository,
    RequisitionDraftsRepository,
    LineOrdersRepository,
    EarlierNeedsRepository,
    OrderAllowanceRepository,
    RequisitionProgress,
    RequisitionTransition,
    RequisitionContentGuard,
    SubmissionGuard,
    ProposedLinesBuilder,
    QuoteFilesGuard,
    ChangeVerdict,
    ...RequisitionMessages.providers,
  ],
  exports: [RequisitionsRepository, RequisitionProgress],
})
export class RequisitionsModule {}
