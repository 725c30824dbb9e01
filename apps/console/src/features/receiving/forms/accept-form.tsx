import { T, useFieldText, useFormat, useT } from '@nexus/console-i18n'
import { Card, EmptyState, Field, Input, Select, toast } from '@nexus/console-ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { ClipboardCheck } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { QuantityBar } from '../../orders/components/quantity-bar.js'
import { FormButtons } from '../../orders/forms/form-buttons.js'
import { linePlace, placed } from '../../orders/forms/problem-fields.js'
import { isZero, minus } from '../../orders/forms/quantities.js'
import { UnsavedGuard } from '../../orders/forms/unsaved-guard.js'
import { focusFirstRefused } from '../../orders/forms/use-order-form.js'
import { useAcceptService } from '../queries/acceptance-queries.js'
import type { Receivables } from '../queries/receiving-queries.js'
import { type AcceptEntry, type AcceptFault, readAcceptance } from './accept-values.js'
import { staleHint } from '../../orders/components/stale-hint.js'

const NOTHING: AcceptEntry = { text: '', isPercent: false }

/** Says which services of an order were done, in which time. */
export function AcceptForm({ receivables }: { readonly receivables: Receivables }) {
  const t = useT()
  const fieldText = useFieldText()
  const format = useFormat()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const isDone = useRef(false)
  const { orderId } = receivables
  const accept = useAcceptService(orderId)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [reference, setReference] = useState('')
  const [entries, setEntries] = useState<ReadonlyMap<string, AcceptEntry>>(new Map())
  const [faults, setFaults] = useState<ReadonlyMap<string, AcceptFault>>(new Map())
  const [told, setTold] = useState<ReadonlyMap<string, string>>(new Map())
  const [rest, setRest] = useState<unknown>()
  const lines = receivables.lines.filter(
    ({ kind, most, orderLineId }) => kind === 'service' && (!isZero(most) || entries.has(orderLineId)),
  )
  const change = (orderLineId: string, next: Partial<AcceptEntry>): void => {
    setEntries((before) => new Map(before).set(orderLineId, { ...(before.get(orderLineId) ?? NOTHING), ...next }))
    setFaults(new Map())
    setTold(new Map())
  }
  const faultText = (fault: AcceptFault): string => {
    if (fault === 'no_date' || fault === 'order' || fault === 'nothing') return t(`receiving.accept.${fault}`)
    return t(`orders.refused.${fault}`)
  }
  const errorOf = (name: string): string | undefined => {
    const fault = faults.get(name)
    return fault === undefined ? told.get(name) : faultText(fault)
  }
  const submit = (): void => {
    const read = readAcceptance({ from, to, reference, entries }, format)
    setRest(undefined)
    setTold(new Map())
    setFaults(read.ok ? new Map() : read.faults)
    if (!read.ok) {
      focusFirstRefused(form.current)
      return
    }
    accept.mutate(read.content, {
      onSuccess: ({ data }) => {
        isDone.current = true
        toast({ kind: 'success', title: t('receiving.done.accept', { number: data.number }) })
        void navigate({ to: '/service-acceptances/$acceptanceId', params: { acceptanceId: data.acceptanceId } })
      },
      onError: (error) => {
        const found = placed(
          error,
          ({ pointer }) => {
            if (pointer.startsWith('/period')) return pointer.endsWith('/from') ? 'from' : 'to'
            if (pointer === '/reference') return 'reference'
            const place = linePlace(pointer)
            return place === undefined ? undefined : read.content.lines[place.at]?.orderLineId
          },
          fieldText,
        )
        setTold(found.fields)
        setRest(found.rest)
        focusFirstRefused(form.current)
      },
    })
  }
  const isDirty = entries.size > 0 || from !== '' || to !== '' || reference !== ''
  const asks = useCallback(() => isDirty && !isDone.current, [isDirty])
  const day = (name: 'from' | 'to', value: string, set: (text: string) => void) => (
    <Field label={t(`receiving.accept.${name}`)} isRequired error={errorOf(name)}>
      <Input
        autoComplete="off"
        placeholder={format.date(format.today(), 'short')}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </Field>
  )

  if (lines.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={<ClipboardCheck />}
          title={<T id="receiving.accept.none_left" />}
          description={<T id="receiving.accept.none_left_text" />}
        />
      </Card>
    )
  }
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!accept.isPending) submit()
      }}
    >
      <ProblemBanner error={rest} hint={staleHint(rest)} />
      {faults.has('') && (
        <p role="alert" className="text-danger-ink">
          <T id="receiving.accept.nothing" />
        </p>
      )}
      <Card>
        <div className="grid gap-4 sm:grid-cols-3">
          {day('from', from, setFrom)}
          {day('to', to, setTo)}
          <Field
            label={t('receiving.acceptances.reference')}
            hint={t('receiving.acceptances.reference_hint')}
            error={errorOf('reference')}
          >
            <Input
              autoComplete="off"
              maxLength={80}
              value={reference}
              onChange={(event) => setReference(event.target.value)}
            />
          </Field>
        </div>
      </Card>
      <Card isFlush title={<T id="receiving.accept.lines" />}>
        <ul className="divide-y divide-line">
          {lines.map(({ orderLineId, lineNumber, description, received, ordered, cancelled, open, unitCode }) => {
            const { text, isPercent } = entries.get(orderLineId) ?? NOTHING
            return (
              <li key={orderLineId} className="flex flex-wrap items-start gap-x-6 gap-y-3 px-4 py-3">
                <div className="min-w-0 grow basis-60">
                  <p className="font-medium">
                    {lineNumber}. {description}
                  </p>
                  <div className="mt-1.5 max-w-72">
                    <QuantityBar
                      label={<T id="orders.quantity.received" />}
                      part={received}
                      whole={minus(ordered, cancelled)}
                      unitCode={unitCode}
                    />
                  </div>
                  <p className="mt-1 text-sm text-muted">
                    <T id="receiving.line.open" values={{ open: format.quantity(open, unitCode) }} />
                  </p>
                </div>
                <div className="flex min-w-0 grow items-start gap-2 sm:grow-0">
                  <Field
                    className="min-w-0 grow sm:w-44 sm:grow-0"
                    label={t('receiving.accept.now', { line: lineNumber })}
                    error={errorOf(orderLineId)}
                  >
                    <Input
                      inputMode="decimal"
                      autoComplete="off"
                      value={text}
                      onChange={(event) => change(orderLineId, { text: event.target.value })}
                    />
                  </Field>
                  <Field className="w-28 shrink-0" label={t('receiving.accept.how')}>
                    <Select
                      options={(['quantity', 'percent'] as const).map((value) => ({
                        value,
                        label: t(`receiving.accept.how.${value}`),
                      }))}
                      value={isPercent ? 'percent' : 'quantity'}
                      onChange={(next) => change(orderLineId, { isPercent: next === 'percent' })}
                    />
                  </Field>
                </div>
              </li>
            )
          })}
        </ul>
      </Card>
      <FormButtons
        save={<T id="receiving.accept.post" />}
        isBusy={accept.isPending}
        cancel={
          <Link to="/purchase-orders/$orderId" params={{ orderId }}>
            <T id="ui.cancel" />
          </Link>
        }
      />
      <UnsavedGuard isDirty={asks} />
    </form>
  )
}
