import { useFieldText, useFormat, useT } from '@nexus/console-i18n'
import { Field, Input, toast } from '@nexus/console-ui'
import { useState } from 'react'
import { isZero, minus } from '../forms/quantities.js'
import { placed } from '../forms/problem-fields.js'
import { readQuantity, typedDecimal } from '../forms/typed.js'
import { orderActions, useOrderAction } from '../queries/order-actions.js'
import type { OrderLine } from '../queries/order-queries.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { staleHint } from './stale-hint.js'

/** Ends a line at what is delivered, or takes a part of the rest away. */
export function ShortCloseDialog({
  line,
  orderId,
  etag,
  onClose,
}: {
  readonly line: OrderLine
  readonly orderId: string
  readonly etag: string | undefined
  readonly onClose: () => void
}) {
  const t = useT()
  const fieldText = useFieldText()
  const format = useFormat()
  const action = useOrderAction(orderId, etag)
  const { ordered, received, cancelled } = line.quantities
  const offered = line.confirmation?.offeredForShortClose
  const [quantity, setQuantity] = useState(
    offered === undefined || isZero(offered) ? '' : typedDecimal(offered, format),
  )
  const [refused, setRefused] = useState<string>()
  const told = placed(action.error, ({ pointer }) => (/quantity$/.test(pointer) ? 'quantity' : undefined), fieldText)
  const confirm = (reason: string): void => {
    const read = quantity.trim() === '' ? undefined : readQuantity(quantity, format)
    setRefused(read?.ok === false ? t(`orders.refused.${read.reason}`) : undefined)
    if (read?.ok === false) return
    action.mutate(
      orderActions.shortClose(line.lineId, { reason, ...(read === undefined ? {} : { quantity: read.value }) }),
      {
        onSuccess: () => {
          toast({ kind: 'success', title: t('orders.done.short_close', { line: line.lineNumber }) })
          onClose()
        },
      },
    )
  }
  return (
    <ReasonDialog
      onClose={onClose}
      title={t('orders.short_close.of_line', { line: line.lineNumber })}
      description={t('orders.ask.short_close', {
        description: line.description,
        open: format.quantity(minus(ordered, cancelled, received), line.unitCode),
      })}
      confirm={t('orders.short_close.confirm')}
      isBusy={action.isPending}
      error={told.rest}
      hint={staleHint(told.rest)}
      onConfirm={confirm}
    >
      <Field
        label={t('orders.short_close.quantity')}
        hint={t('orders.short_close.hint')}
        error={refused ?? told.fields.get('quantity')}
      >
        <Input
          inputMode="decimal"
          autoComplete="off"
          placeholder={t('orders.cancel.all')}
          value={quantity}
          onChange={(event) => setQuantity(event.target.value)}
        />
      </Field>
    </ReasonDialog>
  )
}
