import { T, useT } from '@nexus/console-i18n'
import { Button, Card, EmptyState, Select } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CircleCheck, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { Listing } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { DeadLetterItem } from '../components/dead-letter-item.js'
import { RedriveDialog } from '../components/redrive-dialog.js'
import { type DeadLetter, deadLettersQuery } from '../queries/dead-letter-queries.js'
import { LETTER_SERVICES, LETTER_STATES, type LetterService, type LetterState } from './administration-routes.js'

const route = getRouteApi('/shell/administration/dead-letters')
const ANY = 'any'

export function DeadLettersPage() {
  const t = useT()
  const mayRedrive = useCan()('dead-letter:redrive')
  const [asked, setAsked] = useState<DeadLetter>()
  const { service = 'identity', status } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery(deadLettersQuery(service, status))
  const show = (next: { readonly service: LetterService; readonly status: LetterState | undefined }): void =>
    void navigate({
      search: { service: next.service, ...(next.status === undefined ? {} : { status: next.status }) },
      replace: true,
      resetScroll: false,
    })
  return (
    <Page
      title={t('administration.letters.title')}
      description={<T id="administration.letters.description" />}
      actions={
        <Button isBusy={list.isRefetching} onClick={() => void list.refetch()}>
          <RefreshCw aria-hidden />
          <T id="administration.letters.refresh" />
        </Button>
      }
    >
      <div className="mb-3 flex flex-wrap gap-2">
        <Select
          className="w-auto min-w-40"
          label={t('administration.letters.service')}
          value={service}
          onChange={(next) => show({ service: next, status })}
          options={LETTER_SERVICES.map((each) => ({ value: each, label: t(`administration.letters.service.${each}`) }))}
        />
        <Select
          className="w-auto min-w-40"
          label={t('administration.users.state')}
          value={status ?? ANY}
          onChange={(next) => show({ service, status: next === ANY ? undefined : next })}
          options={[
            { value: ANY, label: t('administration.users.any_state') },
            ...LETTER_STATES.map((each) => ({ value: each, label: t(`administration.letters.status.${each}`) })),
          ]}
        />
      </div>
      <Card isFlush>
        <Listing
          list={list}
          empty={
            <EmptyState
              icon={<CircleCheck />}
              title={<T id="administration.letters.empty" />}
              description={<T id="administration.letters.empty_text" />}
            />
          }
        >
          {(rows) => (
            <ul aria-label={t('administration.letters.title')} className="divide-y divide-line">
              {rows.map((letter) => (
                <DeadLetterItem
                  key={letter.deadLetterId}
                  letter={letter}
                  onRedrive={mayRedrive ? () => setAsked(letter) : undefined}
                />
              ))}
            </ul>
          )}
        </Listing>
      </Card>
      {asked !== undefined && <RedriveDialog service={service} letter={asked} onClose={() => setAsked(undefined)} />}
    </Page>
  )
}
