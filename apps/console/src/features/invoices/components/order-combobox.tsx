import { useFormat } from '@nexus/console-i18n'
import { Combobox } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { billableOrdersQuery } from '../queries/invoice-queries.js'

/** One of the orders that were issued to a vendor. */
export function OrderCombobox({
  vendorId,
  value,
  onChange,
}: {
  readonly vendorId: string
  readonly value: string | undefined
  readonly onChange: (orderId: string | undefined) => void
}) {
  const format = useFormat()
  const [q, setQ] = useState('')
  const [label, setLabel] = useState<string>()
  const { data = [], isFetching } = useQuery({
    ...billableOrdersQuery(vendorId, q.trim()),
    placeholderData: (before) => before,
  })
  const options = data.map(({ orderId, number, gross }) => ({
    value: orderId,
    label: number ?? '–',
    hint: format.money(gross),
  }))
  return (
    <Combobox
      options={options}
      value={value}
      isClearable
      isLoading={isFetching && options.length === 0}
      onSearch={setQ}
      {...(label === undefined ? {} : { valueLabel: label })}
      onChange={(orderId) => {
        setLabel(options.find((option) => option.value === orderId)?.label)
        onChange(orderId)
      }}
    />
  )
}
