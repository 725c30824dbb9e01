import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, DateText, EmptyState, Money, Table, Td, cn } from '@nexus/console-ui'
import { Rows3 } from 'lucide-react'
import { LineHeads } from '../../requisitions/components/line-heads.js'

/** A line as every document that is decided has it. */
export interface DocumentLine {
  readonly lineId: string
  readonly lineNumber: number
  readonly description: string
  readonly itemId?: string | undefined
  readonly promisedOn?: string | null
  readonly quantity: string
  readonly unitCode: string
  readonly unitPrice: string
  readonly priceBaseQuantity: string
  readonly taxPercent: string
  readonly net: { readonly amount: string; readonly currency: string }
}

const Changed = () => (
  <Badge tone="warning">
    <T id="approvals.lines.changed" />
  </Badge>
)

/** The lines of a document; those that differ from what was decided before are marked. */
export function DocumentLines({
  lines,
  currency,
  changed,
}: {
  readonly lines: readonly DocumentLine[]
  readonly currency: string
  readonly changed: ReadonlySet<number>
}) {
  const t = useT()
  const format = useFormat()
  if (lines.length === 0) return <EmptyState icon={<Rows3 />} title={<T id="requisitions.lines.empty" />} />
  const price = ({ unitPrice, priceBaseQuantity }: DocumentLine): string =>
    format.money({ amount: unitPrice, currency }) +
    (priceBaseQuantity === '1' ? '' : ` / ${format.quantity(priceBaseQuantity)}`)
  const promised = ({ promisedOn }: DocumentLine) =>
    promisedOn == null ? null : (
      <span className="block text-sm text-muted">
        <T id="approvals.lines.promised" values={{ date: <DateText date={promisedOn} /> }} />
      </span>
    )
  return (
    <>
      <ol className="divide-y divide-line sm:hidden">
        {lines.map((line) => (
          <li key={line.lineId} className={cn('px-4 py-3', changed.has(line.lineNumber) && 'bg-warning-soft')}>
            <div className="flex items-start justify-between gap-3">
              <span className="min-w-0 font-medium">{line.description}</span>
              <Money money={line.net} />
            </div>
            <p className="mt-0.5 text-sm text-muted">
              {format.quantity(line.quantity, line.unitCode)} × {price(line)}
            </p>
            {promised(line)}
            {changed.has(line.lineNumber) && <Changed />}
          </li>
        ))}
      </ol>
      <div className="hidden sm:block">
        <Table label={t('requisitions.lines.title')}>
          <LineHeads />
          <tbody>
            {lines.map((line) => (
              <tr key={line.lineId} className={changed.has(line.lineNumber) ? 'bg-warning-soft' : undefined}>
                <Td isNumeric className="text-muted">
                  {line.lineNumber}
                </Td>
                <Td className="min-w-48">
                  {line.description} {changed.has(line.lineNumber) && <Changed />}
                  {line.itemId !== undefined && <span className="block text-sm text-muted">{line.itemId}</span>}
                  {promised(line)}
                </Td>
                <Td isNumeric>{format.quantity(line.quantity, line.unitCode)}</Td>
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
