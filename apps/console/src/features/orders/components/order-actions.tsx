import { T, useT } from '@nexus/console-i18n'
import {
  Button,
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
  buttonStyle,
  toast,
} from '@nexus/console-ui'
import { Link, useNavigate } from '@tanstack/react-router'
import {
  Archive,
  ArchiveRestore,
  Ban,
  ChevronDown,
  CirclePause,
  CirclePlay,
  ClipboardCheck,
  Combine,
  Copy,
  GitCompareArrows,
  Lock,
  MessageSquareReply,
  PackageCheck,
  Pencil,
  Send,
  Split,
  Truck,
  Undo2,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { orderActions, useOrderAction } from '../queries/order-actions.js'
import type { PurchaseOrder } from '../queries/order-queries.js'
import type { OrderAct } from './order-rights.js'
import { AcknowledgeDialog } from './acknowledge-dialog.js'
import { CancelDialog } from './cancel-dialog.js'
import { CopyDialog } from './copy-dialog.js'
import { MergeOrdersDialog } from './merge-orders-dialog.js'
import { type ReasonedAct, ReasonedDialog, isReasoned } from './reasoned-dialog.js'
import { ReceivingTermsDialog } from './receiving-terms-dialog.js'
import { SplitDialog } from './split-dialog.js'

/** In the order in which they stand in the menu; a line before the first of each group. */
const MENU: readonly (readonly (readonly [OrderAct, ReactNode])[])[] = [
  [
    ['edit', <Pencil aria-hidden />],
    ['change', <GitCompareArrows aria-hidden />],
    ['acknowledge', <MessageSquareReply aria-hidden />],
    ['receiving-terms', <PackageCheck aria-hidden />],
    ['withdraw', <Undo2 aria-hidden />],
  ],
  [
    ['copy', <Copy aria-hidden />],
    ['split', <Split aria-hidden />],
    ['merge', <Combine aria-hidden />],
  ],
  [
    ['hold', <CirclePause aria-hidden />],
    ['release', <CirclePlay aria-hidden />],
    ['close', <Archive aria-hidden />],
    ['reopen', <ArchiveRestore aria-hidden />],
    ['close-for-good', <Lock aria-hidden />],
  ],
  [['cancel', <Ban aria-hidden />]],
]

/** What has a dialog of its own. */
const PLAIN_DIALOGS = ['cancel', 'acknowledge', 'copy', 'split', 'merge', 'receiving-terms'] as const
type PlainDialog = (typeof PLAIN_DIALOGS)[number]
const isPlain = (act: OrderAct): act is PlainDialog => PLAIN_DIALOGS.some((each) => each === act)

/** The main step of an order as a button, everything else behind "Actions". */
export function OrderActions({
  order,
  etag,
  acts,
  onError,
}: {
  readonly order: PurchaseOrder
  readonly etag: string | undefined
  readonly acts: ReadonlySet<OrderAct>
  /** What is done at once has no dialog to say why it failed. */
  readonly onError: (error: unknown) => void
}) {
  const t = useT()
  const navigate = useNavigate()
  const action = useOrderAction(order.orderId, etag)
  const [dialog, setDialog] = useState<ReasonedAct | PlainDialog>()
  const { orderId } = order
  const close = (): void => setDialog(undefined)

  const atOnce = (act: 'submit' | 'issue'): void => {
    onError(undefined)
    action.mutate(orderActions[act], {
      onSuccess: ({ data, isSettled }) =>
        toast({
          kind: 'success',
          title:
            act === 'issue'
              ? t('orders.done.issue', { number: data.number ?? '' })
              : data.state === 'APPROVED'
                ? t('orders.done.approved')
                : t('orders.done.submit'),
          ...(isSettled ? {} : { description: t('orders.done.later') }),
        }),
      onError,
    })
  }
  const select = (act: OrderAct): void => {
    if (act === 'edit') void navigate({ to: '/purchase-orders/$orderId/edit', params: { orderId } })
    else if (act === 'change') void navigate({ to: '/purchase-orders/$orderId/change', params: { orderId } })
    else if (isPlain(act) || isReasoned(act)) setDialog(act)
  }
  const groups = MENU.map((group) => group.filter(([act]) => acts.has(act))).filter((group) => group.length > 0)

  return (
    <>
      {groups.length > 0 && (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button>
              <T id="orders.actions.title" />
              <ChevronDown aria-hidden className="text-muted" />
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent>
            {groups.map((group, index) => (
              <div key={group[0]?.[0]}>
                {index > 0 && <DropdownMenuSeparator />}
                {group.map(([act, icon]) => (
                  <DropdownMenuItem key={act} isDangerous={act === 'cancel'} onSelect={() => select(act)}>
                    {icon}
                    {t(`orders.act.${act}`)}
                  </DropdownMenuItem>
                ))}
              </div>
            ))}
          </DropdownMenuContent>
        </DropdownMenu>
      )}
      {acts.has('submit') && (
        <Button variant="primary" isBusy={action.isPending} onClick={() => atOnce('submit')}>
          <Send aria-hidden className="rtl:-scale-x-100" />
          <T id="orders.act.submit" />
        </Button>
      )}
      {acts.has('issue') && (
        <Button variant="primary" isBusy={action.isPending} onClick={() => atOnce('issue')}>
          <Send aria-hidden className="rtl:-scale-x-100" />
          <T id="orders.act.issue" />
        </Button>
      )}
      {acts.has('receive') && (
        <Link
          to="/purchase-orders/$orderId/receive"
          params={{ orderId }}
          className={buttonStyle({ variant: 'primary' })}
        >
          <Truck aria-hidden className="rtl:-scale-x-100" />
          <T id="orders.act.receive" />
        </Link>
      )}
      {acts.has('accept') && (
        <Link
          to="/purchase-orders/$orderId/accept"
          params={{ orderId }}
          className={buttonStyle(acts.has('receive') ? {} : { variant: 'primary' })}
        >
          <ClipboardCheck aria-hidden />
          <T id="orders.act.accept" />
        </Link>
      )}
      <CancelDialog isOpen={dialog === 'cancel'} onClose={close} order={order} etag={etag} />
      <AcknowledgeDialog isOpen={dialog === 'acknowledge'} onClose={close} order={order} etag={etag} />
      {dialog === 'copy' && <CopyDialog order={order} onClose={close} />}
      {dialog === 'split' && <SplitDialog order={order} etag={etag} onClose={close} />}
      {dialog === 'merge' && <MergeOrdersDialog order={order} etag={etag} onClose={close} />}
      {dialog === 'receiving-terms' && <ReceivingTermsDialog orderId={orderId} onClose={close} />}
      <ReasonedDialog
        act={dialog === undefined || isPlain(dialog) ? undefined : dialog}
        onClose={close}
        order={order}
        etag={etag}
      />
    </>
  )
}
