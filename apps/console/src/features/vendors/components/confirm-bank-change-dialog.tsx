import { T, useT } from '@nexus/console-i18n'
import { Button, Checkbox, Choice, Dialog, Field, Input, Select, toast } from '@nexus/console-ui'
import { type SubmitEvent, useId, useState } from 'react'
import { focusFirstFault } from '../forms/focus-first-fault.js'
import { type BankChange, type OutOfBand, useBankChange } from '../queries/bank-change-queries.js'
import { Iban } from './iban.js'
import { useFieldErrorsOf } from '../../problems/field-errors.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { useFocusAfter } from '../../problems/use-focus-after.js'

const MEANS = ['phone', 'video', 'in-person', 'letter'] as const

/** Now, as a field of the browser takes date and time. */
const localNow = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

const MINUTE_MS = 60_000

/** A minute that was typed, as an instant: the minute in which the change was proposed is after the proposal. */
const instantIn = (minute: number, requestedAt: string): number => {
  const requested = Date.parse(requestedAt)
  return minute < requested && requested < minute + MINUTE_MS ? requested : minute
}

/** Confirms a change of bank accounts; by the last confirmation somebody must have asked the vendor itself. */
export function ConfirmBankChangeDialog({
  change,
  onClose,
}: {
  readonly change: BankChange
  readonly onClose: () => void
}) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  useFocusAfter()
  const form = useId()
  const step = useBankChange(change.vendorId)
  const isLast = change.state === 'HALF_CONFIRMED'
  const isNeeded = isLast && change.confirmations.every(({ outOfBand }) => outOfBand === null)
  const [hasAsked, setAsked] = useState(isNeeded)
  const [contact, setContact] = useState('')
  const [means, setMeans] = useState<OutOfBand['means']>('phone')
  const [place, setPlace] = useState('')
  const [at, setAt] = useState(localNow)
  const [isTried, setTried] = useState(false)
  const refused = fieldErrorsOf(step.error)
  const instant = Date.parse(at)
  const missing = (text: string): string | undefined =>
    isTried && text.trim() === '' ? t('vendors.fault.missing') : undefined
  const isComplete = contact.trim() !== '' && place.trim() !== '' && !Number.isNaN(instant)

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    setTried(true)
    if (step.isPending) return
    if (hasAsked && !isComplete) {
      focusFirstFault(event.currentTarget)
      return
    }
    const outOfBand = hasAsked
      ? {
          contact: contact.trim(),
          means,
          reachedAt: place.trim(),
          at: new Date(instantIn(instant, change.requestedAt)).toISOString(),
        }
      : undefined
    step.mutate(
      { kind: 'confirm', change, outOfBand },
      {
        onSuccess: () => {
          toast({ title: t(isLast ? 'vendors.done.bank_applied' : 'vendors.done.bank_confirmed'), kind: 'success' })
          onClose()
        },
      },
    )
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={<T id="vendors.changes.confirm_title" />}
      description={<T id={isLast ? 'vendors.changes.confirm_last' : 'vendors.changes.confirm_first'} />}
      footer={
        <>
          <Button onClick={onClose}>
            <T id="ui.cancel" />
          </Button>
          <Button type="submit" form={form} variant="primary" isBusy={step.isPending}>
            <T id="vendors.changes.confirm" />
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="flex flex-col gap-4 pt-1">
        <ProblemBanner error={step.error} isShownAtField={(pointer) => pointer.startsWith('/outOfBand/')} />
        <ul className="flex flex-col gap-1 rounded-lg bg-subtle p-3">
          {change.add.map(({ iban, holder }) => (
            <li key={iban}>
              <Iban iban={iban} /> <span className="text-muted">{holder}</span>
            </li>
          ))}
          {change.remove.map((iban) => (
            <li key={iban}>
              <T id="vendors.changes.removes" values={{ iban: <Iban key="iban" iban={iban} /> }} />
            </li>
          ))}
        </ul>
        {isNeeded ? (
          <p>
            <T id="vendors.changes.evidence_needed" />
          </p>
        ) : (
          <Choice label={<T id="vendors.changes.have_asked" />} hint={<T id="vendors.changes.have_asked_hint" />}>
            {(control) => <Checkbox {...control} checked={hasAsked} onCheckedChange={(on) => setAsked(on === true)} />}
          </Choice>
        )}
        {hasAsked && (
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              label={<T id="vendors.evidence.contact" />}
              isRequired
              error={missing(contact) ?? refused('/outOfBand/contact')}
            >
              <Input maxLength={140} value={contact} onChange={(event) => setContact(event.target.value)} />
            </Field>
            <Field label={<T id="vendors.evidence.means" />} error={refused('/outOfBand/means')}>
              <Select
                options={MEANS.map((value) => ({ value, label: t(`vendors.means.${value}`) }))}
                value={means}
                onChange={setMeans}
              />
            </Field>
            <Field
              label={<T id="vendors.evidence.place" />}
              hint={<T id="vendors.evidence.place_hint" />}
              isRequired
              error={missing(place) ?? refused('/outOfBand/reachedAt')}
            >
              <Input maxLength={140} value={place} onChange={(event) => setPlace(event.target.value)} />
            </Field>
            <Field
              label={<T id="vendors.evidence.at" />}
              isRequired
              error={isTried && Number.isNaN(instant) ? t('vendors.fault.missing') : refused('/outOfBand/at')}
            >
              <Input type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
            </Field>
          </div>
        )}
      </form>
    </Dialog>
  )
}
