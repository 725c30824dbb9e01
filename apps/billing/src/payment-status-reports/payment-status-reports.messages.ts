import { getPaymentStatusReport, importPaymentStatusReport, listPaymentStatusReports } from '@nexus/contracts-billing'
import { operationsOf, serve } from '@nexus/platform-service'
import { GetPaymentStatusReport } from './get-payment-status-report.query.js'
import { ImportPaymentStatusReport } from './import-payment-status-report.use-case.js'
import { ListPaymentStatusReports } from './list-payment-status-reports.query.js'

export const PaymentStatusReportMessages = operationsOf('payment-status-reports', {
  operations: [
    serve(importPaymentStatusReport, ImportPaymentStatusReport),
    serve(getPaymentStatusReport, GetPaymentStatusReport),
    serve(listPaymentStatusReports, ListPaymentStatusReports),
  ],
})
