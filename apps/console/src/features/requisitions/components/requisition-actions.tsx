import { T, useT } from '@nexus/console-i18n'
import {
  Button,
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
  IconButton,
  toast,
} from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import {
  Archive,
  Ban,
  CirclePause,
  CirclePlay,
  CircleStop,
  Copy,
  EllipsisVertical,
  Pencil,
  Send,
  ShoppingCart,
  Undo2,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { isOutdated } from '../../merge/use-merge.js'
import {
  cancelRequisition,
  copyRequisition,
  type RequisitionStep,
  stepRequisition,
  submitRequisition,
  type Tagged,
  withdrawRequisition,
} from '../queries/requisition-changes.js'
import {
  isCancellable,
  isClosable,
  isHoldable,
  isResumable,
  isStoppable,
  isWithdrawable,
  isWritable,
} from '../queries/requisition-queries.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { ProblemBanner } from '../../problems/problem-banner.js'

type Asked = 'withdraw' | 'cancel' | RequisitionStep
type Act = { readonly kind: 'submit' | 'copy' } | { readonly kind: Asked; readonly reason: string | undefined }

function perform(act: Act, { requisition, etag }: Tagged): Promise<Tagged> {
  const { requisitionId } = requisition
  switch (act.kind) {
    case 'submit':
      return submitRequisition(requisitionId, etag)
    case 'copy':
      return copyRequisition(requisitionId)
    case 'withdraw':
      return withdrawRequisition(requisitionId, etag, act.reason)
    case 'cancel':
      return cancelRequisition(requisitionId, etag, act.reason ?? '')
    default:
      return stepRequisition(act.kind, requisitionId, etag, act.reason)
  }
}

/** Something of it may be left to order. */
const ORDERABLE: ReadonlySet<string> = new Set(['APPROVED', 'PARTIALLY_ORDERED'])

/** What can be done with a requisition now, by this person. */
export function useRequisitionActions(tagged: Tagged | undefined) {
  const t = useT()
  const can = useCan()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<Asked>()
  const change = useMutation({
    mutationFn: (act: Act) =>
      tagged === undefined ? Promise.reject(new Error('Nothing is loaded yet.')) : perform(act, tagged),
    onSuccess: async ({ requisition }, act) => {
      setAsked(undefined)
      toast({ kind: 'success', title: t(`requisitions.done.${DONE[act.kind]}`) })
      if (act.kind === 'copy') {
        await navigate({ to: '/requisitions/edit', search: { id: requisition.requisitionId } })
      }
      await queries.invalidateQueries({ queryKey: ['requisitions'] })
    },
    // Somebody was faster: what is there now is shown, and can be decided on anew.
    onError: async (error) => {
      if (isOutdated(error)) await queries.invalidateQueries({ queryKey: ['requisitions'] })
    },
  })
  if (tagged === undefined) return { actions: undefined, dialogs: null, refusal: null }
  const { requisition } = tagged
  const { requisitionId } = requisition
  const mayWrite = isWritable(requisition)
  const mayWithdraw = can('requisition:withdraw') && (isWithdrawable(requisition) || requisition.change !== undefined)
  const mayCancel = can('requisition:close') && isCancellable(requisition) && requisition.change === undefined
  const mayCopy = can('requisition:create')
  const steps = STEPS.filter(([, permission, fits]) => can(permission) && fits(requisition))
  const actions = (
    <>
      {(mayCopy || mayWithdraw || mayCancel || steps.length > 0) && (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <IconButton
              label={t('requisitions.action.more')}
              variant="secondary"
              icon={<EllipsisVertical aria-hidden />}
            />
          </DropdownMenuTrigger>
          <DropdownMenuContent>
            {mayCopy && (
              <DropdownMenuItem onSelect={() => change.mutate({ kind: 'copy' })}>
                <Copy aria-hidden />
                <T id="requisitions.action.copy" />
              </DropdownMenuItem>
            )}
            {steps.map(([step, , , icon]) => (
              <DropdownMenuItem key={step} onSelect={() => setAsked(step)}>
                {icon}
                {t(`requisitions.action.${step}`)}
              </DropdownMenuItem>
            ))}
            {mayWithdraw && (
              <DropdownMenuItem isDangerous onSelect={() => setAsked('withdraw')}>
                <Undo2 aria-hidden />
                <T
                  id={
                    requisition.change === undefined
                      ? 'requisitions.action.withdraw'
                      : 'requisitions.action.withdraw_change'
                  }
                />
              </DropdownMenuItem>
            )}
            {mayCancel && (
              <DropdownMenuItem isDangerous onSelect={() => setAsked('cancel')}>
                <Ban aria-hidden />
                <T id="requisitions.action.cancel" />
              </DropdownMenuItem>
            )}
          </DropdownMenuContent>
        </DropdownMenu>
      )}
      {mayWrite && can('requisition:update') && (
        <Button asChild>
          <Link to="/requisitions/edit" search={{ id: requisitionId }}>
            <Pencil aria-hidden />
            <T id="requisitions.action.edit" />
          </Link>
        </Button>
      )}
      {mayWrite && can('requisition:submit') && (
        <Button variant="primary" isBusy={change.isPending} onClick={() => change.mutate({ kind: 'submit' })}>
          <Send aria-hidden />
          <T id="requisitions.action.submit" />
        </Button>
      )}
      {can('purchase-order:create') && ORDERABLE.has(requisition.state) && (
        <Button asChild variant="primary">
          <Link to="/purchase-orders/new" search={{ requisitionId }}>
            <ShoppingCart aria-hidden />
            <T id="requisitions.action.order" />
          </Link>
        </Button>
      )}
    </>
  )
  const refusal = <ProblemBanner error={asked === undefined ? change.error : null} className="mb-4" />
  const dialogs = asked !== undefined && (
    <ReasonDialog
      title={t(`requisitions.${asked}.title`)}
      description={t(`requisitions.${asked}.text`, { title: requisition.title })}
      confirm={t(`requisitions.action.${asked}`)}
      isRequired={asked === 'cancel' || asked === 'hold' || asked === 'stop'}
      isDangerous={asked !== 'hold' && asked !== 'resume'}
      isBusy={change.isPending}
      error={change.error}
      onConfirm={(reason) => change.mutate({ kind: asked, reason: reason === '' ? undefined : reason })}
      onClose={() => {
        setAsked(undefined)
        change.reset()
      }}
    />
  )
  return { actions, dialogs, refusal }
}

/** What can be done with what was approved: the right that it needs, and in which states. */
const STEPS: readonly (readonly [
  RequisitionStep,
  string,
  (requisition: Tagged['requisition']) => boolean,
  ReactNode,
])[] = [
  ['resume', 'requisition:hold', isResumable, <CirclePlay aria-hidden />],
  ['hold', 'requisition:hold', isHoldable, <CirclePause aria-hidden />],
  ['stop', 'requisition:hold', isStoppable, <CircleStop aria-hidden />],
  ['close', 'requisition:close', isClosable, <Archive aria-hidden />],
]

const DONE = {
  submit: 'submitted',
  copy: 'copied',
  withdraw: 'withdrawn',
  cancel: 'cancelled',
  hold: 'held',
  stop: 'stopped',
  resume: 'resumed',
  close: 'closed',
} as const
