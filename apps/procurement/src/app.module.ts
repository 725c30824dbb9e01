import { defineService } from '@nexus/platform-service'
import { Module } from '@nestjs/common'
import { CategoriesModule } from './categories/categories.module.js'
import { CommentsModule } from './comments/comments.module.js'
import { DocumentPeopleModule } from './document-people/document-people.module.js'
import { ExchangeRatesModule } from './exchange-rates/exchange-rates.module.js'
import { FiguresModule } from './figures/figures.module.js'
import { keptProcurementFigures } from './figures/get-procurement-figures.query.js'
import { LegalEntitiesModule } from './legal-entities/legal-entities.module.js'
import { MasterDataModule } from './master-data/master-data.module.js'
import { OrderChangesModule } from './order-changes/order-changes.module.js'
import { OrderLedgerModule } from './order-ledger/order-ledger.module.js'
import { OrdersModule } from './orders/orders.module.js'
import { ProcurementSettingsModule } from './procurement-settings/procurement-settings.module.js'
import { ReceiptsModule } from './receipts/receipts.module.js'
import { ReturnsModule } from './returns/returns.module.js'
import { ServiceAcceptancesModule } from './service-acceptances/service-acceptances.module.js'
import { RequisitionsModule } from './requisitions/requisitions.module.js'
import { VendorBankChangesModule } from './vendor-bank-changes/vendor-bank-changes.module.js'
import { VendorDocumentsModule } from './vendor-documents/vendor-documents.module.js'
import { VendorDuplicatesModule } from './vendor-duplicates/vendor-duplicates.module.js'
import { VendorQualificationsModule } from './vendor-qualifications/vendor-qualifications.module.js'
import { VendorQuestionnairesModule } from './vendor-questionnaires/vendor-questionnaires.module.js'
import { VendorStandingModule } from './vendor-standing/vendor-standing.module.js'
import { VendorsModule } from './vendors/vendors.module.js'
import { schema } from './database/data-source.js'

@Module({
  imports: [
    ProcurementSettingsModule,
    CategoriesModule,
    ExchangeRatesModule,
    VendorsModule,
    VendorStandingModule,
    VendorDuplicatesModule,
    VendorBankChangesModule,
    VendorDocumentsModule,
    VendorQuestionnairesModule,
    VendorQualificationsModule,
    LegalEntitiesModule,
    MasterDataModule,
    RequisitionsModule,
    CommentsModule,
    OrdersModule,
    OrderChangesModule,
    DocumentPeopleModule,
    OrderLedgerModule,
    ReceiptsModule,
    ReturnsModule,
    ServiceAcceptancesModule,
    FiguresModule,
  ],
})
export class ProcurementModule {}

/** The procurement service, for the host that runs it. */
export const procurementService = defineService({
  name: 'procurement',
  module: ProcurementModule,
  schema,
  kept: [keptProcurementFigures],
})
