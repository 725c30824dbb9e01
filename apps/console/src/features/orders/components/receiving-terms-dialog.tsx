import { UNITS, T, unitNameId, useFieldText, useFormat, useT } from '@nexus/console-i18n'
import { Combobox, Dialog, ErrorState, Field, FormDialog, Input, LoadingRows, toast } from '@nexus/console-ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { client } from '../../../client.js'
import { ConflictDialog } from '../../administration/components/conflict-dialog.js'
import { MOST_PERCENT, RECEIVING_LIMITS } from '../../administration/forms/receiving-limits.js'
import { type Known, useVersionedSave } from '../../administration/forms/use-versioned-save.js'
import { type Receivables, type ReceivableLine, receivablesQuery } from '../../receiving/queries/receiving-queries.js'
import { linePlace, placed } from '../forms/problem-fields.js'
import {
  TERM_FIELDS,
  type TermField,
  type TermKey,
  type TermValues,
  changedTerms,
  readTermValues,
  termKey,
  termValues,
  typedTerms,
} from '../forms/receiving-terms-values.js'
import { focusFirstRefused } from '../forms/use-order-form.js'
import { orderQuery } from '../queries/order-queries.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { staleHint } from './stale-hint.js'

/** How deliveries of a draft may differ, and in which other unit they may be counted, line by line. */
export function ReceivingTermsDialog({ orderId, onClose }: { readonly orderId: string; readonly onClose: () => void }) {
  const t = useT()
  const found = useQuery({ ...receivablesQuery(orderId), refetchOnMount: 'always' })
  if (found.data !== undefined && found.isFetchedAfterMount)
    return <TermsForm receivables={found.data} onClose={onClose} />
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="lg"
      title={t('orders.act.receiving-terms')}
      description={t('orders.ask.receiving-terms')}
    >
      {found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <LoadingRows rows={4} />
      )}
    </Dialog>
  )
}

const knownOf = (receivables: Receivables): Known<TermValues> => ({
  values: termValues(receivables),
  version: receivables.version,
})

function TermsForm({ receivables, onClose }: { readonly receivables: Receivables; readonly onClose: () => void }) {
  const t = useT()
  const fieldText = useFieldText()
  const { locale } = useFormat()
  const queries = useQueryClient()
  const { orderId } = receivables
  const [lines] = useState(receivables.lines)
  const [typed, setTyped] = useState(() => typedTerms(termValues(receivables), locale))
  const [isTried, setTried] = useState(false)
  /** The lines of the last request, as refusals count them. */
  const sent = useRef<readonly string[]>([])
  const ids = lines.map(({ orderLineId }) => orderLineId)
  const saving = useVersionedSave<TermValues>({
    start: knownOf(receivables),
    readAgain: async () => {
      const { data } = await client.call('procurement.purchase-order.receivables.v1', { path: { orderId } })
      return knownOf(data)
    },
    save: async (changes, ifMatch, whole) => {
      const body = { lines: changedTerms(whole, changes, ids) }
      sent.current = body.lines.map(({ orderLineId }) => orderLineId)
      const { data } = await client.call('procurement.purchase-order.set-receiving-terms.v1', {
        ...{ path: { orderId }, body, ifMatch },
      })
      return knownOf(data)
    },
    onSaved: () => {
      toast({ kind: 'success', title: t('orders.done.receiving-terms') })
      onClose()
      void queries.invalidateQueries({ queryKey: orderQuery(orderId).queryKey })
      void queries.invalidateQueries({ queryKey: receivablesQuery(orderId).queryKey })
    },
  })
  const told = placed(saving.error, ({ pointer }) => keyAt(pointer, sent.current), fieldText)
  const { values, refused } = readTermValues(typed, ids, locale)
  const errorOf = (key: TermKey): string | undefined => {
    const reason = isTried ? refused.get(key) : undefined
    if (reason === undefined) return told.fields.get(key)
    if (reason === 'not_a_count' || reason === 'no_unit') return t(`orders.terms.refused.${reason}`)
    return t(`administration.number.${reason}`, { least: 0, most: MOST_PERCENT })
  }
  const submit = (element: HTMLFormElement): void => {
    setTried(true)
    if (refused.size > 0) focusFirstRefused(element)
    else void saving.submit(values).then(() => focusFirstRefused(element))
  }
  return (
    <>
      <FormDialog
        title={t('orders.act.receiving-terms')}
        description={t('orders.ask.receiving-terms')}
        size="lg"
        submit={<T id="administration.save" />}
        isBusy={saving.isBusy}
        refusal={<ProblemBanner error={told.rest} hint={staleHint(told.rest)} className="mb-4" />}
        onSubmit={submit}
        onClose={onClose}
      >
        <ul className="divide-y divide-line rounded-lg border border-line">
          {lines.map((line) => (
            <li key={line.orderLineId} className="p-3">
              <LineTerms
                line={line}
                typed={typed}
                errorOf={errorOf}
                onType={(key, text) => {
                  setTyped((before) => ({ ...before, [key]: text }))
                  saving.forget()
                }}
              />
            </li>
          ))}
        </ul>
      </FormDialog>
      <ConflictDialog<TermValues>
        conflict={saving.conflict}
        fields={lines.flatMap(({ orderLineId, lineNumber }) =>
          TERM_FIELDS.map((field) => ({
            name: termKey(orderLineId, field),
            label: t('orders.difference.of_line', { line: lineNumber, field: t(`orders.terms.field.${field}`) }),
            render: (value: unknown) => (typeof value === 'string' ? value : ''),
          })),
        )}
        onResolve={(merged) => {
          setTyped(typedTerms(merged, locale))
          void saving.resolve(merged)
        }}
        onCancel={saving.cancel}
      />
    </>
  )
}

