import type { FieldProblem, Schemas } from '@nexus/client'
import { T, useFieldText, useFormat, useT } from '@nexus/console-i18n'
import { Card, Checkbox, EmptyState, Field, Input, Textarea, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ClipboardCheck } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { client } from '../../../client.js'
import type { Requisition } from '../../requisitions/queries/requisition-queries.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { VendorSelect } from '../components/vendor-select.js'
import { keepOrder } from '../queries/order-actions.js'
import { useAttemptKey } from '../queries/use-attempt-key.js'
import { FormButtons } from './form-buttons.js'
import { linePlace, placed } from './problem-fields.js'
import { isMore, isZero } from './quantities.js'
import { readDate, readQuantity, typedDecimal } from './typed.js'
import { UnsavedGuard } from './unsaved-guard.js'
import { focusFirstRefused } from './use-order-form.js'
import { staleHint } from '../components/stale-hint.js'

type Create = Schemas['CreatePurchaseOrder']
type Line = Requisition['lines'][number]
interface Entry {
  readonly isChosen: boolean
  readonly quantity: string
  readonly promisedOn: string
}

/** Lines of a requisition with what is left to order, and the vendor. */
export function NewOrderForm({ requisition }: { readonly requisition: Requisition }) {
  const t = useT()
  const fieldText = useFieldText()
  const format = useFormat()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const attempt = useAttemptKey()
  const form = useRef<HTMLFormElement>(null)
  const isDone = useRef(false)
  const [open] = useState(() => requisition.lines.filter(({ quantities }) => !isZero(quantities.open)))
  const [entries, setEntries] = useState<ReadonlyMap<string, Entry>>(
    () =>
      new Map(
        open.map((line) => [
          line.lineId,
          { isChosen: true, quantity: typedDecimal(line.quantities.open, format), promisedOn: '' },
        ]),
      ),
  )
  const [vendorId, setVendorId] = useState<string>()
  const [notes, setNotes] = useState('')
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map())
  const [rest, setRest] = useState<unknown>()
  const [isTouched, setTouched] = useState(false)
  const { requisitionId } = requisition

  const create = useMutation({
    mutationFn: (body: Create) =>
      client.call('procurement.purchase-order.create.v1', { body, idempotencyKey: attempt.keyOf(body) }),
    onSuccess: (answer) => {
      attempt.answered(null)
      isDone.current = true
      keepOrder(queries, answer)
      toast({ kind: 'success', title: t('orders.done.create') })
      void navigate({ to: '/purchase-orders/$orderId', params: { orderId: answer.data.orderId } })
    },
    onError: (error, body) => {
      attempt.answered(error)
      const told = placed(error, (problem) => placeOf(problem, body), fieldText)
      setRefused(told.fields)
      setRest(told.rest)
      focusFirstRefused(form.current)
    },
  })

  const submit = (): void => {
    const wrong = new Map<string, string>()
    const lines = open.flatMap((line) => lineOf(line, wrong))
    if (vendorId === undefined) wrong.set('vendorId', t('orders.new.vendor_missing'))
    if (![...entries.values()].some(({ isChosen }) => isChosen)) wrong.set('lines', t('orders.new.lines_missing'))
    setRest(undefined)
    setRefused(wrong)
    if (wrong.size > 0 || vendorId === undefined) focusFirstRefused(form.current)
    else create.mutate({ requisitionId, vendorId, lines, ...(notes.trim() === '' ? {} : { notes: notes.trim() }) })
  }
  const lineOf = ({ lineId, quantities, unitCode }: Line, wrong: Map<string, string>): Create['lines'][number][] => {
    const entry = entries.get(lineId)
    if (entry?.isChosen !== true) return []
    const quantity = readQuantity(entry.quantity, format)
    const promisedOn = entry.promisedOn.trim() === '' ? undefined : readDate(entry.promisedOn, format)
    if (!quantity.ok) wrong.set(`${lineId}/quantity`, t(`orders.refused.${quantity.reason}`))
    else if (isMore(quantity.value, quantities.open)) {
      const left = format.quantity(quantities.open, unitCode)
      wrong.set(`${lineId}/quantity`, t('orders.new.too_much', { open: left }))
    }
    if (promisedOn?.ok === false) wrong.set(`${lineId}/promisedOn`, t(`orders.refused.${promisedOn.reason}`))
    if (!quantity.ok || promisedOn?.ok === false) return []
    return [
      {
        requisitionLineId: lineId,
        quantity: quantity.value,
        ...(promisedOn === undefined ? {} : { promisedOn: promisedOn.value }),
      },
    ]
  }
  const change = (lineId: string, next: Partial<Entry>): void => {
    setTouched(true)
    setEntries((before) => {
      const entry = before.get(lineId)
      return entry === undefined ? before : new Map(before).set(lineId, { ...entry, ...next })
    })
  }
  const isDirty = isTouched || vendorId !== undefined || notes !== ''
  const asks = useCallback(() => isDirty && !isDone.current, [isDirty])

  if (open.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={<ClipboardCheck />}
          title={<T id="orders.new.nothing_left" />}
          description={<T id="orders.new.nothing_left_text" />}
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
        if (!create.isPending) submit()
      }}
    >
      <ProblemBanner error={rest} hint={staleHint(rest)} />
      <Card>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('orders.field.vendor')} isRequired error={refused.get('vendorId')}>
            <VendorSelect isActiveOnly value={vendorId} onChange={setVendorId} />
          </Field>
          <Field label={t('orders.field.notes')} className="sm:col-span-2" error={refused.get('notes')}>
            <Textarea value={notes} maxLength={2000} onChange={(event) => setNotes(event.target.value)} />
          </Field>
        </div>
      </Card>
      <Card isFlush title={<T id="orders.new.lines" />}>
        {refused.has('lines') && (
          <p role="alert" className="px-4 pt-3 text-danger-ink">
            {refused.get('lines')}
          </p>
        )}
        <ul className="divide-y divide-line">
          {open.map((line) => (
            <LineChoice
              key={line.lineId}
              line={line}
              entry={entries.get(line.lineId)}
              quantityError={refused.get(`${line.lineId}/quantity`)}
              dateError={refused.get(`${line.lineId}/promisedOn`)}
              onChange={(next) => change(line.lineId, next)}
            />
          ))}
        </ul>
      </Card>
      <FormButtons
        save={<T id="orders.new.create" />}
        isBusy={create.isPending}
        cancel={
          <Link to="/purchase-orders">
            <T id="ui.cancel" />
          </Link>
        }
      />
      <UnsavedGuard isDirty={asks} />
    </form>
  )
}

