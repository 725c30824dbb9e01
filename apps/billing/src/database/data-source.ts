import type { ServiceSchema } from '@nexus/platform-database'
import { platformEntities } from '@nexus/platform-service'
import { KnownLegalEntity } from '../legal-entities/known-legal-entity.entity.js'
import { PaymentRequestInvoice } from '../payment-requests/payment-request-invoice.entity.js'
import { PaymentRequest } from '../payment-requests/payment-request.entity.js'
import { Prepayment } from '../prepayments/prepayment.entity.js'
import { BillingSettings } from '../settings/billing-settings.entity.js'
import { InvoiceException } from '../supplier-invoices/invoice-exception.entity.js'
import { InvoiceLineMatch } from '../supplier-invoices/invoice-line-match.entity.js'
import { SupplierInvoiceLine } from '../supplier-invoices/supplier-invoice-line.entity.js'
import { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { InitialPostgres1795230187931 } from './migrations/postgres/1795230187931-initial.js'
import { InitialSqlite1795230187931 } from './migrations/sqlite/1795230187931-initial.js'

/** The tables of billing. */
export const schema: ServiceSchema = {
  service: 'billing',
  entities: [
    ...platformEntities,
    SupplierInvoice,
    SupplierInvoiceLine,
    InvoiceLineMatch,
    InvoiceException,
    Prepayment,
    PaymentRequest,
    PaymentRequestInvoice,
    KnownLegalEntity,
    BillingSettings,
  ],
  migrations: { postgres: [InitialPostgres1795230187931], sqlite: [InitialSqlite1795230187931] },
}
