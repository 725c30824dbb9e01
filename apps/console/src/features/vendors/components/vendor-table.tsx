import { useT } from '@nexus/console-i18n'
import { type DataColumn, DataTable, DateText } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { SortedList } from '../../lists/listed.js'
import { useCountryName } from '../forms/use-countries.js'
import type { VendorInList, VendorSort } from '../queries/vendor-queries.js'
import { HoldBadge, VendorStateBadge } from './vendor-state.js'

export function VendorTable(listed: SortedList<VendorInList, VendorSort>) {
  const t = useT()
  const countryName = useCountryName()
  const columns = useMemo<DataColumn<VendorInList>[]>(
    () => [
      { id: 'name', header: t('vendors.field.name'), sortKey: 'name', card: 'title', cell: ({ name }) => name },
      {
        id: 'state',
        header: t('vendors.field.state'),
        width: '11rem',
        card: 'badge',
        cell: ({ state, holds }) => (
          <span className="inline-flex max-w-full flex-wrap items-center gap-1">
            <VendorStateBadge state={state} />
            <HoldBadge stages={holds} />
          </span>
        ),
      },
      {
        id: 'taxId',
        header: t('vendors.field.tax_id'),
        width: '9rem',
        hideBelow: 'md',
        cell: ({ taxId }) => taxId ?? '–',
      },
      {
        id: 'country',
        header: t('vendors.field.country'),
        width: '8rem',
        hideBelow: 'lg',
        cell: ({ country }) => countryName(country),
      },
      {
        id: 'terms',
        header: t('vendors.field.payment_days'),
        width: '8rem',
        align: 'end',
        hideBelow: 'xl',
        card: 'hidden',
        cell: ({ paymentTermsDays }) => t('vendors.days', { count: paymentTermsDays }),
      },
      {
        id: 'createdAt',
        header: t('vendors.field.created'),
        width: '8.5rem',
        hideBelow: 'lg',
        sortKey: 'createdAt',
        card: 'hidden',
        cell: ({ createdAt }) => <DateText instant={createdAt} isRelative />,
      },
    ],
    [t, countryName],
  )
  return (
    <DataTable
      label={t('vendors.list.title')}
      columns={columns}
      rowId={({ vendorId }) => vendorId}
      primary="name"
      link={({ vendorId }, props) => <Link to="/vendors/$vendorId" params={{ vendorId }} {...props} />}
      storageKey="vendors"
      {...listed}
    />
  )
}
