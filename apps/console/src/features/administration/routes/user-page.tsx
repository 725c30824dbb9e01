import { T, useT } from '@nexus/console-i18n'
import { Badge, Button, Card, DateText, Facts, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ArrowLeft, History } from 'lucide-react'
import { useCan } from '../../../session/use-session.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { UserActivation } from '../components/user-activation.js'
import { UserForm } from '../forms/user-form.js'
import { type User, userQuery } from '../queries/user-queries.js'

const route = getRouteApi('/shell/administration/users/$userId')

export function UserPage() {
  const t = useT()
  const { userId } = route.useParams()
  const found = useQuery(userQuery(userId))
  const user = found.data
  return (
    <Page
      key={userId}
      title={user?.name ?? t('administration.users.one')}
      badge={
        user && (
          <Badge tone={user.active ? 'success' : 'neutral'}>
            <T id={user.active ? 'administration.active' : 'administration.inactive'} />
          </Badge>
        )
      }
      lead={
        <Link to="/administration/users" className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink">
          <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
          <T id="administration.users.title" />
        </Link>
      }
      actions={user && <Actions user={user} />}
    >
      {found.isError && user === undefined ? (
        <Card>
          <DocumentError failed={found} list="/administration/users" />
        </Card>
      ) : user === undefined ? (
        <Card isFlush>
          <LoadingRows rows={5} />
        </Card>
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <Card title={<T id="administration.users.details" />}>
            <UserForm user={user} />
          </Card>
          <Card title={<T id="administration.users.account" />}>
            <Facts
              facts={[
                {
                  label: t('administration.users.email'),
                  value: <span className="break-words">{user.email}</span>,
                },
                { label: t('administration.users.since'), value: <DateText instant={user.createdAt} /> },
                { label: t('administration.users.changed'), value: <DateText instant={user.updatedAt} isRelative /> },
              ]}
            />
          </Card>
        </div>
      )}
    </Page>
  )
}

function Actions({ user }: { readonly user: User }) {
  const can = useCan()
  return (
    <>
      {can('audit:read') && (
        <Button asChild>
          <Link to="/audit" search={{ entity: 'user', entityId: user.userId }}>
            <History aria-hidden />
            <T id="administration.history" />
          </Link>
        </Button>
      )}
      {can('user:manage') && <UserActivation user={user} />}
    </>
  )
}
