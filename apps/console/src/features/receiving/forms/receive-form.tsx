import { T, useFieldText, useFormat, useT } from '@nexus/console-i18n'
import { Banner, Button, Card, EmptyState, Field, Input, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Info, PackageCheck } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { client } from '../../../client.js'
import { MergeDialog } from '../../merge/components/merge-dialog.js'
import { staleHint } from '../../orders/components/stale-hint.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { FormButtons } from '../../orders/forms/form-buttons.js'
import { placed } from '../../orders/forms/problem-fields.js'
import { isZero } from '../../orders/forms/quantities.js'
import { typedDecimal } from '../../orders/forms/typed.js'
import { UnsavedGuard } from '../../orders/forms/unsaved-guard.js'
import { focusFirstRefused } from '../../orders/forms/use-order-form.js'
import { without } from '../../orders/forms/without.js'
import { isStale } from '../../orders/queries/order-actions.js'
import { useAttemptKey } from '../../orders/queries/use-attempt-key.js'
import { type ReceiptContent, followReceiving, keepReceipt, receiptActions } from '../queries/receiving-actions.js'
import { type Receipt, type Receivables, receiptQuery } from '../queries/receiving-queries.js'
import { ReceiveLines } from './receive-lines.js'
import {
  DELIVERY_NOTE,
  type ReceiveField,
  type ReceiveRead,
  type ReceiveValues,
  draftValues,
  receiveContent,
  receiveField,
  receiveMergeFields,
  receivePlace,
} from './receive-values.js'

interface Opened {
  readonly receipt: Receipt
  readonly etag: string | undefined
}
interface Wanted {
  readonly content: ReceiptContent
  readonly isDraft: boolean
}

