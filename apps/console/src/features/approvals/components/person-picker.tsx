import { useT } from '@nexus/console-i18n'
import { Combobox } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { type Person, peopleQuery } from '../queries/people-query.js'

/** Somebody of the organization, found by typing a name. */
export function PersonPicker({
  value,
  onChange,
  except = [],
  placeholder,
  isClearable = false,
}: {
  readonly value: Person | undefined
  readonly onChange: (person: Person | undefined) => void
  /** Who cannot be chosen. */
  readonly except?: readonly (string | undefined)[]
  readonly placeholder?: string
  readonly isClearable?: boolean
}) {
  const t = useT()
  const people = useQuery(peopleQuery)
  const all = people.data ?? []
  return (
    <Combobox
      options={all
        .filter(({ userId }) => !except.includes(userId))
        .map(({ userId, name, email }) => ({ value: userId, label: name, hint: email }))}
      value={value?.userId}
      onChange={(userId) => onChange(all.find((each) => each.userId === userId))}
      placeholder={placeholder ?? t('approvals.person.choose')}
      isLoading={people.isPending}
      isClearable={isClearable}
      {...(value === undefined ? {} : { valueLabel: value.name })}
      {...(people.isError ? { empty: t('approvals.person.failed') } : {})}
    />
  )
}
