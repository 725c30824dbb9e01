import { ProblemError } from '@nexus/client'
import { T, useProblemText, useT } from '@nexus/console-i18n'
import { Badge, Card, FileDrop, type FileInWork, StateBadge } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { useRef, useState } from 'react'
import { ProblemBanner } from '../../problems/problem-banner.js'
import type { Invoice } from '../queries/invoice-queries.js'
import { useUblCapture } from '../queries/use-capture.js'

/** What the API takes of one document. */
const MOST_BYTES = 5 * 1024 * 1024

type Outcome =
  | { readonly kind: 'done'; readonly invoice: Invoice }
  | { readonly kind: 'duplicate'; readonly error: ProblemError; readonly invoiceId: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'refused'; readonly error: unknown }

interface Document extends FileInWork {
  readonly outcome?: Outcome
}

/** UBL documents by dropping them: each is captured for itself, and each says how it ended. */
export function UblDrop() {
  const capture = useUblCapture()
  const [documents, setDocuments] = useState<readonly Document[]>([])
  // One after the other: so a duplicate within one drop is found, too.
  const queue = useRef<Promise<void>>(Promise.resolve())
  const change = (id: string, part: Partial<Document>): void =>
    setDocuments((before) => before.map((each) => (each.id === id ? { ...each, ...part } : each)))

  const send = async (id: string, file: File): Promise<void> => {
    change(id, { progress: 0.2 })
    try {
      const xml = await file.arrayBuffer()
      change(id, { progress: 0.5 })
      const { data } = await capture.mutateAsync({ xml, key: id })
      change(id, { progress: undefined, outcome: { kind: 'done', invoice: data } })
    } catch (error) {
      change(id, { progress: undefined, outcome: outcomeOf(error) })
    }
  }
  const take = (files: readonly File[]): void => {
    const taken = files.map((file) => ({ id: crypto.randomUUID(), file }))
    setDocuments((before) => [
      ...taken.map(({ id, file: { name, size } }) =>
        size > MOST_BYTES
          ? { id, name, size, outcome: { kind: 'too-large' as const } }
          : { id, name, size, progress: 0.05 },
      ),
      ...before,
    ])
    for (const { id, file } of taken) {
      if (file.size <= MOST_BYTES) queue.current = queue.current.then(() => send(id, file))
    }
  }

  return (
    <Card title={<T id="invoices.ubl.title" />}>
      <FileDrop
        label={<T id="invoices.ubl.drop" />}
        hint={<T id="invoices.ubl.hint" />}
        accept=".xml,application/xml,text/xml"
        files={documents.filter(({ outcome }) => outcome === undefined)}
        onFiles={take}
      />
      <ul aria-live="polite" className="mt-3 flex flex-col gap-2 empty:hidden">
        {documents.map(({ id, name, outcome }) =>
          outcome === undefined ? null : (
            <li key={id} className="rounded-lg border border-line p-3">
              <Result name={name} outcome={outcome} />
            </li>
          ),
        )}
      </ul>
    </Card>
  )
}

function Result({ name, outcome }: { readonly name: string; readonly outcome: Outcome }) {
  const t = useT()
  const textOf = useProblemText()
  if (outcome.kind === 'done') {
    const { invoiceId, number, vendorName, state, openExceptions } = outcome.invoice
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <CircleCheck aria-hidden className="size-4 shrink-0 text-success-ink" />
        <div className="min-w-0 grow basis-48">
          <Link
            to="/supplier-invoices/$invoiceId"
            params={{ invoiceId }}
            className="font-medium text-accent-ink underline underline-offset-2"
          >
            {number}
          </Link>{' '}
          <span>{vendorName}</span>
          <p className="truncate text-sm text-muted">{name}</p>
        </div>
        <StateBadge state={state} />
        {openExceptions > 0 && <Badge tone="danger">{t('invoices.open_exceptions', { count: openExceptions })}</Badge>}
      </div>
    )
  }
  if (outcome.kind === 'duplicate') {
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <CircleAlert aria-hidden className="size-4 shrink-0 text-warning-ink" />
        <div className="min-w-0 grow basis-48">
          <p className="font-medium break-words">{t('invoices.ubl.duplicate', { name })}</p>
          <p className="text-sm break-words text-muted">{textOf(outcome.error)}</p>
        </div>
        <Link
          to="/supplier-invoices/$invoiceId"
          params={{ invoiceId: outcome.invoiceId }}
          className="text-accent-ink underline underline-offset-2"
        >
          <T id="invoices.ubl.open_first" />
        </Link>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      <p className="font-medium break-words">{t('invoices.ubl.refused', { name })}</p>
      {outcome.kind === 'too-large' ? (
        <p role="alert" className="text-danger-ink">
          <T id="invoices.ubl.too_large" />
        </p>
      ) : (
        <ProblemBanner error={outcome.error} />
      )}
    </div>
  )
}

function outcomeOf(error: unknown): Outcome {
  const first =
    error instanceof ProblemError && error.code === 'billing.invoice.duplicate' ? error.facts['invoiceId'] : undefined
  return typeof first === 'string' && error instanceof ProblemError
    ? { kind: 'duplicate', error, invoiceId: first }
    : { kind: 'refused', error }
}
