import type { Schemas } from '@nexus/client'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Combobox, ErrorState, Field, FormDialog, Money, Select, Spinner, Textarea } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type WriteOffType, WRITE_OFFS, comparisonOf, transfersFor } from '../assignment.js'
import { useFieldErrorsOf } from '../../problems/field-errors.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import type { BankLine } from '../queries/bank-queries.js'
import { paymentQuery, paymentsAtBankQuery } from '../queries/payment-queries.js'
import { TransferComparison } from './transfer-comparison.js'

const NONE = 'none'
const MOST_CHARACTERS = 2000

/** Which transfer a booking settles or brings back, and as what a difference is written off. Mount it when it is wanted. */
export function AssignDialog({
  line,
  suggestion,
  isBusy,
  error,
  onConfirm,
  onClose,
}: {
  readonly line: BankLine
  readonly suggestion: BankLine['suggestions'][number] | undefined
  readonly isBusy: boolean
  readonly error: unknown
  readonly onConfirm: (wish: Schemas['AssignBankLine']) => void
  readonly onClose: () => void
}) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  const format = useFormat()
  const [paymentRequestId, setPaymentRequestId] = useState(suggestion?.paymentRequestId)
  const [chosen, setChosen] = useState(suggestion?.transferId)
  const [writeOff, setWriteOff] = useState<WriteOffType>()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)

  const payments = useQuery({ ...paymentsAtBankQuery, enabled: suggestion === undefined })
  // Nothing of a settled payment waits for a debit; it can only come back.
  const choices = (payments.data ?? []).filter(({ state }) => line.direction === 'credit' || state !== 'SETTLED')
  const found = useQuery({ ...paymentQuery(paymentRequestId ?? ''), enabled: paymentRequestId !== undefined })
  const transfers = found.data === undefined ? [] : transfersFor(found.data.payment, line.direction)
  const single = transfers.length === 1 ? transfers[0] : undefined
  const transfer = transfers.find(({ transferId }) => transferId === chosen) ?? single
  const comparison = transfer && comparisonOf(line, transfer)
  const isDifferent = comparison !== undefined && comparison.kind !== 'same'
  const types: readonly WriteOffType[] = comparison?.kind === 'other_currency' ? ['exchange-rate'] : WRITE_OFFS
  const lacksType = isDifferent && comparison.mustWriteOff && writeOff === undefined
  const lacksReason = isDifferent && writeOff !== undefined && reason.trim() === ''

  const submit = (): void => {
    setTried(true)
    if (transfer === undefined || lacksType || lacksReason) return
    onConfirm({
      transferId: transfer.transferId,
      ...(isDifferent && writeOff !== undefined ? { writeOff: { type: writeOff, reason: reason.trim() } } : {}),
    })
  }

  return (
    <FormDialog
      title={<T id="bank.assign.title" />}
      description={
        <T
          id={`bank.assign.text.${line.direction}`}
          values={{
            amount: <Money money={line.amount} />,
            name: line.counterparty.name ?? line.counterparty.account ?? '–',
          }}
        />
      }
      submit={<T id="bank.line.assign" />}
      isBusy={isBusy}
      isHeldWhileBusy
      onSubmit={submit}
      onClose={onClose}
    >
      {fieldErrorsOf(error)('/writeOff/reason') === undefined && <ProblemBanner error={error} />}
      {suggestion === undefined && (
        <Field
          label={<T id="bank.assign.payment" />}
          isRequired
          error={isTried && paymentRequestId === undefined ? t('bank.assign.payment_missing') : undefined}
        >
          <Combobox
            placeholder={t('bank.assign.choose')}
            isLoading={payments.isPending}
            options={choices.map(({ paymentRequestId: value, vendorName, amount, dueDate }) => ({
              value,
              label: `${vendorName} · ${format.money(amount, 'code')}`,
              hint: format.date(dueDate),
            }))}
            value={paymentRequestId}
            onChange={(next) => {
              setPaymentRequestId(next)
              setChosen(undefined)
            }}
          />
        </Field>
      )}
      {payments.isError && (
        <ErrorState error={payments.error} onRetry={() => void payments.refetch()} className="py-4" />
      )}
      {paymentRequestId !== undefined && found.isPending && <Spinner />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} className="py-4" />}
      {found.data !== undefined && transfers.length === 0 && (
        <p role="status" className="text-warning-ink">
          <T id="bank.assign.no_transfer" />
        </p>
      )}
      {transfers.length > 1 && (
        <Field
          label={<T id="bank.assign.transfer" />}
          isRequired
          error={isTried && transfer === undefined ? t('bank.assign.transfer_missing') : undefined}
        >
          <Select
            placeholder={t('bank.assign.choose')}
            options={transfers.map(({ transferId, endToEndId, amount }) => ({
              value: transferId,
              label: `${format.money(amount, 'code')} · ${endToEndId}`,
            }))}
            value={transfer?.transferId}
            onChange={setChosen}
          />
        </Field>
      )}
      {comparison !== undefined && <TransferComparison line={line} comparison={comparison} />}
      {comparison !== undefined && isDifferent && (
        <Field
          label={<T id="bank.assign.write_off" />}
          isRequired={comparison.mustWriteOff}
          error={isTried && lacksType ? t('bank.assign.write_off_missing') : undefined}
        >
          <Select
            placeholder={t('bank.assign.choose')}
            options={[
              ...(comparison.mustWriteOff ? [] : [{ value: NONE, label: t('bank.assign.part') }]),
              ...types.map((type) => ({ value: type, label: t(`payments.write_off.${type}`) })),
            ]}
            value={writeOff ?? (comparison.mustWriteOff ? undefined : NONE)}
            onChange={(next) => setWriteOff(WRITE_OFFS.find((type) => type === next))}
          />
        </Field>
      )}
      {isDifferent && writeOff !== undefined && (
        <Field
          label={<T id="problems.reason" />}
          isRequired
          error={isTried && lacksReason ? t('problems.reason_missing') : fieldErrorsOf(error)('/writeOff/reason')}
        >
          <Textarea maxLength={MOST_CHARACTERS} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      )}
    </FormDialog>
  )
}
