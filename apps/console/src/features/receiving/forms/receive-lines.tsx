import type { ReceivableLine } from '../queries/receiving-queries.js'
import { ReceiveLine } from './receive-line.js'
import { type ReceiveField, type ReceiveValues, receiveField } from './receive-values.js'

/** Hands its own texts to each line, so that typing in one does not draw all the others anew. */
export function ReceiveLines({
  lines,
  values,
  errorOf,
  onChange,
}: {
  readonly lines: readonly ReceivableLine[]
  readonly values: ReceiveValues
  readonly errorOf: (orderLineId: string, field: ReceiveField) => string | undefined
  readonly onChange: (field: string, text: string) => void
}) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => {
        const textOf = (field: ReceiveField): string => values[receiveField(line.orderLineId, field)] ?? ''
        return (
          <ReceiveLine
            key={line.orderLineId}
            line={line}
            quantity={textOf('quantity')}
            unitCode={textOf('unitCode')}
            rejected={textOf('rejected')}
            rejectionReason={textOf('rejectionReason')}
            inInspection={textOf('inInspection')}
            quantityError={errorOf(line.orderLineId, 'quantity')}
            rejectedError={errorOf(line.orderLineId, 'rejected')}
            reasonError={errorOf(line.orderLineId, 'rejectionReason')}
            inspectionError={errorOf(line.orderLineId, 'inInspection')}
            unitError={errorOf(line.orderLineId, 'unitCode')}
            onChange={onChange}
          />
        )
      })}
    </ul>
  )
}
