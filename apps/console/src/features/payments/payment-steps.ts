import type { Payment, PaymentState } from './queries/payment-queries.js'

/** What people do with a payment request, the main thing last. */
export const PAYMENT_STEPS = [
  ...(['schedule', 'hold', 'release', 'cancel', 'void'] as const),
  ...(['download', 'submit', 'export', 'send'] as const),
] as const

export type PaymentStep = (typeof PAYMENT_STEPS)[number]

interface Rule {
  readonly permission: string
  readonly from: readonly PaymentState[]
}

const BEFORE_THE_BANK = ['DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'APPROVED', 'SCHEDULED', 'EXPORTED'] as const

const RULES: Readonly<Record<Exclude<PaymentStep, 'download' | 'hold' | 'release'>, Rule>> = {
  submit: { permission: 'payment-request:submit', from: ['DRAFT'] },
  cancel: { permission: 'payment-request:create', from: ['DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'APPROVED'] },
  schedule: { permission: 'payment-request:export', from: ['APPROVED', 'SCHEDULED'] },
  export: { permission: 'payment-request:export', from: ['APPROVED', 'SCHEDULED'] },
  send: { permission: 'payment-request:export', from: ['EXPORTED'] },
  void: { permission: 'payment-request:export', from: ['APPROVED', 'SCHEDULED', 'EXPORTED'] },
}

/** These do not go on while there is a hold. */
const STOPPED_BY_HOLD: ReadonlySet<PaymentStep> = new Set(['submit', 'schedule', 'export', 'send'])

/** What somebody with these rights can do with a payment as it stands. */
export function paymentSteps(payment: Payment, can: (permission: string) => boolean): PaymentStep[] {
  const { state, hold, file } = payment
  const allows = ({ permission, from }: Rule): boolean => from.includes(state) && can(permission)
  return PAYMENT_STEPS.filter((step) => {
    if (hold !== undefined && STOPPED_BY_HOLD.has(step)) return false
    switch (step) {
      case 'hold':
        return hold === undefined && BEFORE_THE_BANK.some((each) => each === state) && can('payment-hold:place')
      case 'release':
        return hold !== undefined && can('payment-hold:release')
      case 'download':
        return file !== undefined && file.invalidatedAt === undefined && can('payment-request:export')
      case 'void':
        // Before the export both end it the same way: one is enough.
        return allows(RULES.void) && !allows(RULES.cancel)
      default:
        return allows(RULES[step])
    }
  })
}
