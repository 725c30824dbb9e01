import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, screen, waitFor } from 'storybook/test'
import { Card } from '../card.js'
import type { DataColumn } from '../data-table/data-columns.js'
import { DataTable } from '../data-table/data-table.js'

const meta: Meta = { title: 'Lists/Data table' }
export default meta

interface Row {
  readonly id: string
  readonly title: string
  readonly requester: string
}

const columns: readonly DataColumn<Row>[] = [
  { id: 'title', header: 'Title', sortKey: 'title', cell: ({ title }) => title },
  { id: 'requester', header: 'Requester', width: '10rem', cell: ({ requester }) => requester },
]

function List({ count }: { readonly count: number }) {
  const [sort, setSort] = useState('title')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [rows] = useState<readonly Row[]>(() =>
    Array.from({ length: count }, (_each, index) => ({
      id: `r${index}`,
      title: `Office chairs ${index + 1}`,
      requester: 'Demo Requester',
    })),
  )
  return (
    <Card isFlush>
      <p className="p-3">{selected.size} chosen</p>
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
        storageKey={`story-${count}`}
      />
    </Card>
  )
}

export const Sorted: StoryObj = {
  render: () => <List count={20} />,
  play: async ({ canvas, userEvent }) => {
    const header = await canvas.findByRole('columnheader', { name: 'Title' })
    await expect(header).toHaveAttribute('aria-sort', 'ascending')
    canvas.getByRole('button', { name: 'Title' }).focus()
    await userEvent.keyboard('{Enter}')
    await expect(header).toHaveAttribute('aria-sort', 'descending')
    // What cannot be sorted says nothing of it.
    await expect(canvas.getByRole('columnheader', { name: 'Requester' })).not.toHaveAttribute('aria-sort')
  },
}

export const Selected: StoryObj = {
  render: () => <List count={20} />,
  play: async ({ canvas, userEvent }) => {
    const all = await canvas.findByRole('checkbox', { name: 'Select all' })
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Select Office chairs 2' }))
    await canvas.findByText('1 chosen')
    await expect(all).toHaveAttribute('aria-checked', 'mixed')
    await expect(canvas.getByRole('row', { name: /Office chairs 2 /, selected: true })).toBeVisible()
    await userEvent.click(all)
    await canvas.findByText('20 chosen')
    await expect(all).toHaveAttribute('aria-checked', 'true')
    await userEvent.click(all)
    await canvas.findByText('0 chosen')
  },
}

export const ByKeyboardThroughTenThousand: StoryObj = {
  render: () => <List count={10_000} />,
  play: async ({ canvas, userEvent }) => {
    const table = await canvas.findByRole('table', { name: 'Requisitions' })
    // Also those that are not in the page count.
    await expect(table).toHaveAttribute('aria-rowcount', '10001')
    const row = (name: string): HTMLElement => canvas.getByRole('link', { name })
    row('Office chairs 1').focus()
    await userEvent.keyboard('{ArrowDown}')
    await waitFor(() => expect(row('Office chairs 2')).toHaveFocus())
    await userEvent.keyboard('{End}')
    await waitFor(() => expect(row('Office chairs 10000')).toHaveFocus(), { timeout: 10_000 })
    await expect(canvas.getAllByRole('row').length).toBeLessThan(100)
    await userEvent.keyboard('{Home}')
    await waitFor(() => expect(row('Office chairs 1')).toHaveFocus(), { timeout: 10_000 })
  },
}

export const WithoutAColumn: StoryObj = {
  beforeEach: () => localStorage.removeItem('nexus.columns.story-5'),
  render: () => <List count={5} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Columns' }))
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Requester' }))
    await waitFor(() => expect(canvas.queryByRole('columnheader', { name: 'Requester' })).toBeNull())
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  },
}
