import { ProblemError } from '@nexus/client'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Card, toast } from '@nexus/console-ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, type SubmitEvent, useState } from 'react'
import { useMe } from '../../../session/use-session.js'
import { useFieldErrorsOf } from '../../problems/field-errors.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { focusFirstFault } from '../../vendors/forms/focus-first-fault.js'
import { useRepeatKey } from '../../vendors/forms/use-repeat-key.js'
import { useCapture } from '../queries/use-capture.js'
import { type CaptureDraft, emptyLine, readDraft } from './capture-draft.js'
import { CaptureHead } from './capture-head.js'
import { CaptureLines } from './capture-lines.js'
import { CaptureTotals } from './capture-totals.js'

/** Fields that have a place in the form. */
const PLACES =
  /^\/((vendorId|number|orderId|currency|issueDate|dueDate|creditReason|typeCode|precedingInvoices(\/0)?|bankAccounts\/0\/iban|totals(\/(payable|rounding))?)|lines\/\d+(\/(description|quantity|unitCode|unitPrice|priceBaseQuantity|taxCategory|taxPercent|net))?)$/

/** An invoice or credit note by its fields, as the document states them. */
export function CaptureForm() {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  const format = useFormat()
  const me = useMe()
  const navigate = useNavigate()
  const capture = useCapture()
  const repeat = useRepeatKey()
  const [isTried, setTried] = useState(false)
  const [draft, setDraft] = useState<CaptureDraft>(() => ({
    typeCode: '380',
    vendorId: undefined,
    number: '',
    orderId: undefined,
    currency: me?.organization.baseCurrency ?? '',
    issueDate: '',
    dueDate: '',
    creditOf: '',
    creditReason: '',
    iban: '',
    lines: [emptyLine()],
    payable: '',
  }))
  const change = (part: Partial<CaptureDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const read = readDraft(draft, format.locale, format.today())
  const refused = fieldErrorsOf(capture.error)
  const errorAt = (pointer: string): ReactNode => {
    const fault = isTried ? read.faults[pointer] : undefined
    return fault === undefined ? refused(pointer) : t(`invoices.fault.${fault}`)
  }
  const currency = draft.currency.trim().toUpperCase()
  const first = capture.error instanceof ProblemError ? capture.error.facts['invoiceId'] : undefined

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    setTried(true)
    if (capture.isPending) return
    const form = event.currentTarget
    if (read.capture === undefined) {
      focusFirstFault(form)
      return
    }
    capture.mutate(
      { body: read.capture, key: repeat.keyOf(read.capture) },
      {
        onSuccess: ({ data: { invoiceId, number } }) => {
          toast({ title: t('invoices.done.captured', { number }), kind: 'success' })
          void navigate({ to: '/supplier-invoices/$invoiceId', params: { invoiceId } })
        },
        onError: (error) => {
          if (error instanceof ProblemError) repeat.forget()
          focusFirstFault(form)
        },
      },
    )
  }

  return (
    <form noValidate onSubmit={submit} className="flex max-w-5xl flex-col gap-4">
      <ProblemBanner
        error={capture.error}
        isShownAtField={(pointer) => PLACES.test(pointer)}
        actions={
          typeof first === 'string' ? (
            <Button asChild>
              <Link to="/supplier-invoices/$invoiceId" params={{ invoiceId: first }} target="_blank" rel="noopener">
                <T id="invoices.ubl.open_first" />
              </Link>
            </Button>
          ) : undefined
        }
      />
      <CaptureHead draft={draft} errorAt={errorAt} onChange={change} />
      <Card title={<T id="requisitions.lines.title" />}>
        <CaptureLines
          lines={draft.lines}
          nets={read.nets}
          currency={currency}
          errorAt={errorAt}
          onChange={(lines) => change({ lines })}
        />
      </Card>
      <CaptureTotals
        totals={read.totals}
        currency={currency}
        payable={draft.payable}
        error={errorAt('/totals') ?? errorAt('/totals/payable') ?? errorAt('/totals/rounding')}
        onChange={(payable) => change({ payable })}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button asChild>
          <Link to="/supplier-invoices">
            <T id="ui.cancel" />
          </Link>
        </Button>
        <Button type="submit" variant="primary" isBusy={capture.isPending}>
          <T id="invoices.form.submit" />
        </Button>
      </div>
    </form>
  )
}
