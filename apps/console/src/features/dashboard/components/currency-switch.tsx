import { useT } from '@nexus/console-i18n'
import { Select } from '@nexus/console-ui'

/** Amounts of several currencies are never added: one is shown at a time. */
export function CurrencySwitch({
  currencies,
  value,
  onChange,
}: {
  readonly currencies: readonly string[]
  readonly value: string
  readonly onChange: (currency: string) => void
}) {
  const t = useT()
  if (currencies.length < 2) return null
  return (
    <Select
      label={t('dashboard.currency')}
      options={currencies.map((currency) => ({ value: currency, label: currency }))}
      value={value}
      onChange={onChange}
      className="w-24"
    />
  )
}
