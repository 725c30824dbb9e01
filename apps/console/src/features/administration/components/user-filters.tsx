import { T, useT } from '@nexus/console-i18n'
import { Input, Select } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { FilterBar } from '../../lists/components/filters.js'
import { rolesQuery } from '../queries/role-queries.js'
import type { UserSearch } from '../routes/administration-routes.js'
import { useRoleName } from './role-names.js'

const ANY = 'any'
/** The API takes whole addresses only. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/

export function UserFilters({
  search,
  onChange,
}: {
  readonly search: UserSearch
  readonly onChange: (change: { [Key in keyof UserSearch]?: UserSearch[Key] | undefined }) => void
}) {
  const t = useT()
  const maySeeRoles = useCan()('role:read')
  const roles = useQuery({ ...rolesQuery, enabled: maySeeRoles }).data ?? []
  const nameOf = useRoleName(roles)
  const isFiltered = search.status !== undefined || search.role !== undefined || search.email !== undefined
  return (
    <FilterBar
      isFiltered={isFiltered}
      onReset={() => onChange({ status: undefined, role: undefined, email: undefined })}
    >
      <AddressField address={search.email ?? ''} onChange={(email) => onChange({ email })} />
      <Select
        className="w-auto min-w-36"
        label={t('administration.users.state')}
        value={search.status ?? ANY}
        onChange={(next) => onChange({ status: next === 'active' || next === 'inactive' ? next : undefined })}
        options={[
          { value: ANY, label: t('administration.users.any_state') },
          { value: 'active', label: t('administration.active') },
          { value: 'inactive', label: t('administration.inactive') },
        ]}
      />
      {maySeeRoles && (
        <Select
          className="w-auto min-w-36"
          label={t('administration.users.role')}
          value={search.role ?? ANY}
          onChange={(next) => onChange({ role: next === ANY ? undefined : next })}
          options={[
            { value: ANY, label: t('administration.users.any_role') },
            ...roles.map(({ roleId }) => ({ value: roleId, label: nameOf(roleId) })),
          ]}
        />
      )}
    </FilterBar>
  )
}

/** Somebody by the whole address, once Enter is pressed or the field is left. */
function AddressField({
  address,
  onChange,
}: {
  readonly address: string
  readonly onChange: (address: string | undefined) => void
}) {
  const t = useT()
  const [typed, setTyped] = useState(address)
  const [shown, setShown] = useState(address)
  const [isOdd, setOdd] = useState(false)
  // The address changed by other means: reset, or the way back.
  if (shown !== address) {
    setShown(address)
    setTyped(address)
    setOdd(false)
  }
  const take = (): void => {
    const wanted = typed.trim()
    const isWhole = wanted === '' || ADDRESS.test(wanted)
    setOdd(!isWhole)
    if (isWhole && wanted !== address) onChange(wanted === '' ? undefined : wanted)
  }
  return (
    <form
      role="search"
      className="min-w-0 grow basis-full sm:max-w-72 sm:basis-auto"
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      <Input
        type="search"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        aria-label={t('administration.users.filter_email')}
        placeholder={t('administration.users.filter_email')}
        lead={<Search />}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        aria-invalid={isOdd || undefined}
      />
      <p role="status" className="text-sm text-danger-ink empty:hidden">
        {isOdd && <T id="administration.users.whole_address" />}
      </p>
    </form>
  )
}
