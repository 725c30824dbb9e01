import { T, type Translate, type Format, useFormat, useT } from '@nexus/console-i18n'
import { Button, type DataColumn, DataTable, Select } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Plus, Scale } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { FilterBar } from '../../lists/components/filters.js'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { ActiveBadge } from '../components/active-badge.js'
import { AreaTabs } from '../components/area-tabs.js'
import { RowButton } from '../components/row-button.js'
import { ToleranceScope } from '../components/tolerance-scope.js'
import { ToleranceCreateDialog } from '../forms/tolerance-create-dialog.js'
import { ToleranceDialog } from '../forms/tolerance-dialog.js'
import { type ToleranceRule, tolerancesQuery } from '../queries/tolerance-queries.js'
import { TOLERANCE_KINDS } from './administration-routes.js'

const route = getRouteApi('/shell/administration/tolerances')
const ANY = 'any'

/** What differences between an invoice and its order pass by themselves. */
export function TolerancesPage() {
  const t = useT()
  const mayChange = useCan()('tolerance:manage')
  const { kind } = route.useSearch()
  const navigate = route.useNavigate()
  const [open, setOpen] = useState<ToleranceRule | 'new'>()
  const list = useInfiniteQuery({ ...tolerancesQuery(kind), placeholderData: (before) => before })
  const columns = useColumns(mayChange, setOpen)
  const show = (next: string): void => {
    const wanted = TOLERANCE_KINDS.find((each) => each === next)
    void navigate({ search: wanted === undefined ? {} : { kind: wanted }, replace: true, resetScroll: false })
  }
  const create = mayChange ? (
    <Button variant="primary" onClick={() => setOpen('new')}>
      <Plus aria-hidden />
      <T id="administration.tolerances.create" />
    </Button>
  ) : undefined
  return (
    <Page
      title={t('administration.tolerances.title')}
      description={<T id="administration.tolerances.description" />}
      actions={create}
    >
      <AreaTabs area="organization" />
      <ListCard
        list={list}
        filters={
          <FilterBar>
            <Select
              className="w-auto min-w-40"
              label={t('administration.tolerances.field.kind')}
              value={kind ?? ANY}
              onChange={show}
              options={[
                { value: ANY, label: t('administration.tolerances.any_kind') },
                ...TOLERANCE_KINDS.map((each) => ({ value: each, label: t(`administration.tolerances.kind.${each}`) })),
              ]}
            />
          </FilterBar>
        }
        empty={
          <NoRows
            isFiltered={kind !== undefined}
            onReset={() => show(ANY)}
            icon={<Scale />}
            title={<T id="administration.tolerances.empty" />}
            description={<T id="administration.tolerances.empty_text" />}
            actions={create}
          />
        }
      >
        {(listed) => (
          <DataTable
            label={t('administration.tolerances.title')}
            columns={columns}
            rowId={({ toleranceRuleId }) => toleranceRuleId}
            primary="kind"
            {...listed}
          />
        )}
      </ListCard>
      {open === 'new' ? (
        <ToleranceCreateDialog kind={kind} onClose={() => setOpen(undefined)} />
      ) : (
        open !== undefined && <ToleranceDialog rule={open} onClose={() => setOpen(undefined)} />
      )}
    </Page>
  )
}

function useColumns(mayChange: boolean, onOpen: (rule: ToleranceRule) => void): DataColumn<ToleranceRule>[] {
  const t = useT()
  const format = useFormat()
  return useMemo<DataColumn<ToleranceRule>[]>(
    () => [
      {
        id: 'kind',
        header: t('administration.tolerances.field.kind'),
        width: '12rem',
        card: 'title',
        cell: (rule) => {
          const name = t(`administration.tolerances.kind.${rule.kind}`)
          return mayChange ? <RowButton onClick={() => onOpen(rule)}>{name}</RowButton> : name
        },
      },
      {
        id: 'scope',
        header: t('administration.tolerances.field.scope'),
        cell: (rule) => <ToleranceScope rule={rule} />,
      },
      {
        id: 'upper',
        header: t('administration.tolerances.field.upper'),
        width: '13rem',
        cell: (rule) => limitsText(rule, rule.upper, t, format),
      },
      {
        id: 'lower',
        header: t('administration.tolerances.field.lower'),
        width: '13rem',
        hideBelow: 'lg',
        cell: (rule) => limitsText(rule, rule.lower, t, format),
      },
      {
        id: 'state',
        header: t('administration.users.state'),
        width: '8rem',
        card: 'badge',
        cell: ({ active }) => <ActiveBadge isActive={active} />,
      },
    ],
    [t, format, mayChange, onOpen],
  )
}

/** Amounts are in the currency of the document where the rule names none. */
function limitsText(
  { operator, currency }: ToleranceRule,
  { absolute, percent }: ToleranceRule['upper'],
  t: Translate,
  format: Format,
): string {
  const limits = [
    ...(absolute === null
      ? []
      : [currency === undefined ? format.decimal(absolute) : format.money({ amount: absolute, currency })]),
    ...(percent === null ? [] : [format.percent(percent)]),
  ]
  const [one, other] = limits
  if (one === undefined) return t('administration.tolerances.not_tested')
  return other === undefined ? one : t(`administration.tolerances.limits.${operator}`, { one, other })
}