/** Says what came: posted at once, kept as a draft, or a draft written anew. */
export function ReceiveForm({ receivables, opened }: { readonly receivables: Receivables; readonly opened?: Opened }) {
  const t = useT()
  const fieldText = useFieldText()
  const format = useFormat()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const attempt = useAttemptKey()
  const form = useRef<HTMLFormElement>(null)
  const isDone = useRef(false)
  const [base, setBase] = useState(opened)
  const [etag, setEtag] = useState(opened?.etag)
  const [start] = useState<ReceiveValues>(() => (opened === undefined ? {} : draftValues(opened.receipt, format)))
  const [values, setValues] = useState(start)
  const [refused, setRefused] = useState<ReceiveRead['refused']>(new Map())
  const [told, setTold] = useState<ReadonlyMap<string, string>>(new Map())
  const [rest, setRest] = useState<unknown>()
  const [isEmpty, setEmpty] = useState(false)
  const [newest, setNewest] = useState<Opened>()
  const { orderId } = receivables
  const kept = base?.receipt.draft?.lines.filter(({ orderLineId }) => orderLineId === undefined) ?? []
  // Services are accepted elsewhere; a line that has all it may have is shown only where something stands in it.
  const lines = receivables.lines.filter(
    ({ kind, most, orderLineId }) =>
      kind === 'goods' && (!isZero(most) || (values[receiveField(orderLineId, 'quantity')] ?? '') !== ''),
  )

  const save = useMutation({
    mutationFn: async ({ content, isDraft }: Wanted) => {
      const path = { orderId }
      const idempotencyKey = attempt.keyOf({ content, isDraft })
      if (base === undefined) {
        return isDraft
          ? client.call('procurement.receipt.draft.v1', { path, body: content, idempotencyKey })
          : client.call('procurement.receipt.post.v1', { path, body: content, idempotencyKey })
      }
      const { receiptId } = base.receipt
      const saved = await receiptActions.replace(content)({ receiptId, ifMatch: etag ?? '' })
      // Also when the posting is refused, the draft is saved: the next try goes on from there.
      setEtag(saved.etag)
      if (isDraft) return saved
      return receiptActions.post({ receiptId, ifMatch: saved.etag ?? '' })
    },
    onSuccess: (answer, { isDraft }) => {
      attempt.answered(null)
      isDone.current = true
      keepReceipt(queries, answer)
      toast({
        kind: 'success',
        title: isDraft ? t('receiving.done.draft') : t('receiving.done.post', { number: answer.data.number ?? '' }),
      })
      void navigate({ to: '/receipts/$receiptId', params: { receiptId: answer.data.receiptId } })
    },
    onError: async (error, { content }) => {
      attempt.answered(error)
      if (base !== undefined && isStale(error)) {
        try {
          setNewest(await queries.query({ ...receiptQuery(base.receipt.receiptId), staleTime: 0 }))
        } catch (thrown) {
          setRest(thrown)
        }
        return
      }
      const found = placed(error, receivePlace(content), fieldText)
      setTold(found.fields)
      setRest(found.rest)
      // What is left may be another than what is shown.
      followReceiving(queries)
      focusFirstRefused(form.current)
    },
  })

  const change = useCallback((field: string, text: string): void => {
    setValues((before) => ({ ...before, [field]: text }))
    setRefused((before) => without(before, field))
    setTold((before) => without(before, field))
    setEmpty(false)
  }, [])
  const submit = (isDraft: boolean): void => {
    if (save.isPending) return
    const read = receiveContent(lines, values, format, kept)
    const isNothing = read.refused.size === 0 && read.content.lines.length === 0
    setRest(undefined)
    setTold(new Map())
    setRefused(read.refused)
    setEmpty(isNothing)
    if (read.refused.size > 0) focusFirstRefused(form.current)
    else if (!isNothing) save.mutate({ content: read.content, isDraft })
  }
  const takeAll = (): void => {
    setEmpty(false)
    setValues((before) => ({
      ...before,
      ...Object.fromEntries(
        lines
          .filter(({ open }) => !isZero(open))
          .flatMap(({ orderLineId, open }): [string, string][] => [
            [receiveField(orderLineId, 'quantity'), typedDecimal(open, format)],
            [receiveField(orderLineId, 'unitCode'), ''],
          ]),
      ),
    }))
  }
  const errorOf = (orderLineId: string, field: ReceiveField): string | undefined => {
    const name = receiveField(orderLineId, field)
    const reason = refused.get(name)
    if (reason === undefined) return told.get(name)
    return reason === 'reason_missing' ? t('receiving.reason_missing') : t(`orders.refused.${reason}`)
  }
  const fields = useMemo(() => receiveMergeFields(t, receivables.lines), [t, receivables])
  const isDirty = Object.keys(values).some((field) => (values[field] ?? '') !== (start[field] ?? ''))
  const asks = useCallback(() => isDirty && !isDone.current, [isDirty])

  if (lines.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={<PackageCheck />}
          title={<T id="receiving.form.nothing" />}
          description={<T id="receiving.form.nothing_text" />}
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
        submit(false)
      }}
    >
      <ProblemBanner error={rest} hint={staleHint(rest)} />
      {isEmpty && (
        <Banner role="alert" tone="warning" icon={<Info aria-hidden />}>
          <T id="receiving.form.empty" />
        </Banner>
      )}
      <Card>
        <Field
          className="max-w-sm"
          label={t('receiving.field.delivery_note')}
          hint={t('receiving.form.delivery_note_hint')}
          error={told.get(DELIVERY_NOTE)}
        >
          <Input
            autoComplete="off"
            maxLength={80}
            value={values[DELIVERY_NOTE] ?? ''}
            onChange={(event) => change(DELIVERY_NOTE, event.target.value)}
          />
        </Field>
      </Card>
      <Card
        isFlush
        title={<T id="receiving.form.lines" />}
        actions={
          <Button size="sm" onClick={takeAll}>
            <T id="receiving.form.all" />
          </Button>
        }
      >
        <ReceiveLines lines={lines} values={values} errorOf={errorOf} onChange={change} />
      </Card>
      <FormButtons
        save={<T id="receiving.form.post" />}
        isBusy={save.isPending}
        cancel={
          base === undefined ? (
            <Link to="/purchase-orders/$orderId" params={{ orderId }}>
              <T id="ui.cancel" />
            </Link>
          ) : (
            <Link to="/receipts/$receiptId" params={{ receiptId: base.receipt.receiptId }}>
              <T id="ui.cancel" />
            </Link>
          )
        }
      >
        <Button isBusy={save.isPending} onClick={() => submit(true)}>
          <T id="receiving.form.draft" />
        </Button>
      </FormButtons>
      <UnsavedGuard isDirty={asks} />
      {newest !== undefined && (
        <MergeDialog
          isOpen
          base={start}
          mine={values}
          theirs={draftValues(newest.receipt, format)}
          fields={fields}
          onCancel={() => setNewest(undefined)}
          onResolve={(merged) => {
            setValues(merged)
            setBase(newest)
            setEtag(newest.etag)
            setNewest(undefined)
            toast({ title: t('orders.edit.merged') })
          }}
        />
      )}
    </form>
  )
}
