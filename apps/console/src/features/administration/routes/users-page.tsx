import { T, useT } from '@nexus/console-i18n'
import { Button } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { UserPlus, Users } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { AreaTabs } from '../components/area-tabs.js'
import { UserFilters } from '../components/user-filters.js'
import { UserTable } from '../components/user-table.js'
import { UserCreateDialog } from '../forms/user-create-dialog.js'
import { usersQuery } from '../queries/user-queries.js'
import type { UserSearch } from './administration-routes.js'

const route = getRouteApi('/shell/administration/users')

export function UsersPage() {
  const t = useT()
  const can = useCan()
  const [isCreating, setCreating] = useState(false)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: { [Key in keyof UserSearch]?: UserSearch[Key] | undefined }): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })

  const { status, role, email, sort = 'name' } = search
  const list = useInfiniteQuery({
    ...usersQuery({
      sort,
      ...(status === undefined ? {} : { active: status === 'active' ? 'true' : 'false' }),
      ...(role === undefined ? {} : { role }),
      ...(email === undefined ? {} : { email }),
    }),
    placeholderData: (before) => before,
  })

  return (
    <Page
      title={t('administration.users.title')}
      description={<T id="administration.users.description" />}
      actions={
        can('user:manage') ? (
          <Button variant="primary" onClick={() => setCreating(true)}>
            <UserPlus aria-hidden />
            <T id="administration.users.create" />
          </Button>
        ) : undefined
      }
    >
      <AreaTabs area="people" />
      <ListCard
        list={list}
        filters={<UserFilters search={search} onChange={change} />}
        empty={
          <NoRows
            isFiltered={status !== undefined || role !== undefined || email !== undefined}
            onReset={() => void navigate({ search: {}, replace: true })}
            icon={<Users />}
            title={<T id="administration.users.empty" />}
          />
        }
      >
        {(listed) => <UserTable {...listed} sort={sort} onSort={(next) => change({ sort: next })} />}
      </ListCard>
      {isCreating && <UserCreateDialog onClose={() => setCreating(false)} />}
    </Page>
  )
}
