import type { PaymentRequestState, TransferState } from '@nexus/contracts-billing'
import { paymentRequestMachine } from './payment-request.machine.js'

/** Statuses of ISO 20022 by what they mean for a transfer. What is only received or pending changes nothing. */
const ACCEPTED = new Set(['ACCP', 'ACSP', 'ACSC', 'ACTC', 'ACWC', 'ACFC', 'ACCC'])
const REJECTED = new Set(['RJCT', 'CANC'])

/**
 * What a status of the bank makes of a transfer: its next state, the same one when it says nothing new, or undefined
 * when it contradicts what is final already. An accepted transfer may still be rejected, a rejected one never accepted.
 * @param settledMinor what statements show of it: of money that has left, no part is rejected
 */
export function stateByStatus(state: TransferState, status: string, settledMinor = 0n): TransferState | undefined {
  const open = state === 'PENDING' || state === 'ACCEPTED'
  if (REJECTED.has(status)) return (open && settledMinor === 0n) || state === 'REJECTED' ? 'REJECTED' : undefined
  if (!ACCEPTED.has(status)) return state
  if (open) return 'ACCEPTED'
  return state === 'SETTLED' || state === 'RETURNED' ? state : undefined
}

/** The state of a payment that follows from those of its transfers; undefined while the bank has said nothing (PAY-1). */
export function stateByTransfers(
  transfers: readonly { readonly state: TransferState }[],
): PaymentRequestState | undefined {
  const live = transfers.filter(({ state }) => state !== 'REJECTED')
  if (live.length === 0) return 'BANK_REJECTED'
  if (live.every(({ state }) => state === 'SETTLED' || state === 'RETURNED'))
    return live.some(({ state }) => state === 'RETURNED') ? 'RETURNED' : 'SETTLED'
  if (live.length < transfers.length) return 'PARTLY_REJECTED'
  return live.some(({ state }) => state !== 'PENDING') ? 'ACCEPTED' : undefined
}

const COMMANDS = {
  ACCEPTED: 'acceptByBank',
  PARTLY_REJECTED: 'rejectPartByBank',
  BANK_REJECTED: 'rejectByBank',
  SETTLED: 'settle',
  RETURNED: 'comeBack',
} as const

/** Leads a payment to the state that its transfers have. @throws DomainError billing.payment_request.state */
export function stateAfter(
  state: PaymentRequestState,
  transfers: readonly { readonly state: TransferState }[],
): PaymentRequestState {
  const wanted = stateByTransfers(transfers)
  if (wanted === undefined || wanted === state) return state
  const command = COMMANDS[wanted as keyof typeof COMMANDS]
  return paymentRequestMachine.next(state, command)
}
