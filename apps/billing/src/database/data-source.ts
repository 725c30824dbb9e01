import type { ServiceSchema } from '@nexus/platform-database'
import { platformEntities } from '@nexus/platform-service'
import { BankLine } from '../bank-statements/bank-line.entity.js'
import { BankStatement } from '../bank-statements/bank-statement.entity.js'
import { CreditExpectation } from '../credit-notes/credit-expectation.entity.js'
import { KnownLegalEntity } from '../legal-entities/known-legal-entity.entity.js'
import { KnownOrganization } from '../organizations/known-organization.entity.js'
import { PaymentRequestInvoice } from '../payment-requests/payment-request-invoice.entity.js'
import { PaymentRequest } from '../payment-requests/payment-request.entity.js'
import { PaymentStatusReport } from '../payment-status-reports/payment-status-report.entity.js'
import { PaymentTermsRow } from '../payment-terms/payment-terms.entity.js'
import { PaymentHold } from '../payments/payment-hold.entity.js'
import { PaymentSettings } from '../payments/payment-settings.entity.js'
import { PaymentTransfer } from '../payments/payment-transfer.entity.js'
import { Prepayment } from '../prepayments/prepayment.entity.js'
import { BillingSettings } from '../settings/billing-settings.entity.js'
import { InvoiceException } from '../supplier-invoices/invoice-exception.entity.js'
import { InvoiceLineMatch } from '../supplier-invoices/invoice-line-match.entity.js'
import { InvoiceOrder } from '../supplier-invoices/invoice-order.entity.js'
import { SupplierInvoiceLine } from '../supplier-invoices/supplier-invoice-line.entity.js'
import { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { ToleranceRule } from '../tolerances/tolerance-rule.entity.js'
import { InitialPostgres1795230187931 } from './migrations/postgres/1795230187931-initial.js'
import { JobsAndSealPostgres1795237569198 } from './migrations/postgres/1795237569198-jobs-and-seal.js'
import { ProcureToPayDepthPostgres1795243431431 } from './migrations/postgres/1795243431431-procure-to-pay-depth.js'
import { RevisionsOfInvoicesPostgres1795254076472 } from './migrations/postgres/1795254076472-revisions-of-invoices.js'
import { FiguresAndFiltersPostgres1795291378858 } from './migrations/postgres/1795291378858-figures-and-filters.js'
import { AddAuditCheckPostgres1795301103620 } from './migrations/postgres/1795301103620-add-audit-check.js'
import { FactsOfExceptionsPostgres1795328640004 } from './migrations/postgres/1795328640004-facts-of-exceptions.js'
import { FactsOfBankLinesPostgres1795343243414 } from './migrations/postgres/1795343243414-facts-of-bank-lines.js'
import { InitialSqlite1795230187931 } from './migrations/sqlite/1795230187931-initial.js'
import { JobsAndSealSqlite1795237569198 } from './migrations/sqlite/1795237569198-jobs-and-seal.js'
import { ProcureToPayDepthSqlite1795243431431 } from './migrations/sqlite/1795243431431-procure-to-pay-depth.js'
import { RevisionsOfInvoicesSqlite1795254076472 } from './migrations/sqlite/1795254076472-revisions-of-invoices.js'
import { FiguresAndFiltersSqlite1795291378858 } from './migrations/sqlite/1795291378858-figures-and-filters.js'
import { AddAuditCheckSqlite1795301103620 } from './migrations/sqlite/1795301103620-add-audit-check.js'
import { FactsOfExceptionsSqlite1795328640004 } from './migrations/sqlite/1795328640004-facts-of-exceptions.js'
import { FactsOfBankLinesSqlite1795343243414 } from './migrations/sqlite/1795343243414-facts-of-bank-lines.js'

/** The tables of billing. */
export const schema: ServiceSchema = {
  service: 'billing',
  entities: [
    ...platformEntities,
    SupplierInvoice,
    SupplierInvoiceLine,
    InvoiceLineMatch,
    InvoiceException,
    InvoiceOrder,
    ToleranceRule,
    CreditExpectation,
    Prepayment,
    PaymentRequest,
    PaymentRequestInvoice,
    PaymentTransfer,
    PaymentStatusReport,
    BankStatement,
    BankLine,
    PaymentHold,
    PaymentSettings,
    PaymentTermsRow,
    KnownLegalEntity,
    KnownOrganization,
    BillingSettings,
  ],
  migrations: {
    postgres: [
      InitialPostgres1795230187931,
      JobsAndSealPostgres1795237569198,
      ProcureToPayDepthPostgres1795243431431,
      RevisionsOfInvoicesPostgres1795254076472,
      FiguresAndFiltersPostgres1795291378858,
      AddAuditCheckPostgres1795301103620,
      FactsOfExceptionsPostgres1795328640004,
      FactsOfBankLinesPostgres1795343243414,
    ],
    sqlite: [
      InitialSqlite1795230187931,
      JobsAndSealSqlite1795237569198,
      ProcureToPayDepthSqlite1795243431431,
      RevisionsOfInvoicesSqlite1795254076472,
      FiguresAndFiltersSqlite1795291378858,
      AddAuditCheckSqlite1795301103620,
      FactsOfExceptionsSqlite1795328640004,
      FactsOfBankLinesSqlite1795343243414,
    ],
  },
}
