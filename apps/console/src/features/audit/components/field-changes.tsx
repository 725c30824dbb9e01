import { T, useIsMessage, useT } from '@nexus/console-i18n'
import type { AuditEntry } from '../queries/audit-queries.js'
import { fieldName } from './field-name.js'
import { FieldValue } from './field-value.js'

type State = AuditEntry['before']

/** Fields that differ; of what was made or removed, all that it had. */
function changedFields(before: State, after: State): readonly string[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return fields.filter((field) => JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field]))
}

/** Before and after, field by field. */
export function FieldChanges({ entry: { before, after, statesOmitted } }: { readonly entry: AuditEntry }) {
  const t = useT()
  const isMessage = useIsMessage()
  if (statesOmitted) {
    return (
      <p className="text-muted">
        <T id="audit.omitted" />
      </p>
    )
  }
  const fields = changedFields(before, after)
  if (fields.length === 0) {
    return (
      <p className="text-muted">
        <T id="audit.no_fields" />
      </p>
    )
  }
  return (
    <dl className="divide-y divide-line rounded-md border border-line bg-surface">
      {fields.map((field) => (
        <div key={field} className="grid gap-x-4 gap-y-1 px-3 py-2 sm:grid-cols-[12rem_minmax(0,1fr)_minmax(0,1fr)]">
          <dt className="font-medium break-words">{fieldName(field, t, isMessage)}</dt>
          {before !== null && (
            <dd className="min-w-0">
              <span className="text-xs text-muted">
                <T id="audit.before" />
              </span>
              <del className="block break-words whitespace-pre-wrap text-danger-ink no-underline">
                <FieldValue field={field} value={before[field]} beside={before} />
              </del>
            </dd>
          )}
          {after !== null && (
            <dd className="min-w-0">
              <span className="text-xs text-muted">
                <T id="audit.after" />
              </span>
              <ins className="block break-words whitespace-pre-wrap text-success-ink no-underline">
                <FieldValue field={field} value={after[field]} beside={after} />
              </ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
