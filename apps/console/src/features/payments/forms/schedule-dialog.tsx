import { parseDateText } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Field, FormDialog, Input } from '@nexus/console-ui'
import { useRef, useState } from 'react'
import { useFieldErrorsOf } from '../../problems/field-errors.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import type { Payment } from '../queries/payment-queries.js'

/** On which day the bank is to execute a payment. Mount it when it is wanted. */
export function ScheduleDialog({
  payment,
  isBusy,
  error,
  onConfirm,
  onClose,
}: {
  readonly payment: Payment
  readonly isBusy: boolean
  readonly error: unknown
  readonly onConfirm: (executionDate: string) => void
  readonly onClose: () => void
}) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  const format = useFormat()
  const field = useRef<HTMLInputElement>(null)
  const today = format.today()
  const [typed, setTyped] = useState(() => {
    const proposed = payment.scheduledOn ?? payment.dueDate
    return format.date(proposed < today ? today : proposed, 'short')
  })
  const [isRefused, setRefused] = useState(false)
  const refusal = fieldErrorsOf(error)('/executionDate')
  return (
    <FormDialog
      title={<T id="payments.schedule.title" />}
      description={<T id="payments.schedule.text" />}
      submit={<T id="payments.schedule" />}
      isBusy={isBusy}
      isHeldWhileBusy
      className="gap-3"
      onSubmit={() => {
        const date = parseDateText(typed, format.locale, { today, prefer: 'future' })
        setRefused(!date.ok)
        if (date.ok) onConfirm(date.value)
        else field.current?.focus()
      }}
      onClose={onClose}
    >
      {refusal === undefined && <ProblemBanner error={error} />}
      <Field
        label={<T id="payments.schedule.day" />}
        hint={<T id="payments.schedule.due" values={{ date: format.date(payment.dueDate) }} />}
        isRequired
        error={isRefused ? t('payments.no_date') : refusal}
      >
        <Input
          ref={field}
          autoFocus
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setRefused(false)
          }}
        />
      </Field>
    </FormDialog>
  )
}
