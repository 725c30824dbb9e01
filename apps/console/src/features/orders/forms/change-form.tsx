import { T, useFormat, useT } from '@nexus/console-i18n'
import { Banner, Card, Field, Input, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Info } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { client } from '../../../client.js'
import { ChangedNotice } from '../../live/components/changed-notice.js'
import { MergeDialog } from '../../merge/components/merge-dialog.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { type OrderChange, changeQuery, keepChange } from '../queries/change-queries.js'
import { isStale } from '../queries/order-actions.js'
import type { PurchaseOrder } from '../queries/order-queries.js'
import { useAttemptKey } from '../queries/use-attempt-key.js'
import { FormButtons } from './form-buttons.js'
import { orderMergeFields } from './merge-fields.js'
import { OrderForm } from './order-form.js'
import { type OrderProposal, type OrderValues, proposedValues } from './order-values.js'
import { UnsavedGuard } from './unsaved-guard.js'
import { focusFirstRefused, useOrderForm } from './use-order-form.js'
import { staleHint } from '../components/stale-hint.js'

interface Opened {
  readonly change: OrderChange
  readonly etag: string | undefined
}

/** Says what is to be different in an issued order: a new change order, or a draft of one written anew. */
export function ChangeForm({ order, opened }: { readonly order: PurchaseOrder; readonly opened?: Opened }) {
  const t = useT()
  const format = useFormat()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const isDone = useRef(false)
  const attempt = useAttemptKey()
  const [start] = useState(opened)
  const edited = useOrderForm(order, start?.change.proposal)
  const { tell, isDirty } = edited
  const [etag, setEtag] = useState(start?.etag)
  const [reason, setReason] = useState(start?.change.reason ?? '')
  const [isReasonMissing, setReasonMissing] = useState(false)
  const [isUnchanged, setUnchanged] = useState(false)
  const [rest, setRest] = useState<unknown>()
  const [newest, setNewest] = useState<Opened>()
  const { orderId } = order

  const save = useMutation({
    mutationFn: (body: OrderProposal & { readonly reason: string }) =>
      start === undefined
        ? client.call('procurement.purchase-order-change.create.v1', {
            path: { orderId },
            body,
            idempotencyKey: attempt.keyOf(body),
          })
        : client.call('procurement.purchase-order-change.replace.v1', {
            path: { changeId: start.change.changeId },
            ifMatch: etag ?? '',
            body,
          }),
    onSuccess: (answer) => {
      attempt.answered(null)
      isDone.current = true
      keepChange(queries, answer)
      toast({ kind: 'success', title: t('orders.done.change') })
      void navigate({ to: '/purchase-order-changes/$changeId', params: { changeId: answer.data.changeId } })
    },
    onError: async (error) => {
      attempt.answered(error)
      if (start !== undefined && isStale(error)) {
        try {
          setNewest(await queries.query({ ...changeQuery(start.change.changeId), staleTime: 0 }))
        } catch (thrown) {
          setRest(thrown)
        }
        return
      }
      setRest(tell(error))
      focusFirstRefused(form.current)
    },
  })
  const submit = (): void => {
    setRest(undefined)
    const read = edited.read()
    const isLacking = reason.trim() === ''
    setReasonMissing(isLacking)
    setUnchanged(read === 'unchanged')
    if (read === 'refused' || isLacking) focusFirstRefused(form.current)
    else if (read !== 'unchanged') save.mutate({ ...read, reason: reason.trim() })
  }
  const mine = useMemo<OrderValues>(() => ({ ...edited.values, reason }), [edited.values, reason])
  const of = (each: Opened | undefined): OrderValues =>
    each === undefined ? {} : { ...proposedValues(order, each.change.proposal, format), reason: each.change.reason }
  const fields = useMemo(
    () => [
      {
        name: 'reason',
        label: t('orders.changes.reason'),
        render: (value: unknown) => (typeof value === 'string' ? value : ''),
      },
      ...orderMergeFields(t, [order]),
    ],
    [t, order],
  )
  const asks = useCallback(() => isDirty && !isDone.current, [isDirty])

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
      <ChangedNotice
        isShown={opened?.etag !== etag && !save.isPending && !isDone.current}
        onLook={() => setNewest(opened)}
      />
      <ProblemBanner error={rest} hint={staleHint(rest)} />
      {isUnchanged && (
        <Banner role="status" icon={<Info aria-hidden />}>
          <T id="orders.edit.unchanged" />
        </Banner>
      )}
      <Card>
        <Field
          label={t('orders.changes.reason')}
          hint={t('orders.changes.reason_hint')}
          isRequired
          error={isReasonMissing && t('problems.reason_missing')}
        >
          <Input
            name="reason"
            value={reason}
            maxLength={500}
            onChange={(event) => {
              setReason(event.target.value)
              setReasonMissing(false)
            }}
          />
        </Field>
      </Card>
      <OrderForm
        order={order}
        values={edited.values}
        base={edited.base}
        errorOf={edited.errorOf}
        onChange={edited.change}
        isVendorFixed={order.receipt !== 'NONE'}
      />
      <FormButtons
        save={<T id="orders.changes.save" />}
        isBusy={save.isPending}
        cancel={
          start === undefined ? (
            <Link to="/purchase-orders/$orderId" params={{ orderId }}>
              <T id="ui.cancel" />
            </Link>
          ) : (
            <Link to="/purchase-order-changes/$changeId" params={{ changeId: start.change.changeId }}>
              <T id="ui.cancel" />
            </Link>
          )
        }
      />
      <UnsavedGuard isDirty={asks} />
      {newest !== undefined && (
        <MergeDialog
          isOpen
          base={of(start)}
          mine={mine}
          theirs={of(newest)}
          fields={fields}
          onCancel={() => setNewest(undefined)}
          onResolve={({ reason: chosen = '', ...values }) => {
            edited.rebase(order, values)
            setReason(chosen)
            setEtag(newest.etag)
            setNewest(undefined)
            toast({ title: t('orders.edit.merged') })
          }}
        />
      )}
    </form>
  )
}
