import { type Translate, useT } from '@nexus/console-i18n'
import { Badge, StateBadge, type Tone } from '@nexus/console-ui'
import type { BankLineState } from '../queries/bank-queries.js'
import type { PaymentState, TransferState } from '../queries/payment-queries.js'

export type AnyState = PaymentState | TransferState | BankLineState

/** States that only payments have. */
const OWN = {
  PARTLY_REJECTED: 'warning',
  BANK_REJECTED: 'danger',
  SUGGESTED: 'info',
  UNMATCHED: 'warning',
  DISMISSED: 'neutral',
} as const satisfies Partial<Record<AnyState, Tone>>

type Own = keyof typeof OWN

const isOwn = (state: AnyState): state is Own => state in OWN

export function stateName(t: Translate, state: AnyState): string {
  return isOwn(state) ? t(`payments.state.${state}`) : t(`states.${state}`)
}

/** The state of a payment, of a transfer or of a booking. */
export function PaymentStateBadge({ state }: { readonly state: AnyState }) {
  const t = useT()
  if (!isOwn(state)) return <StateBadge state={state} />
  return (
    <Badge tone={OWN[state]}>
      <span aria-hidden className="size-1.5 shrink-0 rounded-full bg-current opacity-80" />
      {stateName(t, state)}
    </Badge>
  )
}
