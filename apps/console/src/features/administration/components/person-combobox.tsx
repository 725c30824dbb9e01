import { Combobox } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { activePeopleQuery } from '../queries/user-queries.js'

/** One of the active people of the organization, or nobody. */
export function PersonCombobox({
  value,
  onChange,
  without,
  placeholder,
  label,
  isDisabled = false,
}: {
  readonly value: string | undefined
  readonly onChange: (userId: string | undefined) => void
  /** Who cannot be chosen. */
  readonly without?: string | undefined
  readonly placeholder: string
  /** Only outside a Field. */
  readonly label?: string
  readonly isDisabled?: boolean
}) {
  const people = useQuery(activePeopleQuery)
  return (
    <Combobox
      options={(people.data ?? [])
        .filter(({ userId }) => userId !== without)
        .map(({ userId, name, email }) => ({ value: userId, label: name, hint: email }))}
      value={value}
      onChange={onChange}
      isLoading={people.isPending}
      isClearable
      isDisabled={isDisabled}
      placeholder={placeholder}
      valueLabel={value ?? ''}
      {...(label === undefined ? {} : { label })}
    />
  )
}
