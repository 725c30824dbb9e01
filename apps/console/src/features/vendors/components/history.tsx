import { T, useFormat, useIsMessage, useRecordedText, useT } from '@nexus/console-i18n'
import { Avatar, Card, DateText, EmptyState } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { HistoryIcon } from 'lucide-react'
import { useActionName } from '../../audit/components/action-name.js'
import { useCountryName } from '../forms/use-countries.js'
import { type AuditEntry, historyQuery } from '../queries/vendor-queries.js'
import { type HistoryEntity, historyChanges } from './history-changes.js'
import { Listing } from './listing.js'

const MOST = 8

/** Who changed something, when and why, and what was different before. */
export function History({ entity, entityId }: { readonly entity: HistoryEntity; readonly entityId: string }) {
  const t = useT()
  const actionName = useActionName()
  const recordedText = useRecordedText()
  const list = useInfiniteQuery(historyQuery(entity, entityId))
  return (
    <Card isFlush title={<T id="vendors.history.title" />}>
      <Listing list={list} empty={<EmptyState icon={<HistoryIcon />} title={<T id="vendors.history.empty" />} />}>
        {(entries) => (
          <ol className="divide-y divide-line">
            {entries.map((entry) => {
              const name = entry.actor.kind === 'system' ? t('vendors.history.system') : (entry.actor.name ?? '–')
              return (
                <li key={entry.auditId} className="flex gap-3 px-4 py-3">
                  <Avatar name={name} />
                  <div className="min-w-0">
                    <p>
                      <span className="font-medium">{name}</span>{' '}
                      <span className="text-muted">{actionName(entry.action)}</span>
                    </p>
                    {entry.reason !== null && <p className="break-words">“{recordedText(entry.reason)}”</p>}
                    <Changes entity={entity} entry={entry} />
                    <p className="text-sm text-muted">
                      <DateText instant={entry.at} />
                    </p>
                  </div>
                </li>
              )
            })}
          </ol>
        )}
      </Listing>
    </Card>
  )
}

function Changes({ entity, entry }: { readonly entity: HistoryEntity; readonly entry: AuditEntry }) {
  const t = useT()
  const reader = { t, format: useFormat(), isMessage: useIsMessage(), countryName: useCountryName() }
  const { changes, unnamed } = historyChanges(entity, entry, reader)
  const others = unnamed + Math.max(0, changes.length - MOST)
  if (changes.length === 0) return null
  return (
    <ul className="my-1 text-sm text-muted">
      {changes.slice(0, MOST).map(({ field, label, from, to }) => (
        <li key={field} className="break-words">
          {label}
          {from !== undefined && to !== undefined && (
            <>
              {': '}
              <T
                id="vendors.history.from_to"
                values={{ from: <bdi key="from">{from}</bdi>, to: <bdi key="to">{to}</bdi> }}
              />
            </>
          )}
        </li>
      ))}
      {others > 0 && <li>{t('vendors.history.others', { count: others })}</li>}
    </ul>
  )
}
