import { T, useFormat, useRecordedText, useT } from '@nexus/console-i18n'
import { Badge } from '@nexus/console-ui'
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { AuditEntry } from '../queries/audit-queries.js'
import { useActionName, useEntityName } from './action-name.js'
import { EntityLink } from './entity-link.js'
import { FieldChanges } from './field-changes.js'
import { keptRefusal } from './value-text.js'

/** One recorded change; what exactly changed is unfolded. */
export function AuditItem({ entry }: { readonly entry: AuditEntry }) {
  const t = useT()
  const format = useFormat()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const actionName = useActionName()
  const recordedText = useRecordedText()
  const kind = useEntityName()(entry.entity)
  const who = entry.actor.kind === 'system' ? t('audit.system') : (entry.actor.name ?? entry.actor.userId)
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        className="flex min-h-11 w-full items-start gap-2 px-4 py-2.5 text-start hover:bg-hover focus-visible:outline-offset-[-2px]"
        onClick={() => setOpen((was) => !was)}
      >
        <ChevronRight
          aria-hidden
          className={`mt-0.5 size-4 shrink-0 text-muted transition-transform ${isOpen ? 'rotate-90' : 'rtl:rotate-180'}`}
        />
        <span className="grid min-w-0 grow gap-x-4 gap-y-0.5 sm:grid-cols-[11rem_minmax(0,1fr)_minmax(0,1fr)]">
          <span className="text-muted tabular-nums">{format.instant(entry.at, { seconds: true })}</span>
          <span className="flex min-w-0 flex-wrap items-center gap-x-2">
            <span className="font-medium">{kind}</span>
            <span className="text-muted">{actionName(entry.action)}</span>
            {entry.source !== 'api' && (
              <Badge>
                <T id={`audit.source.${entry.source}`} />
              </Badge>
            )}
          </span>
          <span className="min-w-0 truncate">{who}</span>
        </span>
      </button>
      <div id={id} hidden={!isOpen} className="bg-subtle px-4 py-3 sm:ps-10">
        {isOpen && (
          <>
            <dl className="mb-3 grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2 lg:grid-cols-4">
              <div className="min-w-0">
                <dt className="text-muted">
                  <T id="audit.object" />
                </dt>
                <dd className="break-all">
                  <EntityLink entity={entry.entity} entityId={entry.entityId}>
                    {kind} <span className="font-mono text-xs">{entry.entityId}</span>
                  </EntityLink>
                </dd>
              </div>
              <div className="min-w-0">
                <dt className="text-muted">
                  <T id="audit.action" />
                </dt>
                <dd className="break-words">
                  {actionName(entry.action)} <span className="font-mono text-xs break-all">{entry.action}</span>
                </dd>
              </div>
              {entry.ip !== null && (
                <div className="min-w-0">
                  <dt className="text-muted">
                    <T id="audit.ip" />
                  </dt>
                  <dd className="break-all">{entry.ip}</dd>
                </div>
              )}
              <div className="min-w-0">
                <dt className="text-muted">
                  <T id="audit.trace" />
                </dt>
                <dd className="font-mono text-xs break-all">{entry.traceId}</dd>
              </div>
              {entry.reason !== null && (
                <div className="min-w-0 sm:col-span-2 lg:col-span-4">
                  <dt className="text-muted">
                    <T id="audit.reason" />
                  </dt>
                  <dd className="break-words">{recordedText(entry.reason, keptRefusal(entry.after))}</dd>
                </div>
              )}
            </dl>
            <FieldChanges entry={entry} />
          </>
        )}
      </div>
    </li>
  )
}
