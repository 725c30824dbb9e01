import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, Button, Field, Input, Select } from '@nexus/console-ui'
import { memo, useState } from 'react'
import { QuantityBar } from '../../orders/components/quantity-bar.js'
import { isZero, minus } from '../../orders/forms/quantities.js'
import { typedDecimal } from '../../orders/forms/typed.js'
import type { ReceivableLine } from '../queries/receiving-queries.js'
import { type ReceiveField, receiveField } from './receive-values.js'

/** One line of a delivery: how much came, and what of it is not as it should be. */
export const ReceiveLine = memo(function ReceiveLine({
  line,
  quantity,
  unitCode,
  rejected,
  rejectionReason,
  inInspection,
  quantityError,
  rejectedError,
  reasonError,
  inspectionError,
  unitError,
  onChange,
}: {
  readonly line: ReceivableLine
  readonly quantity: string
  readonly unitCode: string
  readonly rejected: string
  readonly rejectionReason: string
  readonly inInspection: string
  readonly quantityError: string | undefined
  readonly rejectedError: string | undefined
  readonly reasonError: string | undefined
  readonly inspectionError: string | undefined
  readonly unitError: string | undefined
  readonly onChange: (field: string, text: string) => void
}) {
  const t = useT()
  const format = useFormat()
  const { orderLineId, alternate } = line
  const change = (field: ReceiveField, text: string): void => onChange(receiveField(orderLineId, field), text)
  const [isSplit, setSplit] = useState(rejected !== '' || inInspection !== '')
  const counted = unitCode === '' ? line.unitCode : unitCode
  const open = alternate !== null && counted === alternate.unitCode ? alternate.open : line.open
  const unitName = (code: string): string => format.quantity('2', code).replace(/^\S+\s/u, '')
  const hasMore = !isZero(minus(line.most, line.open))
  return (
    <li className="px-4 py-3">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-0 grow basis-60">
          <p className="font-medium">
            {line.lineNumber}. {line.description}
          </p>
          <div className="mt-1.5 max-w-72">
            <QuantityBar
              label={<T id="orders.quantity.received" />}
              part={line.received}
              whole={minus(line.ordered, line.cancelled)}
              unitCode={line.unitCode}
            />
          </div>
          <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-muted">
            <span>
              <T id="receiving.line.open" values={{ open: format.quantity(line.open, line.unitCode) }} />
            </span>
            {hasMore && (
              <span>
                <T id="receiving.line.most" values={{ most: format.quantity(line.most, line.unitCode) }} />
              </span>
            )}
            {!isZero(line.inDrafts) && (
              <span>
                <T id="receiving.line.in_drafts" values={{ quantity: format.quantity(line.inDrafts, line.unitCode) }} />
              </span>
            )}
            {line.promisedOn !== null && (
              <span>
                <T id="orders.lines.promised" values={{ date: format.date(line.promisedOn) }} />
              </span>
            )}
            {line.complete && (
              <Badge tone="success">
                <T id="receiving.line.complete" />
              </Badge>
            )}
          </p>
        </div>
        <div className="flex min-w-0 grow items-start gap-2 sm:grow-0">
          <Field
            className="min-w-0 grow min-[480px]:w-40 min-[480px]:grow-0"
            label={t('receiving.line.quantity', { unit: unitName(counted) })}
            error={quantityError ?? unitError}
          >
            <Input
              inputMode="decimal"
              autoComplete="off"
              value={quantity}
              onChange={(event) => change('quantity', event.target.value)}
            />
          </Field>
          {alternate !== null && (
            <Field className="w-24 shrink-0" label={t('receiving.field.unit')}>
              <Select
                options={[line.unitCode, alternate.unitCode].map((code) => ({ value: code, label: unitName(code) }))}
                value={counted}
                onChange={(code) => change('unitCode', code)}
              />
            </Field>
          )}
          <Button
            className="mt-6 shrink-0"
            disabled={isZero(open)}
            onClick={() => change('quantity', typedDecimal(open, format))}
            aria-label={t('receiving.line.all_of', { line: line.lineNumber })}
          >
            <T id="receiving.line.all" />
          </Button>
        </div>
      </div>
      {isSplit ? (
        <div className="mt-3 grid gap-3 rounded-md border border-line p-3 sm:grid-cols-[9rem_minmax(0,1fr)_9rem]">
          <Field label={t('receiving.field.rejected')} error={rejectedError}>
            <Input
              inputMode="decimal"
              autoComplete="off"
              value={rejected}
              onChange={(event) => change('rejected', event.target.value)}
            />
          </Field>
          <Field label={t('receiving.field.rejection_reason')} error={reasonError}>
            <Input
              value={rejectionReason}
              maxLength={500}
              onChange={(event) => change('rejectionReason', event.target.value)}
            />
          </Field>
          <Field label={t('receiving.field.in_inspection')} error={inspectionError}>
            <Input
              inputMode="decimal"
              autoComplete="off"
              value={inInspection}
              onChange={(event) => change('inInspection', event.target.value)}
            />
          </Field>
        </div>
      ) : (
        <Button variant="link" className="mt-2 text-sm" onClick={() => setSplit(true)}>
          <T id="receiving.line.split" />
        </Button>
      )}
    </li>
  )
})
