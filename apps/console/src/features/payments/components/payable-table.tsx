import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, type DataColumn, DataTable, DateText, Money } from '@nexus/console-ui'
import { useMemo } from 'react'
import type { SortedList } from '../../lists/listed.js'
import type { PayableInvoice, PayableSort } from '../queries/payable-queries.js'

/** What can be paid, to choose from. */
export function PayableTable({
  selected,
  onSelect,
  ...listed
}: SortedList<PayableInvoice, PayableSort> & {
  readonly selected: ReadonlySet<string>
  readonly onSelect: (selected: ReadonlySet<string>) => void
}) {
  const t = useT()
  const format = useFormat()
  const today = format.today()
  const columns = useMemo<DataColumn<PayableInvoice>[]>(
    () => [
      {
        id: 'number',
        header: t('payments.invoice.number'),
        sortKey: 'number',
        card: 'title',
        cell: ({ number, kind }) => (
          <span className="inline-flex max-w-full items-center gap-2">
            <span className="truncate font-medium">{number}</span>
            {kind === 'credit-note' && (
              <Badge tone="info">
                <T id="payments.invoice.credit_note" />
              </Badge>
            )}
          </span>
        ),
      },
      { id: 'vendor', header: t('payments.field.vendor'), cell: ({ vendorName }) => vendorName },
      {
        id: 'dueDate',
        header: t('payments.field.due'),
        width: '8.5rem',
        sortKey: 'dueDate',
        cell: ({ dueDate }) =>
          dueDate === undefined ? (
            '–'
          ) : (
            <DateText date={dueDate} className={dueDate < today ? 'font-medium text-danger-ink' : ''} />
          ),
      },
      {
        id: 'issueDate',
        header: t('payments.invoice.issued'),
        width: '8.5rem',
        sortKey: 'issueDate',
        hideBelow: 'lg',
        card: 'hidden',
        cell: ({ issueDate }) => <DateText date={issueDate} />,
      },
      {
        id: 'open',
        header: t('payments.invoice.open'),
        width: '10rem',
        align: 'end',
        cell: ({ open, kind }) => (
          <>
            {kind === 'credit-note' && '−'}
            <Money money={open} />
          </>
        ),
      },
    ],
    [t, today],
  )
  return (
    <DataTable
      label={t('payments.payables')}
      columns={columns}
      rowId={({ invoiceId }) => invoiceId}
      primary="number"
      selection={{ selected, onChange: onSelect, nameOf: ({ number, vendorName }) => `${number}, ${vendorName}` }}
      {...listed}
    />
  )
}
