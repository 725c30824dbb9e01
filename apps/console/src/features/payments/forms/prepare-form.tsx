import type { Schemas } from '@nexus/client'
import { parseMoneyText, plainDecimal } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Choice, Field, Input, Select, Switch } from '@nexus/console-ui'
import { useRef, useState } from 'react'
import { groupedIban } from '../components/account.js'
import { useFieldErrorsOf } from '../../problems/field-errors.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import type { PayableInvoice } from '../queries/payable-queries.js'
import type { LegalEntity } from '../queries/payment-queries.js'
import { compareAmounts } from '../sum-amounts.js'

type Wish = Schemas['CreatePaymentRequest']

/** The bank account is then chosen by its currency. */
const ANY = 'any'
interface Refusals {
  readonly entity?: string | undefined
  readonly part?: string | undefined
}

const FIELDS = ['/legalEntityId', '/bankAccountId', '/amount'] as const

export function PrepareForm({
  id,
  invoices,
  entities,
  currency,
  isBusy,
  error,
  onSubmit,
}: {
  readonly id: string
  readonly invoices: readonly PayableInvoice[]
  readonly entities: readonly LegalEntity[]
  readonly currency: string
  readonly isBusy: boolean
  readonly error: unknown
  readonly onSubmit: (wish: Wish) => void
}) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  const format = useFormat()
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [only] = invoices
  const single = invoices.length === 1 && only?.kind === 'invoice' ? only : undefined
  const [legalEntityId, setLegalEntityId] = useState(entities.length === 1 ? entities[0]?.legalEntityId : undefined)
  const [bankAccountId, setBankAccountId] = useState(ANY)
  const [typed, setTyped] = useState(single === undefined ? '' : plainDecimal(single.open.amount, format.locale))
  const [takeDiscounts, setTakeDiscounts] = useState(true)
  const [offsetCredits, setOffsetCredits] = useState(false)
  const [isPerInvoice, setPerInvoice] = useState(false)
  const [refusals, setRefusals] = useState<Refusals>({})

  const accounts = entities.find((entity) => entity.legalEntityId === legalEntityId)?.bankAccounts ?? []
  const part = single === undefined ? undefined : parseMoneyText(typed, format.locale, currency)
  const isPart =
    single !== undefined && part !== undefined && !(part.ok && compareAmounts(part.value, single.open.amount) === 0)

  const amountRefusal = (): string | undefined => {
    if (part === undefined || single === undefined) return undefined
    if (!part.ok) return t(`payments.amount.${part.reason}`)
    if (compareAmounts(part.value, '0') <= 0) return t('payments.amount.not_above_zero')
    if (compareAmounts(part.value, single.open.amount) <= 0) return undefined
    return t('payments.amount.too_much', { open: format.money(single.open) })
  }

  const submit = (): void => {
    const found: Refusals = {
      entity: legalEntityId === undefined ? t('payments.prepare.entity_missing') : undefined,
      part: amountRefusal(),
    }
    setRefusals(found)
    if (legalEntityId === undefined) {
      form.current?.querySelector<HTMLElement>('[role=combobox]')?.focus()
      return
    }
    if (found.part !== undefined) {
      field.current?.focus()
      return
    }
    onSubmit({
      invoiceIds: invoices.map(({ invoiceId }) => invoiceId),
      legalEntityId,
      ...(bankAccountId === ANY ? {} : { bankAccountId }),
      // A part is paid without a discount.
      ...(isPart && part.ok ? { amount: part.value, takeDiscounts: false } : { takeDiscounts }),
      offsetCredits,
      transfers: isPerInvoice ? 'per-invoice' : 'one',
    })
  }

  const isPlaced = FIELDS.some((pointer) => fieldErrorsOf(error)(pointer) !== undefined)
  return (
    <form
      ref={form}
      id={id}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) submit()
      }}
    >
      {!isPlaced && <ProblemBanner error={error} />}
      <Field
        label={<T id="payments.field.legal_entity" />}
        isRequired
        error={legalEntityId === undefined ? refusals.entity : fieldErrorsOf(error)('/legalEntityId')}
      >
        <Select
          placeholder={t('payments.prepare.choose')}
          options={entities.map(({ legalEntityId: value, name }) => ({ value, label: name }))}
          value={legalEntityId}
          onChange={(next) => {
            setLegalEntityId(next)
            setBankAccountId(ANY)
          }}
        />
      </Field>
      {accounts.length > 0 && (
        <Field label={<T id="payments.field.debtor" />} error={fieldErrorsOf(error)('/bankAccountId')}>
          <Select
            options={[
              { value: ANY, label: t('payments.prepare.account_any', { currency }) },
              ...accounts.map(({ bankAccountId: value, iban, currency: of }) => ({
                value,
                label: groupedIban(iban),
                hint: of,
              })),
            ]}
            value={bankAccountId}
            onChange={setBankAccountId}
          />
        </Field>
      )}
      {single !== undefined && (
        <Field
          label={<T id="payments.prepare.amount" values={{ currency }} />}
          hint={<T id="payments.prepare.amount_hint" />}
          error={refusals.part ?? fieldErrorsOf(error)('/amount')}
        >
          <Input
            ref={field}
            inputMode="decimal"
            autoComplete="off"
            dir="ltr"
            className="text-end"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setRefusals({})
            }}
          />
        </Field>
      )}
      {!isPart && (
        <Choice label={<T id="payments.prepare.discounts" />} hint={<T id="payments.prepare.discounts_hint" />}>
          {(control) => <Switch {...control} checked={takeDiscounts} onCheckedChange={setTakeDiscounts} />}
        </Choice>
      )}
      <Choice label={<T id="payments.prepare.credits" />} hint={<T id="payments.prepare.credits_hint" />}>
        {(control) => <Switch {...control} checked={offsetCredits} onCheckedChange={setOffsetCredits} />}
      </Choice>
      {invoices.length > 1 && (
        <Choice label={<T id="payments.prepare.per_invoice" />} hint={<T id="payments.prepare.per_invoice_hint" />}>
          {(control) => <Switch {...control} checked={isPerInvoice} onCheckedChange={setPerInvoice} />}
        </Choice>
      )}
    </form>
  )
}
