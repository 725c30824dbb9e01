import { T, useFormat, useT } from '@nexus/console-i18n'
import { EmptyState, Money, Table, Td } from '@nexus/console-ui'
import { Rows3 } from 'lucide-react'
import type { Requisition } from '../queries/requisition-queries.js'
import { LineHeads } from './line-heads.js'
import { LineOrders } from './line-orders.js'

/** The lines as they were asked for; on a phone one below the other. */
export function RequisitionLines({ requisition }: { readonly requisition: Requisition }) {
  const t = useT()
  const format = useFormat()
  const { lines, currency } = requisition
  if (lines.length === 0) return <EmptyState icon={<Rows3 />} title={<T id="requisitions.lines.empty" />} />
  const price = (line: (typeof lines)[number]): string =>
    format.money({ amount: line.unitPrice, currency }) +
    (line.priceBaseQuantity === '1' ? '' : ` / ${format.quantity(line.priceBaseQuantity)}`)
  return (
    <>
      <ol className="divide-y divide-line sm:hidden">
        {lines.map((line) => (
          <li key={line.lineId} className="px-4 py-3">
            <div className="flex items-start justify-between gap-3">
              <span className="min-w-0 font-medium">{line.description}</span>
              <Money money={line.net} />
            </div>
            <p className="mt-0.5 text-sm text-muted">
              {format.quantity(line.quantities.requested, line.unitCode)} × {price(line)}
            </p>
            <LineOrders orders={line.orders} />
          </li>
        ))}
      </ol>
      <div className="hidden sm:block">
        <Table label={t('requisitions.lines.title')}>
          <LineHeads />
          <tbody>
            {lines.map((line) => (
              <tr key={line.lineId}>
                <Td isNumeric className="text-muted">
                  {line.lineNumber}
                </Td>
                <Td className="min-w-48">
                  {line.description}
                  {line.supplierItemId !== undefined && (
                    <span className="block text-sm text-muted">{line.supplierItemId}</span>
                  )}
                  <LineOrders orders={line.orders} />
                </Td>
                <Td isNumeric>{format.quantity(line.quantities.requested, line.unitCode)}</Td>
                <Td isNumeric>{price(line)}</Td>
                <Td isNumeric>{format.percent(line.taxPercent)}</Td>
                <Td isNumeric>
                  <Money money={line.net} />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </>
  )
}
