import { parseDateText, parseMoneyText } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Field, Input, toast } from '@nexus/console-ui'
import { useState } from 'react'
import { useMe } from '../../../session/use-session.js'
import { FormDialog } from '../../administration/components/form-dialog.js'
import { VendorCombobox } from '../../vendors/components/vendor-combobox.js'
import { useFieldErrorsOf } from '../../problems/field-errors.js'
import { useRecordPrepayment } from '../queries/prepayment-queries.js'

/** Records what was paid in advance. Mount it when it is wanted. */
export function PrepaymentDialog({
  vendorId: given,
  onClose,
}: {
  readonly vendorId: string | undefined
  readonly onClose: () => void
}) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  const format = useFormat()
  const record = useRecordPrepayment()
  const base = useMe()?.organization.baseCurrency ?? ''
  const [vendorId, setVendorId] = useState(given)
  const [amount, setAmount] = useState('')
  const [ownCurrency, setCurrency] = useState<string>()
  const [reference, setReference] = useState('')
  const [paidOn, setPaidOn] = useState('')
  const [isTried, setTried] = useState(false)
  const currency = ownCurrency ?? base
  const isCurrency = /^[A-Z]{3}$/.test(currency)
  const parsed = isCurrency ? parseMoneyText(amount, format.locale, currency) : undefined
  const isAbove = parsed?.ok === true && /[1-9]/.test(parsed.value) && !parsed.value.startsWith('-')
  const day = parseDateText(paidOn, format.locale, { today: format.today(), prefer: 'past' })
  const isDay = paidOn.trim() === '' || day.ok

  const amountFault = (): string | undefined => {
    if (!isTried || parsed === undefined) return undefined
    if (!parsed.ok) return t(`payments.amount.${parsed.reason}`)
    return isAbove ? undefined : t('payments.amount.not_above_zero')
  }
  const submit = (): void => {
    setTried(true)
    if (vendorId === undefined || parsed?.ok !== true || !isAbove || !isDay || reference.trim() === '') return
    record.mutate(
      {
        vendorId,
        amount: { amount: parsed.value, currency },
        reference: reference.trim(),
        ...(day.ok ? { paidOn: day.value } : {}),
      },
      {
        onSuccess: () => {
          toast({ kind: 'success', title: <T id="payments.prepayments.recorded" /> })
          onClose()
        },
      },
    )
  }
  const refused = (pointer: string): string | undefined => fieldErrorsOf(record.error)(pointer)
  return (
    <FormDialog
      title={<T id="payments.prepayments.record" />}
      description={<T id="payments.prepayments.record_text" />}
      submit={<T id="payments.prepayments.record" />}
      isBusy={record.isPending}
      error={record.error ?? undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={<T id="payments.field.vendor" />}
        isRequired
        error={isTried && vendorId === undefined ? t('payments.terms.vendor_missing') : refused('/vendorId')}
      >
        <VendorCombobox value={vendorId} onChange={setVendorId} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={<T id="payments.prepayments.amount" />}
          isRequired
          error={amountFault() ?? refused('/amount/amount')}
        >
          <Input
            inputMode="decimal"
            autoComplete="off"
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
        </Field>
        <Field
          label={<T id="payments.prepayments.currency" />}
          isRequired
          error={isTried && !isCurrency ? t('payments.prepayments.currency_form') : refused('/amount/currency')}
        >
          <Input
            autoComplete="off"
            maxLength={3}
            value={currency}
            onChange={(event) => setCurrency(event.target.value.toUpperCase())}
          />
        </Field>
      </div>
      <Field
        label={<T id="payments.prepayments.reference" />}
        hint={<T id="payments.prepayments.reference_hint" />}
        isRequired
        error={isTried && reference.trim() === '' ? t('payments.prepayments.reference_missing') : refused('/reference')}
      >
        <Input
          autoComplete="off"
          maxLength={100}
          value={reference}
          onChange={(event) => setReference(event.target.value)}
        />
      </Field>
      <Field
        label={<T id="payments.prepayments.paid_on" />}
        error={isTried && !isDay ? t('payments.no_date') : refused('/paidOn')}
      >
        <Input
          autoComplete="off"
          placeholder={format.date(format.today(), 'short')}
          value={paidOn}
          onChange={(event) => setPaidOn(event.target.value)}
        />
      </Field>
    </FormDialog>
  )
}
