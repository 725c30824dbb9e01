import { parseDecimal, parseMoneyText, plainDecimal } from '@nexus/console-format'
import { useFormat, useT } from '@nexus/console-i18n'
import { Field, Input } from '@nexus/console-ui'
import { type ReactNode, useState } from 'react'
import { useEditor } from './editor-context.js'

interface NumberFieldProps {
  /** Key of the step and name of the field: what was typed is kept by it. */
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
  readonly least: number
  readonly most: number
  readonly isRequired?: boolean
}

/** A whole number within bounds, such as a count or hours; what cannot be one stays as it was typed, and says so. */
export function CountField({
  id,
  label,
  hint,
  error,
  value,
  onChange,
  least,
  most,
  isRequired = false,
}: NumberFieldProps) {
  const t = useT()
  const format = useFormat()
  const { texts, setText } = useEditor()
  const refused = texts[id]
  const take = (typed: string): void => {
    if (typed.trim() === '') {
      setText(id, undefined)
      onChange(undefined)
      return
    }
    const parsed = parseDecimal(typed, format.locale, { decimals: 0 })
    const count = parsed.ok ? Number(parsed.value) : Number.NaN
    const fits = Number.isSafeInteger(count) && count >= least && count <= most
    setText(id, fits ? undefined : typed)
    if (fits) onChange(count)
  }
  return (
    <Field
      label={label}
      hint={hint}
      isRequired={isRequired}
      error={refused === undefined ? error : t('workflow.problem.count', { least, most })}
    >
      <Input
        inputMode="numeric"
        autoComplete="off"
        value={refused ?? (value === undefined ? '' : String(value))}
        onChange={(event) => take(event.target.value)}
      />
    </Field>
  )
}

/** An amount in the currency of the definition; it is kept as it was typed until it can be understood. */
export function AmountField({
  id,
  label,
  hint,
  error,
  value,
  onChange,
  currency,
}: {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  readonly currency: string
}) {
  const t = useT()
  const format = useFormat()
  const { texts, setText } = useEditor()
  const refused = texts[id]
  // As it is typed while somebody types; tidied up when the field is left.
  const [typed, setTyped] = useState<string>()
  const take = (text: string): void => {
    const amount = text.trim() === '' ? undefined : readAmount(text, format.locale, currency)
    const isRefused = text.trim() !== '' && amount === undefined
    setText(id, isRefused ? text : undefined)
    setTyped(text)
    if (!isRefused) onChange(amount)
  }
  return (
    <Field label={label} hint={hint} error={refused === undefined ? error : t('workflow.problem.amount', { currency })}>
      <Input
        inputMode="decimal"
        autoComplete="off"
        value={refused ?? typed ?? (value === undefined ? '' : plainDecimal(value, format.locale))}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setTyped(undefined)}
      />
    </Field>
  )
}

/** As the API takes it: no sign, at most twelve digits. */
export function readAmount(text: string, locale: string, currency: string): string | undefined {
  if (!/^[A-Z]{3}$/.test(currency)) return undefined
  const parsed = parseMoneyText(text, locale, currency)
  return parsed.ok && /^(0|[1-9][0-9]{0,11})(\.[0-9]{1,4})?$/.test(parsed.value) ? parsed.value : undefined
}
