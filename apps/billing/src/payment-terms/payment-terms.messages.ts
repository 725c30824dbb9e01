import {
  changePaymentTerms,
  createPaymentTerms,
  getInvoiceTerms,
  getPaymentTerms,
  listPaymentTerms,
} from '@nexus/contracts-billing'
import { operationsOf, serve } from '@nexus/platform-service'
import { ChangePaymentTerms } from './change-payment-terms.use-case.js'
import { CreatePaymentTerms } from './create-payment-terms.use-case.js'
import { GetInvoiceTerms } from './get-invoice-terms.query.js'
import { GetPaymentTerms } from './get-payment-terms.query.js'
import { ListPaymentTerms } from './list-payment-terms.query.js'

export const PaymentTermsMessages = operationsOf('payment-terms', {
  operations: [
    serve(createPaymentTerms, CreatePaymentTerms),
    serve(changePaymentTerms, ChangePaymentTerms),
    serve(getPaymentTerms, GetPaymentTerms),
    serve(listPaymentTerms, ListPaymentTerms),
    serve(getInvoiceTerms, GetInvoiceTerms),
  ],
})
