import { useT } from '@nexus/console-i18n'
import type { DataColumn } from '@nexus/console-ui'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Target } from 'lucide-react'
import { useMemo } from 'react'
import { useCan } from '../../../session/use-session.js'
import { CodedRecordsPage } from '../components/coded-records-page.js'
import { CostCentreDialog } from '../forms/cost-centre-dialog.js'
import { type CostCentre, costCentresQuery } from '../queries/master-data-queries.js'
import { activePeopleQuery } from '../queries/user-queries.js'

export function CostCentresPage() {
  const t = useT()
  const people = useQuery(activePeopleQuery).data
  const columns = useMemo<DataColumn<CostCentre>[]>(
    () => [
      {
        id: 'owner',
        header: t('administration.cost_centres.owner'),
        hideBelow: 'md',
        cell: ({ ownerUserId }) => people?.find(({ userId }) => userId === ownerUserId)?.name ?? '–',
      },
    ],
    [t, people],
  )
  return (
    <CodedRecordsPage
      texts={{
        title: 'administration.cost_centres.title',
        description: 'administration.cost_centres.description',
        create: 'administration.cost_centres.create',
        empty: 'administration.cost_centres.empty',
        emptyText: 'administration.cost_centres.empty_text',
      }}
      icon={<Target />}
      list={useInfiniteQuery(costCentresQuery)}
      columns={columns}
      rowId={({ costCentreId }) => costCentreId}
      mayChange={useCan()('cost-centre:manage')}
      dialog={(costCentre, onClose) => <CostCentreDialog costCentre={costCentre} onClose={onClose} />}
    />
  )
}
