import { T, useFormat, useT } from '@nexus/console-i18n'
import {
  Badge,
  Banner,
  Button,
  Choice,
  EmptyState,
  ErrorState,
  LoadingRows,
  Money,
  Select,
  Switch,
} from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { ArrowRight, FlaskConical } from 'lucide-react'
import { useState } from 'react'
import type { Simulation } from '../forms/body-types.js'
import { simulationQuery } from '../queries/definition-queries.js'
import { SimulatedDocument } from './simulated-document.js'

const COUNTS = ['10', '25', '50', '100'] as const

/** What this version would have done with the last documents, against what happened. */
export function SimulationPanel({
  definitionId,
  number,
  version,
  isDirty,
  isSaving,
  onSave,
}: {
  readonly definitionId: string
  readonly number: number
  /** Of the definition, so that what was saved is simulated anew. */
  readonly version: number
  readonly isDirty: boolean
  readonly isSaving: boolean
  readonly onSave: () => void
}) {
  const t = useT()
  const [last, setLast] = useState<(typeof COUNTS)[number]>('25')
  const found = useQuery({
    ...simulationQuery(definitionId, number, Number(last), version),
    placeholderData: (before) => before,
  })
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted">
        <T id="workflow.simulation.text" />
      </p>
      {isDirty && (
        <Banner
          tone="warning"
          actions={
            <Button size="sm" isBusy={isSaving} onClick={onSave}>
              <T id="workflow.simulation.save" />
            </Button>
          }
        >
          <T id="workflow.simulation.dirty" />
        </Banner>
      )}
      <Select
        label={t('workflow.simulation.last')}
        options={COUNTS.map((value) => ({ value, label: t('workflow.simulation.count', { count: Number(value) }) }))}
        value={last}
        onChange={setLast}
      />
      {found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} className="py-6" />
      ) : found.data === undefined ? (
        <LoadingRows rows={5} />
      ) : found.data.documents === 0 ? (
        <EmptyState
          icon={<FlaskConical />}
          title={<T id="workflow.simulation.none" />}
          description={<T id="workflow.simulation.none_text" />}
          className="py-6"
        />
      ) : (
        <div aria-busy={found.isPlaceholderData} className={found.isPlaceholderData ? 'opacity-60' : undefined}>
          <Outcome simulation={found.data} />
        </div>
      )}
    </div>
  )
}

function Outcome({ simulation }: { readonly simulation: Simulation }) {
  const t = useT()
  const [isAll, setAll] = useState(false)
  const { documents, changed, autoApproved, added, removed, items } = simulation
  const shown = isAll ? items : items.filter((item) => item.changed)
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="text-lg font-semibold">
        <T id="workflow.simulation.changed" values={{ changed, documents }} />
      </p>
      <dl className="flex flex-col gap-3">
        <div>
          <dt className="text-sm text-muted">
            <T id="workflow.simulation.automatic" />
          </dt>
          <dd className="flex flex-wrap items-center gap-1.5">
            <Sums sums={autoApproved.before} />
            <ArrowRight aria-hidden className="size-4 text-muted rtl:rotate-180" />
            <span className="sr-only">{t('workflow.simulation.becomes')}</span>
            <Sums sums={autoApproved.after} />
          </dd>
        </div>
        <PeopleCounted label={t('workflow.simulation.added')} people={added} tone="success" />
        <PeopleCounted label={t('workflow.simulation.removed')} people={removed} tone="danger" />
      </dl>
      {changed < documents && (
        <Choice label={<T id="workflow.simulation.all" />}>
          {(control) => <Switch {...control} checked={isAll} onCheckedChange={setAll} />}
        </Choice>
      )}
      {shown.length > 0 && (
        <ul className="flex flex-col gap-2">
          {shown.map((item) => (
            <SimulatedDocument key={item.instanceId} item={item} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Sums({ sums }: { readonly sums: Simulation['autoApproved']['before'] }) {
  const format = useFormat()
  if (sums.length === 0) return <T id="workflow.simulation.nothing" />
  if (sums.length === 1 && sums[0] !== undefined) return <Money money={sums[0]} />
  return <span>{sums.map((sum) => format.money(sum, 'code')).join(', ')}</span>
}

function PeopleCounted({
  label,
  people,
  tone,
}: {
  readonly label: string
  readonly people: Simulation['added']
  readonly tone: 'success' | 'danger'
}) {
  const t = useT()
  if (people.length === 0) return null
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="mt-1 flex flex-wrap gap-1">
        {people.map(({ userId, userName, documents }) => (
          <Badge key={userId} tone={tone} className="whitespace-normal">
            {t('workflow.simulation.person', { name: userName, count: documents })}
          </Badge>
        ))}
      </dd>
    </div>
  )
}
