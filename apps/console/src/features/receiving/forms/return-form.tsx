import type { Schemas } from '@nexus/client'
import { T, useFieldText, useFormat, useT } from '@nexus/console-i18n'
import { Card, Checkbox, Choice, EmptyState, Field, Input, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Undo2 } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { client } from '../../../client.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { FormButtons } from '../../orders/forms/form-buttons.js'
import { linePlace, placed } from '../../orders/forms/problem-fields.js'
import { isZero, minus } from '../../orders/forms/quantities.js'
import { readQuantity } from '../../orders/forms/typed.js'
import { UnsavedGuard } from '../../orders/forms/unsaved-guard.js'
import { focusFirstRefused } from '../../orders/forms/use-order-form.js'
import { useAttemptKey } from '../../orders/queries/use-attempt-key.js'
import { keepReturn } from '../queries/receiving-actions.js'
import type { Receipt, ReceivableLine } from '../queries/receiving-queries.js'
import { staleHint } from '../../orders/components/stale-hint.js'

type Content = Schemas['PostReturn']
interface Entry {
  readonly quantity: string
  readonly reason: string
  readonly isReplaced: boolean
}
const NOTHING: Entry = { quantity: '', reason: '', isReplaced: true }

/** Says what of a receipt goes back, why, and whether it is to come again. */
export function ReturnForm({
  receipt,
  orderLines,
}: {
  readonly receipt: Receipt
  readonly orderLines: readonly ReceivableLine[]
}) {
  const t = useT()
  const fieldText = useFieldText()
  const format = useFormat()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const attempt = useAttemptKey()
  const form = useRef<HTMLFormElement>(null)
  const isDone = useRef(false)
  const [entries, setEntries] = useState<ReadonlyMap<string, Entry>>(new Map())
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map())
  const [rest, setRest] = useState<unknown>()
  const { receiptId } = receipt
  const lines = receipt.lines
    .map((line) => ({
      line,
      left: minus(line.quantity, line.returned, line.inInspection),
      of: orderLines.find(({ orderLineId }) => orderLineId === line.orderLineId),
    }))
    .filter(({ left, line }) => !isZero(left) || entries.has(line.lineId))

  const save = useMutation({
    mutationFn: (body: Content) =>
      client.call('procurement.return.post.v1', {
        path: { receiptId },
        body,
        idempotencyKey: attempt.keyOf(body),
      }),
    onSuccess: (answer) => {
      attempt.answered(null)
      isDone.current = true
      keepReturn(queries, answer)
      toast({ kind: 'success', title: t('receiving.done.return', { number: answer.data.number }) })
      void navigate({ to: '/returns/$returnId', params: { returnId: answer.data.returnId } })
    },
    onError: (error, { lines: sent }) => {
      attempt.answered(error)
      const told = placed(
        error,
        ({ pointer }) => {
          const place = linePlace(pointer)
          const lineId = place === undefined ? undefined : sent[place.at]?.receiptLineId
          if (place === undefined || lineId === undefined) return undefined
          return `${lineId}/${place.field === 'reason' ? 'reason' : 'quantity'}`
        },
        fieldText,
      )
      setRefused(told.fields)
      setRest(told.rest)
      focusFirstRefused(form.current)
    },
  })
  const submit = (): void => {
    const wrong = new Map<string, string>()
    const wanted = lines.flatMap(({ line: { lineId } }): Content['lines'][number][] => {
      const { quantity, reason, isReplaced } = entries.get(lineId) ?? NOTHING
      if (quantity.trim() === '') return []
      const read = readQuantity(quantity, format)
      if (!read.ok) wrong.set(`${lineId}/quantity`, t(`orders.refused.${read.reason}`))
      if (reason.trim() === '') wrong.set(`${lineId}/reason`, t('problems.reason_missing'))
      if (!read.ok) return []
      return [{ receiptLineId: lineId, quantity: read.value, reason: reason.trim(), replacement: isReplaced }]
    })
    if (wanted.length === 0 && wrong.size === 0) wrong.set('', t('receiving.returns.nothing'))
    setRest(undefined)
    setRefused(wrong)
    if (wrong.size === 0) save.mutate({ lines: wanted })
    else focusFirstRefused(form.current)
  }
  const change = (lineId: string, next: Partial<Entry>): void =>
    setEntries((before) => new Map(before).set(lineId, { ...(before.get(lineId) ?? NOTHING), ...next }))
  const isDirty = entries.size > 0
  const asks = useCallback(() => isDirty && !isDone.current, [isDirty])

  if (lines.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={<Undo2 />}
          title={<T id="receiving.returns.none_left" />}
          description={<T id="receiving.returns.none_left_text" />}
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
        if (!save.isPending) submit()
      }}
    >
      <ProblemBanner error={rest} hint={staleHint(rest)} />
      {refused.has('') && (
        <p role="alert" className="text-danger-ink">
          {refused.get('')}
        </p>
      )}
      <Card isFlush title={<T id="requisitions.lines.title" />}>
        <ul className="divide-y divide-line">
          {lines.map(({ line, left, of }) => {
            const entry = entries.get(line.lineId) ?? NOTHING
            return (
              <li key={line.lineId} className="px-4 py-3">
                <p className="font-medium">
                  {of === undefined ? t('receiving.line.unnamed') : `${of.lineNumber}. ${of.description}`}
                </p>
                <p className="text-sm text-muted">
                  <T id="receiving.returns.left" values={{ quantity: format.quantity(left, of?.unitCode) }} />
                </p>
                <div className="mt-2 grid items-start gap-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
                  <Field label={t('receiving.returns.quantity')} error={refused.get(`${line.lineId}/quantity`)}>
                    <Input
                      inputMode="decimal"
                      autoComplete="off"
                      value={entry.quantity}
                      onChange={(event) => change(line.lineId, { quantity: event.target.value })}
                    />
                  </Field>
                  <Field label={t('problems.reason')} error={refused.get(`${line.lineId}/reason`)}>
                    <Input
                      maxLength={500}
                      value={entry.reason}
                      onChange={(event) => change(line.lineId, { reason: event.target.value })}
                    />
                  </Field>
                </div>
                <div className="mt-2">
                  <Choice label={<T id="receiving.returns.replace" />} hint={<T id="receiving.returns.replace_hint" />}>
                    {(control) => (
                      <Checkbox
                        {...control}
                        checked={entry.isReplaced}
                        onCheckedChange={(on) => change(line.lineId, { isReplaced: on === true })}
                      />
                    )}
                  </Choice>
                </div>
              </li>
            )
          })}
        </ul>
      </Card>
      <FormButtons
        save={<T id="receiving.returns.post" />}
        isBusy={save.isPending}
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
