import { T, useT } from '@nexus/console-i18n'
import {
  AlertDialog,
  Button,
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
  IconButton,
  toast,
} from '@nexus/console-ui'
import { Ban, CalendarClock, CirclePause, CirclePlay, Download, Ellipsis, FileOutput, Send } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { focusHeading } from '../focus-heading.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { ScheduleDialog } from '../forms/schedule-dialog.js'
import type { PaymentStep } from '../payment-steps.js'
import {
  type PaymentRun,
  paymentActions,
  useDownloadPaymentFile,
  usePaymentAction,
} from '../queries/payment-actions.js'
import type { Payment } from '../queries/payment-queries.js'
import { usePaymentSteps } from '../use-payment-steps.js'
import { ProblemBanner } from '../../problems/problem-banner.js'

const ICONS: Readonly<Record<PaymentStep, ReactNode>> = {
  submit: <Send aria-hidden />,
  export: <FileOutput aria-hidden />,
  send: <Send aria-hidden />,
  download: <Download aria-hidden />,
  schedule: <CalendarClock aria-hidden />,
  hold: <CirclePause aria-hidden />,
  release: <CirclePlay aria-hidden />,
  cancel: <Ban aria-hidden />,
  void: <Ban aria-hidden />,
}

const DANGEROUS: ReadonlySet<PaymentStep> = new Set(['cancel', 'void'])
/** These go on with the payment: they stand as buttons, the others behind a menu. */
const MAIN: ReadonlySet<PaymentStep> = new Set(['submit', 'export', 'send', 'download'])
const REASONED = ['hold', 'release', 'cancel', 'void'] as const

type Reasoned = (typeof REASONED)[number]

const isReasoned = (step: PaymentStep): step is Reasoned => REASONED.some((each) => each === step)

/** What this person may do with a payment as it stands, and what was refused of it. */
export function usePaymentActions(payment: Payment | undefined, etag: string | undefined) {
  const t = useT()
  const paymentRequestId = payment?.paymentRequestId ?? ''
  const action = usePaymentAction(paymentRequestId, etag)
  const download = useDownloadPaymentFile(paymentRequestId)
  const steps = usePaymentSteps(payment)
  const [asked, setAsked] = useState<PaymentStep>()
  const isBusy = action.isPending || download.isPending

  const close = (): void => {
    setAsked(undefined)
    action.reset()
  }
  const run = (step: PaymentStep, how: PaymentRun): void => {
    download.reset()
    action.mutate(how, {
      onSuccess: () => {
        setAsked(undefined)
        toast({ kind: 'success', title: t(`payments.done.${step}`) })
        focusHeading()
        if (step === 'export') download.mutate()
      },
    })
  }
  const begin = (step: PaymentStep): void => {
    if (isBusy) return
    action.reset()
    download.reset()
    if (step === 'submit') run(step, paymentActions.submit)
    else if (step === 'export') run(step, paymentActions.export)
    else if (step === 'download') download.mutate()
    else setAsked(step)
  }

  const main = steps.filter((step) => MAIN.has(step))
  const more = steps.filter((step) => !MAIN.has(step))
  const buttons =
    steps.length === 0 ? undefined : (
      <>
        {more.length > 0 && (
          <DropdownMenu>
            <DropdownMenuTrigger asChild>
              <IconButton label={t('payments.more')} variant="secondary" icon={<Ellipsis aria-hidden />} />
            </DropdownMenuTrigger>
            <DropdownMenuContent>
              {more.map((step) => (
                <DropdownMenuItem key={step} isDangerous={DANGEROUS.has(step)} onSelect={() => begin(step)}>
                  {ICONS[step]}
                  <T id={`payments.action.${step}`} />
                </DropdownMenuItem>
              ))}
            </DropdownMenuContent>
          </DropdownMenu>
        )}
        {main.map((step, index) => (
          <Button
            key={step}
            variant={index === main.length - 1 && step !== 'download' ? 'primary' : 'secondary'}
            isBusy={isBusy}
            onClick={() => begin(step)}
          >
            {!isBusy && ICONS[step]}
            <T id={`payments.action.${step}`} />
          </Button>
        ))}
      </>
    )

  const dialogs = payment !== undefined && asked !== undefined && (
    <>
      {isReasoned(asked) && (
        <ReasonDialog
          isLong
          title={<T id={`payments.${asked}.title`} />}
          description={<T id={`payments.${asked}.text`} values={{ vendor: payment.vendorName }} />}
          confirm={<T id={`payments.action.${asked}`} />}
          isDangerous={DANGEROUS.has(asked)}
          isBusy={action.isPending}
          error={action.error}
          onConfirm={(reason) => run(asked, paymentActions[asked](reason))}
          onClose={close}
        />
      )}
      {asked === 'schedule' && (
        <ScheduleDialog
          payment={payment}
          isBusy={action.isPending}
          error={action.error}
          onConfirm={(executionDate) => run(asked, paymentActions.schedule(executionDate))}
          onClose={close}
        />
      )}
      <AlertDialog
        isOpen={asked === 'send'}
        onOpenChange={(isOpen) => {
          if (!isOpen && !action.isPending) close()
        }}
        title={t('payments.send.title')}
        description={<T id="payments.send.text" />}
        confirm={t('payments.action.send')}
        isBusy={action.isPending}
        onConfirm={() => run('send', paymentActions.send)}
      >
        {action.error === null ? undefined : <ProblemBanner error={action.error} />}
      </AlertDialog>
    </>
  )

  /** Refusals of what is done without a dialog. */
  const problem = asked === undefined ? (action.error ?? download.error) : null
  return { buttons, dialogs, problem, release: steps.includes('release') ? () => begin('release') : undefined }
}
