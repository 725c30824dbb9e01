import { useFormat, useT } from '@nexus/console-i18n'
import { Field, Input, Select, toast } from '@nexus/console-ui'
import { useState } from 'react'
import { orderActions, useOrderAction } from '../queries/order-actions.js'
import type { PurchaseOrder } from '../queries/order-queries.js'
import { DateInput } from './date-input.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { staleHint } from './stale-hint.js'

const ANSWERS = ['accepted', 'received', 'rejected'] as const

/** Records what the vendor answered to the order as a whole. */
export function AcknowledgeDialog(props: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly order: PurchaseOrder
  readonly etag: string | undefined
}) {
  return props.isOpen ? <OpenAcknowledgeDialog {...props} /> : null
}

function OpenAcknowledgeDialog({
  onClose,
  order,
  etag,
}: {
  readonly onClose: () => void
  readonly order: PurchaseOrder
  readonly etag: string | undefined
}) {
  const t = useT()
  const format = useFormat()
  const action = useOrderAction(order.orderId, etag)
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number]>('accepted')
  const [reference, setReference] = useState('')
  const [answeredOn, setAnsweredOn] = useState<string | undefined>(format.today())
  return (
    <ReasonDialog
      onClose={onClose}
      title={t('orders.act.acknowledge')}
      description={t('orders.ask.acknowledge')}
      confirm={t('orders.acknowledge.confirm')}
      label={t('orders.acknowledge.note')}
      isRequired={answer === 'rejected'}
      isBusy={action.isPending}
      error={action.error}
      hint={staleHint(action.error)}
      onConfirm={(note) =>
        action.mutate(
          orderActions.acknowledge({
            answer,
            ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
            ...(answeredOn === undefined ? {} : { answeredOn }),
            ...(note === '' ? {} : { note }),
          }),
          {
            onSuccess: () => {
              toast({ kind: 'success', title: t('orders.done.acknowledge') })
              onClose()
            },
          },
        )
      }
    >
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t('orders.acknowledge.answer')}>
          <Select
            options={ANSWERS.map((each) => ({ value: each, label: t(`orders.answer.${each}`) }))}
            value={answer}
            onChange={setAnswer}
          />
        </Field>
        <Field label={t('orders.acknowledge.reference')}>
          <Input value={reference} maxLength={80} onChange={(event) => setReference(event.target.value)} />
        </Field>
        <DateInput label={t('orders.acknowledge.on')} value={answeredOn} onChange={setAnsweredOn} />
      </div>
    </ReasonDialog>
  )
}
