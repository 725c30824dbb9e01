import { useMemo } from 'react'
import { useCan } from '../../session/use-session.js'
import { type PaymentStep, paymentSteps } from './payment-steps.js'
import type { Payment } from './queries/payment-queries.js'

export function usePaymentSteps(payment: Payment | undefined): readonly PaymentStep[] {
  const can = useCan()
  return useMemo(() => (payment === undefined ? [] : paymentSteps(payment, can)), [payment, can])
}
