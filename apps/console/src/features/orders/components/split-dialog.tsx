import { useFieldText, useFormat, useT } from '@nexus/console-i18n'
import { Checkbox, Choice, Field, FormDialog, Input, toast } from '@nexus/console-ui'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { linePlace, placed } from '../forms/problem-fields.js'
import { isZero } from '../forms/quantities.js'
import { movable, splitParts } from '../forms/split-parts.js'
import { readQuantity } from '../forms/typed.js'
import { focusFirstRefused } from '../forms/use-order-form.js'
import { orderActions, useOrderAction } from '../queries/order-actions.js'
import type { OrderLine, PurchaseOrder } from '../queries/order-queries.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { VendorSelect } from './vendor-select.js'
import { staleHint } from './stale-hint.js'

/** Moves lines, or a part of what they order, to a new draft; shows for each what stays. */
export function SplitDialog({
  order,
  etag,
  onClose,
}: {
  readonly order: PurchaseOrder
  readonly etag: string | undefined
  readonly onClose: () => void
}) {
  const t = useT()
  const fieldText = useFieldText()
  const format = useFormat()
  const can = useCan()
  const navigate = useNavigate()
  const action = useOrderAction(order.orderId, etag)
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const [vendorId, setVendorId] = useState<string>()
  const [isTried, setTried] = useState(false)
  const lines = order.lines.filter((line) => !isZero(movable(line)))
  const parts = splitParts(lines, chosen, (text) => readQuantity(text, format))
  const sent = parts.lines.map(({ orderLineId }) => orderLineId)
  const told = placed(
    action.error,
    ({ pointer }) => (pointer === '/vendorId' ? 'vendorId' : sent[linePlace(pointer)?.at ?? -1]),
    fieldText,
  )

  const choose = (lineId: string, text: string | undefined): void => {
    const next = new Map(chosen)
    if (text === undefined) next.delete(lineId)
    else next.set(lineId, text)
    setChosen(next)
    // What was refused is not what is typed any more.
    if (action.isError) action.reset()
  }
  const refusedAt = (line: OrderLine): string | undefined => {
    const reason = isTried ? parts.refused.get(line.lineId) : undefined
    if (reason === undefined) return told.fields.get(line.lineId)
    return reason === 'too_much'
      ? t('orders.split.too_much', { quantity: format.quantity(movable(line), line.unitCode) })
      : t(`orders.refused.${reason}`)
  }
  const whole =
    isTried && chosen.size === 0
      ? t('orders.cancel.none')
      : parts.isEmptied
        ? t('orders.split.nothing_stays')
        : undefined

  const submit = (form: HTMLFormElement): void => {
    setTried(true)
    if (parts.refused.size > 0) focusFirstRefused(form)
    else if (parts.isEmptied || parts.lines.length === 0) form.querySelector<HTMLElement>('[role=checkbox]')?.focus()
    else
      action.mutate(orderActions.split({ lines: parts.lines, ...(vendorId === undefined ? {} : { vendorId }) }), {
        onSuccess: ({ data }) => {
          toast({ kind: 'success', title: t('orders.done.split') })
          onClose()
          void navigate({ to: '/purchase-orders/$orderId', params: { orderId: data.orderId } })
        },
        onError: () => focusFirstRefused(form),
      })
  }

  return (
    <FormDialog
      title={t('orders.act.split')}
      description={t('orders.ask.split')}
      size="lg"
      submit={t('orders.split.confirm')}
      isBusy={action.isPending}
      isHeldWhileBusy
      refusal={<ProblemBanner error={told.rest} hint={staleHint(told.rest)} className="mb-4" />}
      onSubmit={submit}
      onClose={onClose}
    >
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-sm font-medium">{t('orders.split.what')}</legend>
        <ul className="divide-y divide-line rounded-lg border border-line">
          {lines.map((line) => {
            const { lineId, lineNumber, description, unitCode, allowance, charge } = line
            const stays = parts.staying.get(lineId)
            const hasAmounts = allowance !== undefined || charge !== undefined
            return (
              <li key={lineId} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-3 py-2">
                <div className="min-w-0 grow basis-56">
                  <Choice
                    label={`${lineNumber}. ${description}`}
                    hint={t('orders.split.ordered', { quantity: format.quantity(movable(line), unitCode) })}
                  >
                    {(control) => (
                      <Checkbox
                        {...control}
                        checked={chosen.has(lineId)}
                        onCheckedChange={(on) => choose(lineId, on === true ? '' : undefined)}
                      />
                    )}
                  </Choice>
                  <p role="status" className="ps-6 text-sm text-muted empty:hidden">
                    {stays !== undefined &&
                      (isZero(stays)
                        ? t('orders.split.line_moves')
                        : t('orders.split.line_stays', { quantity: format.quantity(stays, unitCode) }) +
                          (hasAmounts ? ` ${t('orders.split.amounts_stay')}` : ''))}
                  </p>
                </div>
                {chosen.has(lineId) && (
                  <Field label={t('orders.split.quantity')} error={refusedAt(line)} className="w-40">
                    <Input
                      inputMode="decimal"
                      autoComplete="off"
                      placeholder={t('orders.split.all')}
                      value={chosen.get(lineId) ?? ''}
                      onChange={(event) => choose(lineId, event.target.value)}
                    />
                  </Field>
                )}
              </li>
            )
          })}
        </ul>
        <p role="alert" className="text-sm text-danger-ink empty:hidden">
          {whole}
        </p>
      </fieldset>
      {can('vendor:read') && (
        <Field
          label={t('orders.split.vendor')}
          hint={t('orders.split.vendor_hint')}
          error={told.fields.get('vendorId')}
        >
          <VendorSelect
            isActiveOnly
            value={vendorId ?? order.vendorId}
            valueLabel={vendorId === undefined ? order.vendorName : undefined}
            onChange={(next) => setVendorId(next === order.vendorId ? undefined : next)}
          />
        </Field>
      )}
    </FormDialog>
  )
}