/** The field that a refusal of the API is about. */
function keyAt(pointer: string, sent: readonly string[]): TermKey | undefined {
  const place = linePlace(pointer)
  const orderLineId = sent[place?.at ?? -1]
  if (place === undefined || orderLineId === undefined) return undefined
  const last = pointer.split('/').at(-1)
  const field: TermField = TERM_FIELDS.find((each) => each === last) ?? 'unitCode'
  return termKey(orderLineId, field)
}

function LineTerms({
  line,
  typed,
  errorOf,
  onType,
}: {
  readonly line: ReceivableLine
  readonly typed: TermValues
  readonly errorOf: (key: TermKey) => string | undefined
  readonly onType: (key: TermKey, text: string) => void
}) {
  const t = useT()
  const format = useFormat()
  const { orderLineId, lineNumber, description, unitCode, ordered, tolerance } = line
  const unitName = (code: string): string => {
    const id = unitNameId(code)
    return id === undefined ? code : t(id)
  }
  const other = typed[termKey(orderLineId, 'unitCode')] ?? ''
  const units = [...new Set<string>([...UNITS, ...(other === '' ? [] : [other])])].filter((code) => code !== unitCode)
  const inherited = {
    overReceiptPercent:
      tolerance.overSource === 'line' ? undefined : { percent: tolerance.overPercent, source: tolerance.overSource },
    overReceiptAbsolute: undefined,
    underReceiptPercent:
      tolerance.underSource === 'line' ? undefined : { percent: tolerance.underPercent, source: tolerance.underSource },
  }
  const input = (field: Exclude<TermField, 'unitCode'>, mode: 'decimal' | 'numeric', placeholder?: string) => {
    const key = termKey(orderLineId, field)
    return (
      <Input
        inputMode={mode}
        autoComplete="off"
        placeholder={placeholder}
        value={typed[key] ?? ''}
        onChange={(event) => onType(key, event.target.value)}
      />
    )
  }
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-medium break-words">
        {lineNumber}. {description}{' '}
        <span className="font-normal text-muted">({format.quantity(ordered, unitCode)})</span>
      </legend>
      <div className="grid gap-4 sm:grid-cols-3">
        {RECEIVING_LIMITS.map((field) => {
          const from = inherited[field]
          return (
            <Field
              key={field}
              label={t(`orders.terms.field.${field}`)}
              error={errorOf(termKey(orderLineId, field))}
              hint={
                from &&
                t('orders.terms.inherited', {
                  percent: format.percent(from.percent),
                  source: t(`orders.terms.source.${from.source}`),
                })
              }
            >
              {input(field, 'decimal')}
            </Field>
          )
        })}
        <Field label={t('orders.terms.field.unitCode')} error={errorOf(termKey(orderLineId, 'unitCode'))}>
          <Combobox
            options={units.map((code) => ({ value: code, label: unitName(code), hint: code }))}
            value={other === '' ? undefined : other}
            isClearable
            placeholder={t('orders.terms.no_unit')}
            onChange={(code) => {
              onType(termKey(orderLineId, 'unitCode'), code ?? '')
              if (code === undefined)
                for (const field of ['numerator', 'denominator'] as const) onType(termKey(orderLineId, field), '')
            }}
          />
        </Field>
        {other !== '' && (
          <>
            <Field
              label={t('orders.terms.numerator', { unit: unitName(other) })}
              isRequired
              error={errorOf(termKey(orderLineId, 'numerator'))}
            >
              {input('numerator', 'numeric')}
            </Field>
            <Field
              label={t('orders.terms.denominator', { unit: unitName(unitCode) })}
              error={errorOf(termKey(orderLineId, 'denominator'))}
            >
              {input('denominator', 'numeric', '1')}
            </Field>
          </>
        )}
      </div>
    </fieldset>
  )
}