/** Where a refusal belongs: the lines of the request count from 0. */
function placeOf({ pointer }: FieldProblem, { lines }: Create): string | undefined {
  if (pointer === '/vendorId' || pointer === '/notes') return pointer.slice(1)
  const place = linePlace(pointer)
  const lineId = place === undefined ? undefined : lines[place.at]?.requisitionLineId
  if (place === undefined || lineId === undefined) return undefined
  return `${lineId}/${place.field === 'promisedOn' ? 'promisedOn' : 'quantity'}`
}

function LineChoice({
  line,
  entry = { isChosen: false, quantity: '', promisedOn: '' },
  quantityError,
  dateError,
  onChange,
}: {
  readonly line: Line
  readonly entry: Entry | undefined
  readonly quantityError: string | undefined
  readonly dateError: string | undefined
  readonly onChange: (next: Partial<Entry>) => void
}) {
  const t = useT()
  const format = useFormat()
  const { quantities, unitCode } = line
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
      <div className="flex min-w-0 grow basis-60 items-start gap-3">
        <Checkbox
          className="mt-0.5"
          aria-label={t('ui.table.select_row', { name: line.description })}
          checked={entry.isChosen}
          onCheckedChange={(on) => onChange({ isChosen: on === true })}
        />
        <div className="min-w-0">
          <p className="font-medium">{line.description}</p>
          <p className="text-sm text-muted">
            <T
              id="orders.new.left"
              values={{
                open: format.quantity(quantities.open, unitCode),
                approved: format.quantity(quantities.approved),
              }}
            />
          </p>
        </div>
      </div>
      {entry.isChosen && (
        <div className="grid grow grid-cols-2 gap-3 sm:grow-0 sm:basis-80">
          <Field label={t('orders.new.quantity')} error={quantityError}>
            <Input
              inputMode="decimal"
              autoComplete="off"
              value={entry.quantity}
              onChange={(event) => onChange({ quantity: event.target.value })}
            />
          </Field>
          <Field label={t('orders.field.promised')} error={dateError}>
            <Input
              autoComplete="off"
              value={entry.promisedOn}
              onChange={(event) => onChange({ promisedOn: event.target.value })}
            />
          </Field>
        </div>
      )}
    </li>
  )
}
