import { T, type MessageId, useT } from '@nexus/console-i18n'
import { Button, type DataColumn, DataTable, EmptyState } from '@nexus/console-ui'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { ListCard } from '../../lists/components/list-frame.js'
import type { Pages } from '../../lists/listed.js'
import { Page } from '../../shell/components/page.js'
import { ActiveBadge } from './active-badge.js'
import { AreaTabs } from './area-tabs.js'
import { RowButton } from './row-button.js'

interface CodedRecord {
  readonly code: string
  readonly name: string
  readonly active: boolean
}

/** Records of the organization that are chosen by name or code elsewhere; they are made and changed in a dialog. */
export function CodedRecordsPage<Row extends CodedRecord>({
  texts,
  icon,
  list,
  columns: own,
  rowId,
  mayChange,
  dialog,
}: {
  readonly texts: Readonly<Record<'title' | 'description' | 'create' | 'empty' | 'emptyText', MessageId>>
  readonly icon: ReactNode
  readonly list: Pages<Row>
  /** Between the code and whether it can be chosen. */
  readonly columns: readonly DataColumn<Row>[]
  readonly rowId: (row: Row) => string
  readonly mayChange: boolean
  /** Of a new one: undefined. */
  readonly dialog: (record: Row | undefined, onClose: () => void) => ReactNode
}) {
  const t = useT()
  const [open, setOpen] = useState<Row | 'new'>()
  const columns = useMemo<DataColumn<Row>[]>(
    () => [
      {
        id: 'name',
        header: t('administration.name'),
        card: 'title',
        cell: (row) => (mayChange ? <RowButton onClick={() => setOpen(row)}>{row.name}</RowButton> : row.name),
      },
      { id: 'code', header: t('administration.code'), width: '12rem', cell: ({ code }) => code },
      ...own,
      {
        id: 'state',
        header: t('administration.users.state'),
        width: '9rem',
        card: 'badge',
        cell: ({ active }) => <ActiveBadge isActive={active} />,
      },
    ],
    [t, own, mayChange],
  )
  const create = mayChange ? (
    <Button variant="primary" onClick={() => setOpen('new')}>
      <Plus aria-hidden />
      <T id={texts.create} />
    </Button>
  ) : undefined
  return (
    <Page title={t(texts.title)} description={<T id={texts.description} />} actions={create}>
      <AreaTabs area="organization" />
      <ListCard
        list={list}
        empty={
          <EmptyState
            icon={icon}
            title={<T id={texts.empty} />}
            description={<T id={texts.emptyText} />}
            actions={create}
          />
        }
      >
        {(listed) => <DataTable label={t(texts.title)} columns={columns} rowId={rowId} primary="name" {...listed} />}
      </ListCard>
      {open !== undefined && dialog(open === 'new' ? undefined : open, () => setOpen(undefined))}
    </Page>
  )
}
