import { T, useT } from '@nexus/console-i18n'
import { Badge, type DataColumn, DataTable, DateText } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useCan } from '../../../session/use-session.js'
import type { SortedList } from '../../lists/listed.js'
import { rolesQuery } from '../queries/role-queries.js'
import type { User, UserSort } from '../queries/user-queries.js'
import { useRoleName } from './role-names.js'

export function UserTable(listed: SortedList<User, UserSort>) {
  const t = useT()
  const maySeeRoles = useCan()('role:read')
  const roles = useQuery({ ...rolesQuery, enabled: maySeeRoles }).data
  const nameOf = useRoleName(roles)
  const columns = useMemo<DataColumn<User>[]>(
    () => [
      {
        id: 'name',
        header: t('administration.users.name'),
        sortKey: 'name',
        card: 'title',
        cell: ({ name }) => name,
      },
      { id: 'email', header: t('administration.users.email'), hideBelow: 'md', cell: ({ email }) => email },
      {
        id: 'roles',
        header: t('administration.users.roles'),
        cell: ({ roles: held }) => (held.length === 0 ? '–' : held.map(nameOf).join(', ')),
      },
      {
        id: 'state',
        header: t('administration.users.state'),
        width: '7rem',
        card: 'badge',
        cell: ({ active }) => (
          <Badge tone={active ? 'success' : 'neutral'}>
            <T id={active ? 'administration.active' : 'administration.inactive'} />
          </Badge>
        ),
      },
      {
        id: 'createdAt',
        header: t('administration.users.since'),
        width: '9rem',
        hideBelow: 'lg',
        card: 'hidden',
        sortKey: 'createdAt',
        cell: ({ createdAt }) => <DateText instant={createdAt} isRelative />,
      },
    ],
    [t, nameOf],
  )
  return (
    <DataTable
      label={t('administration.users.title')}
      columns={columns}
      rowId={({ userId }) => userId}
      primary="name"
      link={({ userId }, props) => <Link to="/administration/users/$userId" params={{ userId }} {...props} />}
      storageKey="users"
      {...listed}
    />
  )
}
