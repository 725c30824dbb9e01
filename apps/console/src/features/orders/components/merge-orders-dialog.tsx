import { T, useFormat, useT } from '@nexus/console-i18n'
import { Checkbox, Choice, EmptyState, ErrorState, FormDialog, LoadingRows, Money, toast } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Combine } from 'lucide-react'
import { useState } from 'react'
import { mergeCandidatesQuery } from '../queries/choice-queries.js'
import { orderActions, useOrderAction } from '../queries/order-actions.js'
import type { OrderInList, PurchaseOrder } from '../queries/order-queries.js'
import { mergeBlockers } from './merge-blockers.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { staleHint } from './stale-hint.js'

/** The API takes no more at once. */
const MOST = 20

/** Takes the lines of other drafts into this one; says of each other order why it cannot be chosen. */
export function MergeOrdersDialog({
  order,
  etag,
  onClose,
}: {
  readonly order: PurchaseOrder
  readonly etag: string | undefined
  readonly onClose: () => void
}) {
  const t = useT()
  const action = useOrderAction(order.orderId, etag)
  const found = useQuery(mergeCandidatesQuery(order))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isTried, setTried] = useState(false)
  const others = (found.data ?? []).map((other) => ({ other, blockers: mergeBlockers(order, other) }))
  // Those that can be chosen first; a sort keeps the order of the rest.
  const sorted = [...others].sort((one, two) => Math.min(one.blockers.length, 1) - Math.min(two.blockers.length, 1))
  const orderIds = sorted.flatMap(({ other, blockers }) =>
    blockers.length === 0 && chosen.has(other.orderId) ? [other.orderId] : [],
  )
  const isAny = sorted.some(({ blockers }) => blockers.length === 0)
  const choose = (orderId: string, on: boolean): void => {
    const next = new Set(chosen)
    if (on) next.add(orderId)
    else next.delete(orderId)
    setChosen(next)
  }
  const wrong = !isTried
    ? undefined
    : orderIds.length === 0
      ? t('orders.merge.none')
      : orderIds.length > MOST
        ? t('orders.merge.too_many', { most: MOST })
        : undefined
  const submit = (form: HTMLFormElement): void => {
    setTried(true)
    if (orderIds.length === 0 || orderIds.length > MOST) form.querySelector<HTMLElement>('[role=checkbox]')?.focus()
    else
      action.mutate(orderActions.merge(orderIds), {
        onSuccess: () => {
          toast({ kind: 'success', title: t('orders.done.merge', { count: orderIds.length }) })
          onClose()
        },
      })
  }
  return (
    <FormDialog
      title={t('orders.act.merge')}
      description={t('orders.ask.merge')}
      size="lg"
      submit={t('orders.merge.confirm')}
      isBusy={action.isPending}
      isHeldWhileBusy
      refusal={<ProblemBanner error={action.error} hint={staleHint(action.error)} className="mb-4" />}
      onSubmit={submit}
      onClose={onClose}
    >
      {found.data === undefined ? (
        found.isError ? (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <LoadingRows rows={3} />
        )
      ) : sorted.length === 0 ? (
        <EmptyState
          icon={<Combine />}
          title={<T id="orders.merge.empty" />}
          description={<T id="orders.merge.empty_text" />}
        />
      ) : (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-sm font-medium">{t('orders.merge.which')}</legend>
          <ul className="divide-y divide-line rounded-lg border border-line">
            {sorted.map(({ other, blockers }) => (
              <Candidate
                key={other.orderId}
                other={other}
                because={blockers.map((blocker) => t(`orders.merge.because.${blocker}`)).join(' ')}
                isChosen={chosen.has(other.orderId)}
                onChoose={(on) => choose(other.orderId, on)}
              />
            ))}
          </ul>
          {!isAny && (
            <p className="text-sm text-muted">
              <T id="orders.merge.none_fits" />
            </p>
          )}
          <p role="alert" className="text-sm text-danger-ink empty:hidden">
            {wrong}
          </p>
        </fieldset>
      )}
    </FormDialog>
  )
}

function Candidate({
  other,
  because,
  isChosen,
  onChoose,
}: {
  readonly other: OrderInList
  /** Why it cannot be chosen; empty where it can. */
  readonly because: string
  readonly isChosen: boolean
  readonly onChoose: (on: boolean) => void
}) {
  const t = useT()
  const format = useFormat()
  const made = t('orders.merge.made', { vendor: other.vendorName, instant: format.instant(other.createdAt) })
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-3 py-2">
      <Choice label={made} {...(because === '' ? {} : { hint: because })}>
        {(control) => (
          <Checkbox
            {...control}
            disabled={because !== ''}
            checked={isChosen && because === ''}
            onCheckedChange={(on) => onChoose(on === true)}
          />
        )}
      </Choice>
      <Money money={other.gross} className="ps-6" />
    </li>
  )
}
