import { T, useT } from '@nexus/console-i18n'
import { Avatar, Card, DateText, EmptyState } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { HistoryIcon } from 'lucide-react'
import { useActionName } from '../../audit/components/action-name.js'
import { type AuditEntry, historyQuery } from '../queries/vendor-queries.js'
import { Listing } from './listing.js'

/** What is said of every change anyway. */
const SILENT = new Set(['version', 'updatedAt', 'createdAt', 'createdBy'])
const MOST = 8

/** Who changed something, when and why, and what was different before. */
export function History({
  entity,
  entityId,
}: {
  readonly entity: 'vendor' | 'supplier-invoice'
  readonly entityId: string
}) {
  const t = useT()
  const actionName = useActionName()
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
                    {entry.reason !== null && <p className="break-words">“{entry.reason}”</p>}
                    <Changes entry={entry} />
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

function Changes({ entry }: { readonly entry: AuditEntry }) {
  const t = useT()
  const { before, after } = entry
  if (before === null || after === null) return null
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !SILENT.has(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  if (names.length === 0) return null
  return (
    <ul className="my-1 text-sm text-muted">
      {names.slice(0, MOST).map((name) => {
        const [was, is] = [shortOf(before[name]), shortOf(after[name])]
        return (
          <li key={name} className="break-words">
            <span className="font-mono text-xs">{name}</span>
            {was !== undefined && is !== undefined && (
              <>
                {': '}
                <T
                  id="vendors.history.from_to"
                  values={{ from: <bdi key="from">{was}</bdi>, to: <bdi key="to">{is}</bdi> }}
                />
              </>
            )}
          </li>
        )
      })}
      {names.length > MOST && <li>{t('vendors.history.others', { count: names.length - MOST })}</li>}
    </ul>
  )
}

/** A value that fits into a line; undefined for what is a list or an object. */
function shortOf(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'string') return value.length > 80 ? `${value.slice(0, 80)}…` : value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}
