import { T, useFormat, useT } from '@nexus/console-i18n'
import { Table, Td, Th } from '@nexus/console-ui'
import type { Found, WorkflowFigures } from '../queries/figures-queries.js'
import { FigureCard } from './figure-card.js'
import { FigureLink } from './figure-link.js'

/** How long approvals took: half, and nine of ten, took no longer. Not there for whom may not see approvals. */
export function CycleTimesCard({ workflow }: { readonly workflow: Found<WorkflowFigures> }) {
  const t = useT()
  const lengthOf = useLength()
  if (workflow.data?.cycleTimes === null) return null
  return (
    <FigureCard
      title={<T id="dashboard.cycle_times" />}
      found={workflow}
      isFlush
      isEmpty={({ cycleTimes }) => cycleTimes === null || cycleTimes.length === 0}
      empty={<T id="dashboard.no_cycle_times" />}
    >
      {({ cycleTimes }) => (
        <Table label={t('dashboard.cycle_times')}>
          <thead>
            <tr>
              <Th>
                <T id="dashboard.cycle.document" />
              </Th>
              <Th isNumeric>
                <T id="dashboard.cycle.approvals" />
              </Th>
              <Th isNumeric>
                <T id="dashboard.cycle.p50" />
              </Th>
              <Th isNumeric>
                <T id="dashboard.cycle.p90" />
              </Th>
            </tr>
          </thead>
          <tbody>
            {(cycleTimes ?? []).map(({ documentType, approvals, p50Hours, p90Hours, list }) => (
              <tr key={documentType}>
                <Td className="min-w-32">
                  <T id={`dashboard.document.${documentType}`} />
                </Td>
                <Td isNumeric>
                  <FigureLink list={list}>{approvals}</FigureLink>
                </Td>
                <Td isNumeric>{lengthOf(p50Hours)}</Td>
                <Td isNumeric>{lengthOf(p90Hours)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </FigureCard>
  )
}

const HOURS_OF_A_DAY = 24

/** Minutes, hours or days, whichever says it shortest. */
function useLength(): (hours: number) => string {
  const t = useT()
  const format = useFormat()
  const write = (value: number, decimals: number): string => format.decimal(value.toFixed(decimals))
  return (hours) => {
    if (hours < 1) return t('dashboard.cycle.minutes', { count: write(hours * 60, 0) })
    if (hours < 2 * HOURS_OF_A_DAY) return t('dashboard.cycle.hours', { count: write(hours, 1) })
    return t('dashboard.cycle.days', { count: write(hours / HOURS_OF_A_DAY, 1) })
  }
}
