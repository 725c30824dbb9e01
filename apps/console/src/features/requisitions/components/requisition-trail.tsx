import { type MessageId, T, useIsMessage, useRecordedText, useT } from '@nexus/console-i18n'
import { Button, DateText, ErrorState, LoadingRows, StateBadge } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useActionName } from '../../audit/components/action-name.js'
import { fieldName } from '../../audit/components/field-name.js'
import { FieldValue } from '../../audit/components/field-value.js'
import { type TrailEntry, trailQuery } from '../queries/trail-query.js'
import { type FieldChange, trailChanges } from './trail-changes.js'

/** Every recorded change with what it changed, for those who may read the audit trail. */
export function RequisitionTrail({ requisitionId }: { readonly requisitionId: string }) {
  const trail = useInfiniteQuery(trailQuery(requisitionId))
  const entries = trail.data?.pages.flatMap(({ items }) => items) ?? []
  if (trail.isError && entries.length === 0)
    return <ErrorState error={trail.error} onRetry={() => void trail.refetch()} className="py-6" />
  if (trail.isPending) return <LoadingRows rows={3} />
  return (
    <>
      <ol className="divide-y divide-line">
        {entries.map((entry) => (
          <Entry key={entry.auditId} entry={entry} />
        ))}
      </ol>
      {entries.length === 0 && (
        <p className="text-muted">
          <T id="requisitions.trail.empty" />
        </p>
      )}
      {trail.hasNextPage && (
        <Button className="mt-3" isBusy={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
          <T id="ui.list.load_more" />
        </Button>
      )}
    </>
  )
}

function Entry({ entry }: { readonly entry: TrailEntry }) {
  const recordedText = useRecordedText()
  const changes = trailChanges(entry)
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <p className="font-medium">
        <ActionName action={entry.action} />
      </p>
      <p className="text-sm text-muted">
        {entry.actor.kind === 'system' ? <T id="requisitions.trail.system" /> : (entry.actor.name ?? '–')}
        {' · '}
        <DateText instant={entry.at} />
      </p>
      {entry.reason !== null && entry.reason !== '' && (
        <p className="mt-1 text-muted">“{recordedText(entry.reason)}”</p>
      )}
      {entry.statesOmitted && (
        <p className="mt-1 text-sm text-muted">
          <T id="requisitions.trail.omitted" />
        </p>
      )}
      {changes.length > 0 && (
        <details className="mt-1">
          <summary className="min-h-6 cursor-pointer text-sm text-accent-ink touch:min-h-11">
            <T id="requisitions.trail.changes" values={{ count: changes.length }} />
          </summary>
          <dl className="mt-1 flex flex-col gap-2 border-s border-line ps-3">
            {changes.map((change) => (
              <Change key={change.field} change={change} />
            ))}
          </dl>
        </details>
      )}
    </li>
  )
}

/** What happened to a requisition, in its own words; anything else in those of the audit trail. */
const ACTIONS: Readonly<Record<string, MessageId>> = {
  create: 'requisitions.trail.create',
  copy: 'requisitions.trail.create',
  replace: 'requisitions.trail.replace',
  change: 'requisitions.trail.change',
  submit: 'requisitions.way.submitted',
  withdraw: 'requisitions.done.withdrawn',
  cancel: 'requisitions.done.cancelled',
  correct: 'requisitions.trail.replace',
  'start-approval': 'states.IN_APPROVAL',
  approve: 'states.APPROVED',
  reject: 'states.REJECTED',
  return: 'states.RETURNED',
  hold: 'requisitions.done.held',
  resume: 'requisitions.done.resumed',
  stop: 'requisitions.done.stopped',
  close: 'requisitions.done.closed',
  order: 'states.ORDERED',
  release: 'requisitions.trail.release',
  receive: 'states.RECEIVED',
}

function ActionName({ action }: { readonly action: string }) {
  const actionName = useActionName()
  const verb = action.slice(action.lastIndexOf('.') + 1)
  const id = ACTIONS[verb]
  return id === undefined ? actionName(action) : <T id={id} />
}

const FIELDS: Readonly<Record<string, MessageId>> = {
  title: 'requisitions.field.title',
  purpose: 'requisitions.field.purpose',
  needBy: 'requisitions.field.need_by',
  deliveryPlace: 'requisitions.field.delivery_place',
  currency: 'requisitions.field.currency',
  legalEntityId: 'requisitions.field.legal_entity',
  costCentreId: 'requisitions.field.cost_centre',
  quoteFileIds: 'requisitions.field.quotes',
  quoteWaiver: 'requisitions.field.quote_waiver',
  lines: 'requisitions.lines.title',
  state: 'requisitions.field.state',
  stateReason: 'requisitions.field.state_reason',
  submittedAt: 'requisitions.field.submitted',
  requesterName: 'requisitions.field.requester',
  gross: 'requisitions.field.gross',
}

function Change({ change: { field, from, to } }: { readonly change: FieldChange }) {
  const t = useT()
  const isMessage = useIsMessage()
  const name = FIELDS[field]
  return (
    <div className="text-sm">
      <dt className="text-muted">{name === undefined ? fieldName(field, t, isMessage) : <T id={name} />}</dt>
      <dd className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="break-words text-muted line-through">
          <Value field={field} value={from} />
        </span>
        <ArrowRight aria-hidden className="size-3.5 shrink-0 text-muted rtl:rotate-180" />
        <span className="min-w-0 break-words">
          <Value field={field} value={to} />
        </span>
      </dd>
    </div>
  )
}

function Value({ field, value }: { readonly field: string; readonly value: unknown }): ReactNode {
  const t = useT()
  if (value === undefined || value === null || value === '') return t('merge.empty')
  if (field === 'state' && typeof value === 'string') return <StateBadge state={value} />
  if (Array.isArray(value)) {
    const lines = value.flatMap((item: unknown) => (isDescribed(item) ? [item.description] : []))
    return lines.length > 0 ? lines.join(', ') : t('requisitions.editor.entries', { count: value.length })
  }
  return <FieldValue field={field} value={value} />
}

const isDescribed = (value: unknown): value is { readonly description: string } =>
  typeof value === 'object' && value !== null && 'description' in value && typeof value.description === 'string'
