import { T, useFormat, useT } from '@nexus/console-i18n'
import { Table, Td, Th } from '@nexus/console-ui'
import { isZero } from '../../orders/forms/quantities.js'
import type { Receipt, ReceivableLine } from '../queries/receiving-queries.js'

type Line = Receipt['lines'][number]

/** What came, and what was found of it; on a phone one below the other. */
export function ReceiptLines({
  lines,
  orderLines,
}: {
  readonly lines: readonly Line[]
  /** What the lines of the order are called, and counted in. */
  readonly orderLines: readonly ReceivableLine[]
}) {
  const t = useT()
  const format = useFormat()
  const ofOrder = (line: Line): ReceivableLine | undefined =>
    orderLines.find(({ orderLineId }) => orderLineId === line.orderLineId)
  const nameOf = (line: Line): string => {
    const found = ofOrder(line)
    return found === undefined ? t('receiving.line.unnamed') : `${found.lineNumber}. ${found.description}`
  }
  const quantityOf = (line: Line): string => {
    const text = format.quantity(line.quantity, ofOrder(line)?.unitCode)
    if (line.counted === undefined) return text
    return `${text} (${format.quantity(line.counted.quantity, line.counted.unitCode)})`
  }
  const parts = ['accepted', 'rejected', 'inInspection', 'returned'] as const
  const names = {
    accepted: t('receiving.field.accepted'),
    rejected: t('receiving.field.rejected'),
    inInspection: t('receiving.field.in_inspection'),
    returned: t('orders.quantity.returned'),
  }
  return (
    <>
      <ul className="divide-y divide-line sm:hidden">
        {lines.map((line) => (
          <li key={line.lineId} className="px-4 py-3">
            <div className="flex items-start justify-between gap-3">
              <span className="min-w-0 font-medium">{nameOf(line)}</span>
              <span className="whitespace-nowrap">{quantityOf(line)}</span>
            </div>
            <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-muted">
              {parts
                .filter((part) => !isZero(line[part]))
                .map((part) => (
                  <span key={part}>
                    {names[part]}: {format.quantity(line[part])}
                  </span>
                ))}
            </p>
            {line.rejectionReason !== undefined && <p className="text-sm text-muted">“{line.rejectionReason}”</p>}
          </li>
        ))}
      </ul>
      <div className="hidden sm:block">
        <Table label={t('requisitions.lines.title')}>
          <thead>
            <tr>
              <Th>
                <T id="orders.field.description" />
              </Th>
              <Th isNumeric>
                <T id="receiving.field.quantity" />
              </Th>
              {parts.map((part) => (
                <Th key={part} isNumeric>
                  {names[part]}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.lineId}>
                <Td className="min-w-48">
                  {nameOf(line)}
                  {line.rejectionReason !== undefined && (
                    <span className="block text-sm text-muted">“{line.rejectionReason}”</span>
                  )}
                </Td>
                <Td isNumeric>{quantityOf(line)}</Td>
                {parts.map((part) => (
                  <Td key={part} isNumeric className={isZero(line[part]) ? 'text-muted' : undefined}>
                    {isZero(line[part]) ? '–' : format.quantity(line[part])}
                  </Td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </>
  )
}
