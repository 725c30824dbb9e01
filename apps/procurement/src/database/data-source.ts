import type { ServiceSchema } from '@nexus/platform-database'
import { platformEntities } from '@nexus/platform-service'
import { Category } from '../categories/category.entity.js'
import { ExchangeRate } from '../exchange-rates/exchange-rate.entity.js'
import { Comment } from '../comments/comment.entity.js'
import { KnownLegalEntity } from '../legal-entities/known-legal-entity.entity.js'
import { DocumentSequence } from '../numbering/document-sequence.entity.js'
import { KnownCostCentre } from '../master-data/known-cost-centre.entity.js'
import { KnownMember } from '../master-data/known-member.entity.js'
import { LedgerEntry } from '../order-ledger/ledger-entry.entity.js'
import { OrderBilling } from '../order-ledger/order-billing.entity.js'
import { PurchaseOrderChange } from '../order-changes/purchase-order-change.entity.js'
import { OrderAcknowledgement } from '../orders/order-acknowledgement.entity.js'
import { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import { PurchaseOrderRevision } from '../orders/purchase-order-revision.entity.js'
import { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { KnownOrganization } from '../procurement-settings/known-organization.entity.js'
import { ProcurementSettings } from '../procurement-settings/procurement-settings.entity.js'
import { ReceiptLine } from '../receipts/receipt-line.entity.js'
import { Receipt } from '../receipts/receipt.entity.js'
import { RequisitionDraft } from '../requisitions/requisition-draft.entity.js'
import { VendorReceivingTerms } from '../receipts/vendor-receiving-terms.entity.js'
import { GoodsReturnLine } from '../returns/goods-return-line.entity.js'
import { GoodsReturn } from '../returns/goods-return.entity.js'
import { ServiceAcceptanceLine } from '../service-acceptances/service-acceptance-line.entity.js'
import { ServiceAcceptance } from '../service-acceptances/service-acceptance.entity.js'
import { RequisitionLine } from '../requisitions/requisition-line.entity.js'
import { Requisition } from '../requisitions/requisition.entity.js'
import { VendorBankChange } from '../vendor-bank-changes/vendor-bank-change.entity.js'
import { VendorDocument } from '../vendor-documents/vendor-document.entity.js'
import { VendorAnswer } from '../vendor-qualifications/vendor-answer.entity.js'
import { VendorQualification } from '../vendor-qualifications/vendor-qualification.entity.js'
import { VendorQuestionnaire } from '../vendor-questionnaires/vendor-questionnaire.entity.js'
import { VendorDuplicate } from '../vendors/vendor-duplicate.entity.js'
import { VendorIban } from '../vendors/vendor-iban.entity.js'
import { Vendor } from '../vendors/vendor.entity.js'
import { InitialPostgres1795228400868 } from './migrations/postgres/1795228400868-initial.js'
import { JobsAndSealPostgres1795237565530 } from './migrations/postgres/1795237565530-jobs-and-seal.js'
import { ProcureToPayDepthPostgres1795243425589 } from './migrations/postgres/1795243425589-procure-to-pay-depth.js'
import { QualificationsAndDraftsPostgres1795254079927 } from './migrations/postgres/1795254079927-qualifications-and-drafts.js'
import { ListFiltersPostgres1795291360520 } from './migrations/postgres/1795291360520-list-filters.js'
import { AddAuditCheckPostgres1795301103618 } from './migrations/postgres/1795301103618-add-audit-check.js'
import { InitialSqlite1795228400868 } from './migrations/sqlite/1795228400868-initial.js'
import { JobsAndSealSqlite1795237565530 } from './migrations/sqlite/1795237565530-jobs-and-seal.js'
import { ProcureToPayDepthSqlite1795243425589 } from './migrations/sqlite/1795243425589-procure-to-pay-depth.js'
import { QualificationsAndDraftsSqlite1795254079927 } from './migrations/sqlite/1795254079927-qualifications-and-drafts.js'
import { ListFiltersSqlite1795291360520 } from './migrations/sqlite/1795291360520-list-filters.js'
import { AddAuditCheckSqlite1795301103618 } from './migrations/sqlite/1795301103618-add-audit-check.js'

/** The tables of procurement. */
export const schema: ServiceSchema = {
  service: 'procurement',
  entities: [
    ...platformEntities,
    ProcurementSettings,
    KnownOrganization,
    Category,
    ExchangeRate,
    Vendor,
    VendorIban,
    VendorDuplicate,
    VendorBankChange,
    VendorDocument,
    VendorQuestionnaire,
    VendorQualification,
    VendorAnswer,
    Requisition,
    RequisitionLine,
    RequisitionDraft,
    Comment,
    PurchaseOrder,
    PurchaseOrderLine,
    PurchaseOrderRevision,
    OrderAcknowledgement,
    PurchaseOrderChange,
    LedgerEntry,
    OrderBilling,
    Receipt,
    ReceiptLine,
    VendorReceivingTerms,
    GoodsReturn,
    GoodsReturnLine,
    ServiceAcceptance,
    ServiceAcceptanceLine,
    DocumentSequence,
    KnownLegalEntity,
    KnownCostCentre,
    KnownMember,
  ],
  migrations: {
    postgres: [
      InitialPostgres1795228400868,
      JobsAndSealPostgres1795237565530,
      ProcureToPayDepthPostgres1795243425589,
      QualificationsAndDraftsPostgres1795254079927,
      ListFiltersPostgres1795291360520,
      AddAuditCheckPostgres1795301103618,
    ],
    sqlite: [
      InitialSqlite1795228400868,
      JobsAndSealSqlite1795237565530,
      ProcureToPayDepthSqlite1795243425589,
      QualificationsAndDraftsSqlite1795254079927,
      ListFiltersSqlite1795291360520,
      AddAuditCheckSqlite1795301103618,
    ],
  },
}
