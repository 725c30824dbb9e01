import { T, useT } from '@nexus/console-i18n'
import { Button, Select } from '@nexus/console-ui'
import { X } from 'lucide-react'
import { DOCUMENT_TYPES, type DocumentType, TASK_VIEWS } from '../queries/task-queries.js'
import type { ApprovalsSearch } from '../routes/approval-routes.js'

const ANY = 'any'
const pressed = 'aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink'

export function TaskFilters({
  search,
  onChange,
}: {
  readonly search: ApprovalsSearch
  readonly onChange: (change: { [Key in keyof ApprovalsSearch]?: ApprovalsSearch[Key] | undefined }) => void
}) {
  const t = useT()
  const { view = 'open', type, overdue, closedFrom, closedTo } = search
  const isFiltered = (type ?? overdue ?? closedFrom ?? closedTo) !== undefined
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line p-2 sm:px-3">
      <div role="group" aria-label={t('approvals.filter.view')} className="flex flex-wrap gap-1">
        {TASK_VIEWS.map((each) => (
          <Button
            key={each}
            variant="ghost"
            aria-pressed={each === view}
            className="border border-transparent aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
            onClick={() =>
              onChange({
                view: each === 'open' ? undefined : each,
                overdue: undefined,
                closedFrom: undefined,
                closedTo: undefined,
              })
            }
          >
            {t(`approvals.view.${each}`)}
          </Button>
        ))}
      </div>
      <Select<DocumentType | typeof ANY>
        label={t('approvals.filter.type')}
        className="w-52 max-sm:w-full"
        value={type ?? ANY}
        onChange={(next) => onChange({ type: next === ANY ? undefined : next })}
        options={[
          { value: ANY, label: t('approvals.filter.any_type') },
          ...DOCUMENT_TYPES.map((each) => ({ value: each, label: t(`approvals.type.${each}`) })),
        ]}
      />
      {view === 'open' && (
        <Button
          aria-pressed={overdue === true}
          className={pressed}
          onClick={() => onChange({ overdue: overdue === true ? undefined : true })}
        >
          <T id="approvals.filter.overdue" />
        </Button>
      )}
      {isFiltered && (
        <Button
          variant="ghost"
          onClick={() => onChange({ type: undefined, overdue: undefined, closedFrom: undefined, closedTo: undefined })}
        >
          <X aria-hidden />
          <T id="ui.filter.reset" />
        </Button>
      )}
    </div>
  )
}
