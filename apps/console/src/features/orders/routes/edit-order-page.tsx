import { T, useFormat, useT } from '@nexus/console-i18n'
import { Banner, Card, EmptyState, LoadingRows, StateBadge, toast } from '@nexus/console-ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import { Info, Lock } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { client } from '../../../client.js'
import { useCan } from '../../../session/use-session.js'
import { ChangedNotice } from '../../live/components/changed-notice.js'
import { MergeDialog } from '../../merge/components/merge-dialog.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { BACK_LINK, BackArrow } from '../../shell/components/back-link.js'
import { actsOf } from '../components/order-rights.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { FormButtons } from '../forms/form-buttons.js'
import { orderMergeFields } from '../forms/merge-fields.js'
import { OrderForm } from '../forms/order-form.js'
import { type OrderProposal, type OrderValues, valuesOf } from '../forms/order-values.js'
import { UnsavedGuard } from '../forms/unsaved-guard.js'
import { focusFirstRefused, useOrderForm } from '../forms/use-order-form.js'
import { isStale, keepOrder } from '../queries/order-actions.js'
import { type PurchaseOrder, orderQuery } from '../queries/order-queries.js'
import { staleHint } from '../components/stale-hint.js'

const route = getRouteApi('/shell/purchase-orders/$orderId/edit')

/** A draft, or an order whose approval is under way. */
export function EditOrderPage() {
  const t = useT()
  const { orderId } = route.useParams()
  // What is typed into is what is there now.
  const found = useQuery({ ...orderQuery(orderId), refetchOnMount: 'always' })
  const order = found.data?.order
  return (
    <Page
      key={orderId}
      title={t('orders.edit.title')}
      badge={order && <StateBadge state={order.state} />}
      lead={
        <Link to="/purchase-orders/$orderId" params={{ orderId }} className={BACK_LINK}>
          <BackArrow />
          {order?.printedNumber ?? <T id="orders.one.title" />}
        </Link>
      }
    >
      {order === undefined || !found.isFetchedAfterMount ? (
        <Card isFlush>
          {found.isError ? <DocumentError failed={found} list="/purchase-orders" /> : <LoadingRows rows={6} />}
        </Card>
      ) : (
        <EditOrder order={order} etag={found.data?.etag} />
      )}
    </Page>
  )
}

interface EditProps {
  readonly order: PurchaseOrder
  readonly etag: string | undefined
}

/** What was open to be changed stays open: the server says when it is too late, and nothing typed is lost. */
function EditOrder(props: EditProps) {
  const can = useCan()
  const [isOpen] = useState(() => actsOf(props.order, can).has('edit'))
  if (isOpen) return <EditForm {...props} />
  return (
    <Card>
      <EmptyState
        icon={<Lock />}
        title={<T id="orders.edit.closed" />}
        description={<T id="orders.edit.closed_text" />}
      />
    </Card>
  )
}

function EditForm({ order: now, etag: nowTag }: EditProps) {
  const t = useT()
  const format = useFormat()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const isDone = useRef(false)
  const edited = useOrderForm(now)
  const { order, tell, isDirty } = edited
  const [etag, setEtag] = useState(nowTag)
  const [rest, setRest] = useState<unknown>()
  const [isUnchanged, setUnchanged] = useState(false)
  const [newest, setNewest] = useState<{ readonly order: PurchaseOrder; readonly etag: string | undefined }>()
  const { orderId } = order

  const save = useMutation({
    mutationFn: ({ body, ifMatch }: { readonly body: OrderProposal; readonly ifMatch: string }) =>
      client.call('procurement.purchase-order.change.v1', { path: { orderId }, ifMatch, body }),
    onSuccess: (answer) => {
      isDone.current = true
      keepOrder(queries, answer)
      toast({ kind: 'success', title: t('orders.done.edit') })
      void navigate({ to: '/purchase-orders/$orderId', params: { orderId } })
    },
    onError: async (error) => {
      if (isStale(error)) {
        try {
          setNewest(await queries.query({ ...orderQuery(orderId), staleTime: 0 }))
          return
        } catch (thrown) {
          setRest(thrown)
          return
        }
      }
      setRest(tell(error))
      focusFirstRefused(form.current)
    },
  })
  const submit = (): void => {
    setRest(undefined)
    const read = edited.read()
    setUnchanged(read === 'unchanged')
    if (read === 'refused') focusFirstRefused(form.current)
    else if (read !== 'unchanged') save.mutate({ body: read, ifMatch: etag ?? '' })
  }
  const theirs = useMemo<OrderValues>(
    () => (newest === undefined ? {} : valuesOf(newest.order, format)),
    [newest, format],
  )
  const fields = useMemo(
    () => orderMergeFields(t, newest === undefined ? [order] : [newest.order, order]),
    [t, newest, order],
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
        isShown={nowTag !== etag && !save.isPending && !isDone.current}
        onLook={() => setNewest({ order: now, etag: nowTag })}
      />
      <ProblemBanner error={rest} hint={staleHint(rest)} />
      {isUnchanged && (
        <Banner role="status" icon={<Info aria-hidden />}>
          <T id="orders.edit.unchanged" />
        </Banner>
      )}
      {order.state !== 'DRAFT' && (
        <Banner tone="warning" icon={<Info aria-hidden />}>
          <T id="orders.edit.approval" />
        </Banner>
      )}
      <OrderForm
        order={order}
        values={edited.values}
        base={edited.base}
        errorOf={edited.errorOf}
        onChange={edited.change}
      />
      <FormButtons
        save={<T id="orders.edit.save" />}
        isBusy={save.isPending}
        cancel={
          <Link to="/purchase-orders/$orderId" params={{ orderId }}>
            <T id="ui.cancel" />
          </Link>
        }
      />
      <UnsavedGuard isDirty={asks} />
      <MergeDialog
        isOpen={newest !== undefined}
        base={edited.base}
        mine={edited.values}
        theirs={theirs}
        fields={fields}
        onCancel={() => setNewest(undefined)}
        onResolve={(merged) => {
          if (newest === undefined) return
          edited.rebase(newest.order, merged)
          setEtag(newest.etag)
          setNewest(undefined)
          toast({ title: t('orders.edit.merged') })
        }}
      />
    </form>
  )
}
