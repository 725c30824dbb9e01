import { useT } from '@nexus/console-i18n'
import { Combobox } from '@nexus/console-ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { vendorChoiceQuery, vendorNameQuery } from '../queries/choice-queries.js'

const PAUSE_MS = 250

/** A vendor, found by a part of the name. */
export function VendorSelect({
  value,
  valueLabel,
  onChange,
  isActiveOnly = false,
  isClearable = false,
  label,
  className,
}: {
  readonly value: string | undefined
  /** The name, where it is known. */
  readonly valueLabel?: string
  readonly onChange: (vendorId: string | undefined) => void
  readonly isActiveOnly?: boolean
  readonly isClearable?: boolean
  /** Only outside a Field. */
  readonly label?: string
  readonly className?: string
}) {
  const t = useT()
  const [text, setText] = useState('')
  const asked = usePaused(text)
  const found = useQuery({ ...vendorChoiceQuery(asked, isActiveOnly), placeholderData: keepPreviousData })
  const isKnown = valueLabel !== undefined || found.data?.some(({ vendorId }) => vendorId === value) === true
  const name = useQuery(vendorNameQuery(isKnown ? undefined : value))
  return (
    <Combobox
      options={(found.data ?? []).map(({ vendorId, name: each, isHeld }) => ({
        value: vendorId,
        label: each,
        ...(isActiveOnly && isHeld ? { hint: t('orders.vendor.held'), isDisabled: true } : {}),
      }))}
      value={value}
      valueLabel={valueLabel ?? name.data}
      onChange={onChange}
      onSearch={setText}
      isLoading={found.isPending}
      isClearable={isClearable}
      placeholder={t('orders.field.vendor')}
      label={label}
      className={className}
    />
  )
}

/** What was typed, once somebody pauses. */
export function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}
