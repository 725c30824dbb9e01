import { T, useFieldText, useFormat, useT } from '@nexus/console-i18n'
import { Banner, Button, Card, EmptyState, Field, Input, toast } from '@nexus/console-ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { Info, ScanSearch } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { FormButtons } from '../../orders/forms/form-buttons.js'
import { linePlace, placed } from '../../orders/forms/problem-fields.js'
import { isMore, isZero, minus } from '../../orders/forms/quantities.js'
import { readQuantity, typedDecimal } from '../../orders/forms/typed.js'
import { UnsavedGuard } from '../../orders/forms/unsaved-guard.js'
import { focusFirstRefused } from '../../orders/forms/use-order-form.js'
import { isStale } from '../../orders/queries/order-actions.js'
import { type InspectionContent, receiptActions, useReceiptAction } from '../queries/receiving-actions.js'
import type { Receipt, ReceivableLine } from '../queries/receiving-queries.js'
import { staleHint } from '../../orders/components/stale-hint.js'

interface Entry {
  readonly accepted: string
  readonly rejected: string
  readonly reason: string
}
const NOTHING: Entry = { accepted: '', rejected: '', reason: '' }

/** Says what an inspection found, of as much as was inspected. */
export function InspectForm({
  receipt,
  etag,
  orderLines,
}: {
  readonly receipt: Receipt
  readonly etag: string | undefined
  readonly orderLines: readonly ReceivableLine[]
}) {
  const t = useT()
  const fieldText = useFieldText()
  const format = useFormat()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const isDone = useRef(false)
  const { receiptId } = receipt
  const inspect = useReceiptAction(receiptId, etag)
  const [entries, setEntries] = useState<ReadonlyMap<string, Entry>>(new Map())
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map())
  const [rest, setRest] = useState<unknown>()
  const lines = receipt.lines
    .map((line) => ({ line, of: orderLines.find(({ orderLineId }) => orderLineId === line.orderLineId) }))
    .filter(({ line }) => !isZero(line.inInspection) || entries.has(line.lineId))

  const submit = (): void => {
    const wrong = new Map<string, string>()
    const wanted = lines.flatMap(({ line, of }): InspectionContent['lines'][number][] => {
      const entry = entries.get(line.lineId) ?? NOTHING
      const quantityOf = (field: 'accepted' | 'rejected'): string => {
        if (entry[field].trim() === '') return '0'
        const read = readQuantity(entry[field], format)
        if (!read.ok) wrong.set(`${line.lineId}/${field}`, t(`orders.refused.${read.reason}`))
        return read.ok ? read.value : '0'
      }
      const accepted = quantityOf('accepted')
      const rejected = quantityOf('rejected')
      const reason = entry.reason.trim()
      if (isZero(accepted) && isZero(rejected)) return []
      if (!isZero(rejected) && reason === '') wrong.set(`${line.lineId}/reason`, t('receiving.reason_missing'))
      const isTooMuch = isMore(accepted, line.inInspection) || isMore(rejected, minus(line.inInspection, accepted))
      if (isTooMuch) {
        const quantity = format.quantity(line.inInspection, of?.unitCode)
        wrong.set(`${line.lineId}/accepted`, t('receiving.inspection.too_much', { quantity }))
      }
      return [
        {
          receiptLineId: line.lineId,
          accepted,
          rejected,
          ...(isZero(rejected) ? {} : { rejectionReason: reason }),
        },
      ]
    })
    if (wanted.length === 0 && wrong.size === 0) wrong.set('', t('receiving.returns.nothing'))
    setRest(undefined)
    setRefused(wrong)
    if (wrong.size > 0) {
      focusFirstRefused(form.current)
      return
    }
    inspect.mutate(receiptActions.inspect({ lines: wanted }), {
      onSuccess: () => {
        isDone.current = true
        toast({ kind: 'success', title: t('receiving.done.inspect') })
        void navigate({ to: '/receipts/$receiptId', params: { receiptId } })
      },
      onError: (error) => {
        const told = placed(
          error,
          ({ pointer }) => {
            const place = linePlace(pointer)
            const lineId = place === undefined ? undefined : wanted[place.at]?.receiptLineId
            if (place === undefined || lineId === undefined) return undefined
            if (place.field === 'rejectionReason') return `${lineId}/reason`
            return `${lineId}/${place.field === 'rejected' ? 'rejected' : 'accepted'}`
          },
          fieldText,
        )
        setRefused(told.fields)
        setRest(told.rest)
        focusFirstRefused(form.current)
      },
    })
  }
  const change = (lineId: string, next: Partial<Entry>): void => {
    setEntries((before) => new Map(before).set(lineId, { ...(before.get(lineId) ?? NOTHING), ...next }))
    setRefused(new Map())
  }
  const allFine = (): void => {
    setEntries(
      new Map(
        lines.map(({ line }) => [line.lineId, { ...NOTHING, accepted: typedDecimal(line.inInspection, format) }]),
      ),
    )
    setRefused(new Map())
  }
  const isDirty = entries.size > 0
  const asks = useCallback(() => isDirty && !isDone.current, [isDirty])

  if (lines.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={<ScanSearch />}
          title={<T id="receiving.inspection.none_left" />}
          description={<T id="receiving.inspection.none_left_text" />}
        />
      </Card>
    )
  }
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!inspect.isPending) submit()
      }}
    >
      {isStale(rest) ? (
        <Banner role="alert" tone="warning" icon={<Info aria-hidden />}>
          <T id="receiving.inspection.changed" />
        </Banner>
      ) : (
        <ProblemBanner error={rest} hint={staleHint(rest)} />
      )}
      {refused.has('') && (
        <p role="alert" className="text-danger-ink">
          {refused.get('')}
        </p>
      )}
      <Card
        isFlush
        title={<T id="requisitions.lines.title" />}
        actions={
          <Button size="sm" onClick={allFine}>
            <T id="receiving.inspection.all_fine" />
          </Button>
        }
      >
        <ul className="divide-y divide-line">
          {lines.map(({ line, of }) => {
            const entry = entries.get(line.lineId) ?? NOTHING
            const quantity = (field: 'accepted' | 'rejected') => (
              <Field label={t(`receiving.inspection.${field}`)} error={refused.get(`${line.lineId}/${field}`)}>
                <Input
                  inputMode="decimal"
                  autoComplete="off"
                  value={entry[field]}
                  onChange={(event) => change(line.lineId, { [field]: event.target.value })}
                />
              </Field>
            )
            return (
              <li key={line.lineId} className="px-4 py-3">
                <p className="font-medium">
                  {of === undefined ? t('receiving.line.unnamed') : `${of.lineNumber}. ${of.description}`}
                </p>
                <p className="text-sm text-muted">
                  <T
                    id="receiving.inspection.left"
                    values={{ quantity: format.quantity(line.inInspection, of?.unitCode) }}
                  />
                </p>
                <div className="mt-2 grid items-start gap-3 sm:grid-cols-[9rem_9rem_minmax(0,1fr)]">
                  {quantity('accepted')}
                  {quantity('rejected')}
                  <Field label={t('receiving.field.rejection_reason')} error={refused.get(`${line.lineId}/reason`)}>
                    <Input
                      maxLength={500}
                      value={entry.reason}
                      onChange={(event) => change(line.lineId, { reason: event.target.value })}
                    />
                  </Field>
                </div>
              </li>
            )
          })}
        </ul>
      </Card>
      <FormButtons
        save={<T id="receiving.inspect" />}
        isBusy={inspect.isPending}
        cancel={
          <Link to="/receipts/$receiptId" params={{ receiptId }}>
            <T id="ui.cancel" />
          </Link>
        }
      />
      <UnsavedGuard isDirty={asks} />
    </form>
  )
}
