import { Combobox } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { vendorChoicesQuery } from '../queries/vendor-queries.js'

/** One of the vendors, found by name or tax id. */
export function VendorCombobox({
  value,
  valueLabel,
  onChange,
}: {
  readonly value: string | undefined
  /** Its name, where that is known and not chosen here. */
  readonly valueLabel?: string | undefined
  readonly onChange: (vendorId: string | undefined) => void
}) {
  const [q, setQ] = useState('')
  const [chosen, setLabel] = useState<string>()
  const label = chosen ?? valueLabel
  const { data = [], isFetching } = useQuery({
    ...vendorChoicesQuery(q.trim()),
    placeholderData: (before) => before,
  })
  const options = data.map(({ vendorId, name, taxId }) => ({ value: vendorId, label: name, hint: taxId }))
  return (
    <Combobox
      options={options}
      value={value}
      isLoading={isFetching && options.length === 0}
      onSearch={setQ}
      {...(label === undefined ? {} : { valueLabel: label })}
      onChange={(vendorId) => {
        setLabel(options.find((option) => option.value === vendorId)?.label)
        onChange(vendorId)
      }}
    />
  )
}
