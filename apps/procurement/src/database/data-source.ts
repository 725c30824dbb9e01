import type { ServiceSchema } from '@nexus/platform-database'
import { platformEntities } from '@nexus/platform-service'
import { KnownLegalEntity } from '../legal-entities/known-legal-entity.entity.js'
import { DocumentSequence } from '../numbering/document-sequence.entity.js'
import { LedgerEntry } from '../order-ledger/ledger-entry.entity.js'
import { OrderBilling } from '../order-ledger/order-billing.entity.js'
import { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { ReceiptLine } from '../receipts/receipt-line.entity.js'
import { Receipt } from '../receipts/receipt.entity.js'
import { RequisitionLine } from '../requisitions/requisition-line.entity.js'
import { Requisition } from '../requisitions/requisition.entity.js'
import { Vendor } from '../vendors/vendor.entity.js'
import { InitialPostgres1795228400868 } from './migrations/postgres/1795228400868-initial.js'
import { InitialSqlite1795228400868 } from './migrations/sqlite/1795228400868-initial.js'

/** The tables of procurement. */
export const schema: ServiceSchema = {
  service: 'procurement',
  entities: [
    ...platformEntities,
    Vendor,
    Requisition,
    RequisitionLine,
    PurchaseOrder,
    PurchaseOrderLine,
    LedgerEntry,
    OrderBilling,
    Receipt,
    ReceiptLine,
    DocumentSequence,
    KnownLegalEntity,
  ],
  migrations: { postgres: [InitialPostgres1795228400868], sqlite: [InitialSqlite1795228400868] },
}
