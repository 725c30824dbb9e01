import { T, useT } from '@nexus/console-i18n'
import { Button, Select, cn } from '@nexus/console-ui'
import { FilterBar, FilterToggle, PRESSED } from '../../lists/components/filters.js'
import { DOCUMENT_TYPES, TASK_VIEWS } from '../queries/task-choices.js'
import type { DocumentType } from '../queries/task-queries.js'
import type { ApprovalsSearch } from '../routes/approval-routes.js'

const ANY = 'any'

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
    <FilterBar
      isFiltered={isFiltered}
      onReset={() => onChange({ type: undefined, overdue: undefined, closedFrom: undefined, closedTo: undefined })}
    >
      <div role="group" aria-label={t('approvals.filter.view')} className="flex flex-wrap gap-1">
        {TASK_VIEWS.map((each) => (
          <Button
            key={each}
            variant="ghost"
            aria-pressed={each === view}
            className={cn('border border-transparent', PRESSED)}
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
        <FilterToggle isOn={overdue === true} onChange={(next) => onChange({ overdue: next })}>
          <T id="approvals.filter.overdue" />
        </FilterToggle>
      )}
    </FilterBar>
  )
}
