import { T, useT } from '@nexus/console-i18n'
import { Badge, type DataColumn, DataTable, DateText, type Tone } from '@nexus/console-ui'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ArrowLeft, Mail } from 'lucide-react'
import { useMemo } from 'react'
import { PersonCombobox } from '../../administration/components/person-combobox.js'
import { activePeopleQuery } from '../../administration/queries/user-queries.js'
import { FilterChoice } from '../../lists/components/filter-choice.js'
import { FilterBar } from '../../lists/components/filters.js'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { MailReason } from '../components/mail-reason.js'
import { DELIVERY_STATES, type Delivery, type DeliveryState, deliveriesQuery } from '../queries/notice-queries.js'
import type { DeliverySearch } from './notice-routes.js'

const route = getRouteApi('/shell/administration/notifications/history')

const TONES: Readonly<Record<DeliveryState, Tone>> = {
  waiting: 'info',
  digest: 'info',
  sent: 'success',
  failed: 'danger',
  suppressed: 'neutral',
}

/** The mails of the organization to its people, and what became of them. */
export function DeliveriesPage() {
  const t = useT()
  const { state, person } = route.useSearch()
  const navigate = route.useNavigate()
  const people = useQuery(activePeopleQuery).data
  const change = (next: DeliverySearch): void => void navigate({ search: next, replace: true, resetScroll: false })
  const isFiltered = state !== undefined || person !== undefined
  const list = useInfiniteQuery({
    ...deliveriesQuery({
      ...(state === undefined ? {} : { state }),
      ...(person === undefined ? {} : { userId: person }),
    }),
    placeholderData: (before) => before,
  })
  const columns = useMemo<DataColumn<Delivery>[]>(
    () => [
      {
        id: 'kind',
        header: t('notices.field.kind'),
        card: 'title',
        cell: ({ kind }) => t(`notifications.kind.${kind}`),
      },
      {
        id: 'person',
        header: t('notices.field.person'),
        cell: ({ userId, address }) => (
          <span className="break-words">
            {people?.find((each) => each.userId === userId)?.name ?? ''}
            <span className="block text-sm break-all text-muted">{address}</span>
          </span>
        ),
      },
      {
        id: 'state',
        header: t('notices.field.state'),
        width: '10rem',
        card: 'badge',
        cell: (row) => <Badge tone={TONES[row.state]}>{t(`notices.state.${row.state}`)}</Badge>,
      },
      {
        id: 'reason',
        header: t('notices.field.reason'),
        hideBelow: 'lg',
        cell: ({ state: of, reason, attempts }) => (
          <span className="break-words">
            {reason !== null ? (
              <MailReason state={of} reason={reason} />
            ) : attempts > 1 ? (
              t('notices.attempts', { count: attempts })
            ) : (
              '–'
            )}
          </span>
        ),
      },
      {
        id: 'createdAt',
        header: t('notices.field.created'),
        width: '9rem',
        cell: ({ createdAt, sentAt }) => <DateText instant={sentAt ?? createdAt} isRelative />,
      },
    ],
    [t, people],
  )
  return (
    <Page
      title={t('notices.history')}
      description={<T id="notices.history_text" />}
      lead={
        <Link
          to="/administration/notifications"
          className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
          <T id="notices.title" />
        </Link>
      }
    >
      <ListCard
        list={list}
        filters={
          <FilterBar isFiltered={isFiltered} onReset={() => change({})}>
            <FilterChoice
              values={DELIVERY_STATES}
              chosen={state}
              nameOf={(each) => t(`notices.state.${each}`)}
              none={<T id="notices.field.state" />}
              onChange={(chosen) =>
                change({
                  ...(chosen === undefined ? {} : { state: chosen }),
                  ...(person === undefined ? {} : { person }),
                })
              }
            />
            <div className="w-full min-w-0 sm:w-64">
              <PersonCombobox
                label={t('notices.field.person')}
                placeholder={t('notices.field.person')}
                value={person}
                onChange={(chosen) =>
                  change({
                    ...(state === undefined ? {} : { state }),
                    ...(chosen === undefined ? {} : { person: chosen }),
                  })
                }
              />
            </div>
          </FilterBar>
        }
        empty={
          <NoRows
            isFiltered={isFiltered}
            onReset={() => change({})}
            icon={<Mail />}
            title={<T id="notices.history_empty" />}
            description={<T id="notices.history_empty_text" />}
          />
        }
      >
        {(listed) => (
          <DataTable
            label={t('notices.history')}
            columns={columns}
            rowId={({ deliveryId }) => deliveryId}
            primary="kind"
            {...listed}
          />
        )}
      </ListCard>
    </Page>
  )
}
