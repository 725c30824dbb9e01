import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { StateBadge } from '../badge.js'
import { Button } from '../button.js'
import { Card } from '../card.js'
import type { DataColumn } from '../data-table/data-columns.js'
import { DataTable } from '../data-table/data-table.js'
import { LoadMore } from '../load-more.js'
import { DateText, Money } from '../money.js'
import { EmptyState, ErrorState } from '../states.js'

const meta: Meta = { title: 'Lists' }
export default meta

interface Row {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly needBy: string
  readonly gross: { readonly amount: string; readonly currency: string }
}

const STATES = ['DRAFT', 'IN_APPROVAL', 'APPROVED', 'ORDERED', 'REJECTED'] as const
const rows: readonly Row[] = Array.from({ length: 10_000 }, (_each, index) => ({
  id: `r${index}`,
  title:
    index % 7 === 0
      ? `Betriebsmittel für die Qualitätssicherung in Ludwigshafen, Nachtrag ${index}`
      : `Office chairs ${index}`,
  state: STATES[index % STATES.length] ?? 'DRAFT',
  needBy: `2027-0${1 + (index % 9)}-15`,
  gross: { amount: `${(index * 37) % 9000}.50`, currency: 'EUR' },
}))

const columns: readonly DataColumn<Row>[] = [
  { id: 'title', header: 'Title', sortKey: 'title', cell: ({ title }) => title },
  { id: 'state', header: 'State', width: '10rem', card: 'badge', cell: ({ state }) => <StateBadge state={state} /> },
  {
    id: 'needBy',
    header: 'Needed by',
    width: '8rem',
    hideBelow: 'md',
    cell: ({ needBy }) => <DateText date={needBy} />,
  },
  { id: 'gross', header: 'Total', width: '9rem', align: 'end', cell: ({ gross }) => <Money money={gross} /> },
]

function List() {
  const [sort, setSort] = useState('title')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  return (
    <Card isFlush title="Requisitions">
      <DataTable
        label="Requisitions"
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        primary="title"
        link={(row, props) => <a href={`#${row.id}`} {...props} />}
        sort={sort}
        onSort={setSort}
        selection={{ selected, onChange: setSelected, nameOf: ({ title }) => title }}
        storageKey="story"
        footer={<LoadMore count={rows.length} hasMore isLoading={false} onLoadMore={() => undefined} />}
      />
    </Card>
  )
}

export const TenThousandRows: StoryObj = { render: () => <List /> }

export const Loading: StoryObj = {
  render: () => (
    <Card isFlush>
      <DataTable label="Requisitions" columns={columns} rows={[]} rowId={({ id }) => id} primary="title" isLoading />
    </Card>
  ),
}

export const Empty: StoryObj = {
  render: () => (
    <Card>
      <EmptyState
        title="No requisitions yet"
        description="What is asked for appears here."
        actions={<Button>New</Button>}
      />
    </Card>
  ),
}

export const Failed: StoryObj = {
  render: () => (
    <Card>
      <ErrorState
        error={{ detail: 'The service is being restarted.', traceId: '4bf92f3577b34da6a3ce929d0e0e4736' }}
        onRetry={() => undefined}
      />
    </Card>
  ),
}
