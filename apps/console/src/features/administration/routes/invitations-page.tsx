import { T, useT } from '@nexus/console-i18n'
import { Button, Select } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Mail, MailPlus } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { FilterBar } from '../../lists/components/filters.js'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { AreaTabs } from '../components/area-tabs.js'
import { InvitationTable } from '../components/invitation-table.js'
import { InvitationCreateDialog } from '../forms/invitation-create-dialog.js'
import { invitationsQuery } from '../queries/invitation-queries.js'
import { INVITATION_STATES } from './administration-routes.js'

const route = getRouteApi('/shell/administration/invitations')
const ANY = 'any'

export function InvitationsPage() {
  const t = useT()
  const can = useCan()
  const [isCreating, setCreating] = useState(false)
  const { state } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery({ ...invitationsQuery(state), placeholderData: (before) => before })
  const show = (next: string): void => {
    const wanted = INVITATION_STATES.find((each) => each === next)
    void navigate({ search: wanted === undefined ? {} : { state: wanted }, replace: true, resetScroll: false })
  }
  const invite = can('user:manage') ? (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <MailPlus aria-hidden />
      <T id="administration.invitations.create" />
    </Button>
  ) : undefined
  return (
    <Page
      title={t('administration.invitations.title')}
      description={<T id="administration.invitations.description" />}
      actions={invite}
    >
      <AreaTabs area="people" />
      <ListCard
        list={list}
        filters={
          <FilterBar>
            <Select
              className="w-auto min-w-40"
              label={t('administration.users.state')}
              value={state ?? ANY}
              onChange={show}
              options={[
                { value: ANY, label: t('administration.invitations.any_state') },
                ...INVITATION_STATES.map((each) => ({
                  value: each,
                  label: t(`administration.invitations.state.${each}`),
                })),
              ]}
            />
          </FilterBar>
        }
        empty={
          <NoRows
            isFiltered={state !== undefined}
            onReset={() => show(ANY)}
            icon={<Mail />}
            title={<T id="administration.invitations.empty" />}
            description={<T id="administration.invitations.empty_text" />}
            actions={invite}
          />
        }
      >
        {(listed) => <InvitationTable {...listed} />}
      </ListCard>
      {isCreating && <InvitationCreateDialog onClose={() => setCreating(false)} />}
    </Page>
  )
}
