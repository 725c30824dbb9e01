import type { Schemas } from '@nexus/client'
import { T, useFieldText, useFormat, useT } from '@nexus/console-i18n'
import { Checkbox, Choice, Field, Input, Select, toast } from '@nexus/console-ui'
import { useState } from 'react'
import { linePlace, placed } from '../forms/problem-fields.js'
import { readQuantity } from '../forms/typed.js'
import { orderActions, useOrderAction } from '../queries/order-actions.js'
import type { PurchaseOrder } from '../queries/order-queries.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { staleHint } from './stale-hint.js'

type Cancel = Schemas['CancelPurchaseOrder']
type Code = NonNullable<Cancel['reasonCode']>

const CODES: readonly Exclude<Code, 'merged'>[] = [
  ...(['not-needed', 'vendor-cannot-deliver', 'wrong-vendor', 'price'] as const),
  ...(['late', 'duplicate', 'other'] as const),
]

/** Cancels an order, or of an issued one what is still open of lines; where the vendor is asked first, it says so. */
export function CancelDialog(props: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly order: PurchaseOrder
  readonly etag: string | undefined
}) {
  return props.isOpen ? <OpenCancelDialog {...props} /> : null
}

function OpenCancelDialog({
  onClose,
  order,
  etag,
}: {
  readonly onClose: () => void
  readonly order: PurchaseOrder
  readonly etag: string | undefined
}) {
  const t = useT()
  const fieldText = useFieldText()
  const format = useFormat()
  const action = useOrderAction(order.orderId, etag)
  const isUsed = order.receipt !== 'NONE' || order.billing !== 'NONE'
  const [isPartial, setPartial] = useState(order.state === 'ISSUED' && isUsed)
  const [code, setCode] = useState<Code>('not-needed')
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map())
  const lines = order.lines.filter(({ status }) => status === 'OPEN')
  const sent = lines.filter(({ lineId }) => chosen.has(lineId))
  const told = placed(action.error, ({ pointer }) => sent[linePlace(pointer)?.at ?? -1]?.lineId, fieldText)

  const confirm = (reason: string): void => {
    const body: Cancel = { reason, reasonCode: code }
    if (!isPartial) return run(body)
    const wrong = new Map<string, string>()
    const wanted = sent.flatMap(({ lineId }) => {
      const text = chosen.get(lineId) ?? ''
      if (text.trim() === '') return [{ orderLineId: lineId }]
      const read = readQuantity(text, format)
      if (!read.ok) wrong.set(lineId, t(`orders.refused.${read.reason}`))
      return read.ok ? [{ orderLineId: lineId, quantity: read.value }] : []
    })
    if (sent.length === 0) wrong.set('', t('orders.cancel.none'))
    setRefused(wrong)
    if (wrong.size === 0) run({ ...body, lines: wanted })
  }
  const run = (body: Cancel): void =>
    action.mutate(orderActions.cancel(body), {
      onSuccess: ({ data }) => {
        const isWaiting = data.cancellation?.status === 'requested'
        toast({ kind: 'success', title: t(isWaiting ? 'orders.done.cancel_requested' : 'orders.done.cancel') })
        onClose()
      },
    })
  const choose = (lineId: string, text: string | undefined): void => {
    const next = new Map(chosen)
    if (text === undefined) next.delete(lineId)
    else next.set(lineId, text)
    setChosen(next)
  }

  return (
    <ReasonDialog
      onClose={onClose}
      size={order.state === 'ISSUED' ? 'lg' : 'md'}
      title={t('orders.act.cancel')}
      description={t(order.state === 'ISSUED' ? 'orders.ask.cancel_issued' : 'orders.ask.cancel')}
      confirm={t('orders.act.cancel')}
      isDangerous
      isBusy={action.isPending}
      error={told.rest}
      hint={staleHint(told.rest)}
      onConfirm={confirm}
    >
      {order.state === 'ISSUED' && (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-sm font-medium">
            <T id="orders.cancel.what" />
          </legend>
          <Choice label={<T id="orders.cancel.lines" />} hint={<T id="orders.cancel.lines_hint" />}>
            {(control) => (
              <Checkbox {...control} checked={isPartial} onCheckedChange={(on) => setPartial(on === true)} />
            )}
          </Choice>
          {isPartial && (
            <ul className="divide-y divide-line rounded-lg border border-line">
              {lines.map((line) => (
                <li key={line.lineId} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-3 py-2">
                  <div className="min-w-0 grow basis-56">
                    <Choice
                      label={`${line.lineNumber}. ${line.description}`}
                      hint={t('orders.cancel.of', {
                        ordered: format.quantity(line.quantities.ordered, line.unitCode),
                        received: format.quantity(line.quantities.received),
                      })}
                    >
                      {(control) => (
                        <Checkbox
                          {...control}
                          checked={chosen.has(line.lineId)}
                          onCheckedChange={(on) => choose(line.lineId, on === true ? '' : undefined)}
                        />
                      )}
                    </Choice>
                  </div>
                  {chosen.has(line.lineId) && (
                    <Field
                      label={t('orders.field.quantity')}
                      error={refused.get(line.lineId) ?? told.fields.get(line.lineId)}
                      className="w-40"
                    >
                      <Input
                        inputMode="decimal"
                        autoComplete="off"
                        placeholder={t('orders.cancel.all')}
                        value={chosen.get(line.lineId) ?? ''}
                        onChange={(event) => choose(line.lineId, event.target.value)}
                      />
                    </Field>
                  )}
                </li>
              ))}
            </ul>
          )}
          {refused.has('') && (
            <p role="alert" className="text-sm text-danger-ink">
              {refused.get('')}
            </p>
          )}
        </fieldset>
      )}
      <Field label={t('orders.cancel.code')}>
        <Select
          options={CODES.map((each) => ({ value: each, label: t(`orders.cancel.code.${each}`) }))}
          value={code}
          onChange={setCode}
        />
      </Field>
    </ReasonDialog>
  )
}
