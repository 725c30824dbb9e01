import {
  changePaymentSettings,
  getPaymentHold,
  getPaymentSettings,
  listPaymentHolds,
  placePaymentHold,
  releasePaymentHold,
} from '@nexus/contracts-billing'
import { operationsOf, serve } from '@nexus/platform-service'
import { ChangePaymentSettings } from './change-payment-settings.use-case.js'
import { GetPaymentHold } from './get-payment-hold.query.js'
import { GetPaymentSettings } from './get-payment-settings.query.js'
import { ListPaymentHolds } from './list-payment-holds.query.js'
import { PlacePaymentHold } from './place-payment-hold.use-case.js'
import { ReleasePaymentHold } from './release-payment-hold.use-case.js'

export const PaymentMessages = operationsOf('payments', {
  operations: [
    serve(placePaymentHold, PlacePaymentHold),
    serve(releasePaymentHold, ReleasePaymentHold),
    serve(getPaymentHold, GetPaymentHold),
    serve(listPaymentHolds, ListPaymentHolds),
    serve(getPaymentSettings, GetPaymentSettings),
    serve(changePaymentSettings, ChangePaymentSettings),
  ],
})
