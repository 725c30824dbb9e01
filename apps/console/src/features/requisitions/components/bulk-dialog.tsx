import { T, useT } from '@nexus/console-i18n'
import { Button, Dialog, Spinner } from '@nexus/console-ui'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleAlert, CircleCheck, Circle } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { copyRequisition, submitRequisition, withdrawRequisition } from '../queries/requisition-changes.js'
import type { RequisitionInList } from '../queries/requisition-queries.js'
import { useRefusalText } from '../../problems/refusal-text.js'

export type BulkKind = 'submit' | 'withdraw' | 'copy'

type Result =
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly requisitionId: string }
  | { readonly kind: 'failed'; readonly error: unknown }

/** How many are asked for at once. */
const AT_ONCE = 3

async function perform(kind: BulkKind, { requisitionId, version }: RequisitionInList): Promise<string> {
  // As it was seen in the list: what was changed since is refused, and named.
  const seen = `"${version}"`
  const { requisition } =
    kind === 'copy'
      ? await copyRequisition(requisitionId)
      : kind === 'submit'
        ? await submitRequisition(requisitionId, seen)
        : await withdrawRequisition(requisitionId, seen, undefined)
  return requisition.requisitionId
}

/** Asks, does one after the other, and says of each what came of it. */
export function BulkDialog({
  kind,
  rows,
  onClose,
}: {
  readonly kind: BulkKind
  readonly rows: readonly RequisitionInList[]
  /** @param isDone whether anything was done */
  readonly onClose: (isDone: boolean) => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const [phase, setPhase] = useState<'asking' | 'running' | 'done'>('asking')
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map())
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])

  const put = (id: string, result: Result): void => setResults((before) => new Map(before).set(id, result))
  const run = async (): Promise<void> => {
    setPhase('running')
    const waiting = [...rows]
    const work = async (): Promise<void> => {
      for (let row = waiting.shift(); row !== undefined && !isGone.current; row = waiting.shift()) {
        put(row.requisitionId, { kind: 'running' })
        try {
          put(row.requisitionId, { kind: 'done', requisitionId: await perform(kind, row) })
        } catch (error) {
          put(row.requisitionId, { kind: 'failed', error })
        }
      }
    }
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, rows.length) }, work))
    await queries.invalidateQueries({ queryKey: ['requisitions'] })
    setPhase('done')
  }

  const done = [...results.values()].filter((result) => result.kind === 'done').length
  const failed = [...results.values()].filter((result) => result.kind === 'failed').length
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && phase !== 'running' && onClose(phase === 'done')}
      title={t(`requisitions.bulk.${kind}`, { count: rows.length })}
      description={phase === 'asking' ? t(`requisitions.bulk.${kind}_text`) : undefined}
      footer={
        phase === 'asking' ? (
          <>
            <Button onClick={() => onClose(false)}>{t('ui.cancel')}</Button>
            <Button variant="primary" onClick={() => void run()}>
              {t(`requisitions.action.${kind}`)}
            </Button>
          </>
        ) : (
          <>
            <p role="status" className="me-auto self-center text-sm text-muted">
              <T
                id={phase === 'running' ? 'requisitions.bulk.progress' : 'requisitions.bulk.result'}
                values={{ done, failed, count: rows.length }}
              />
            </p>
            <Button variant="primary" isBusy={phase === 'running'} onClick={() => onClose(true)}>
              {t('ui.close')}
            </Button>
          </>
        )
      }
    >
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <BulkRow key={row.requisitionId} row={row} kind={kind} result={results.get(row.requisitionId)} />
        ))}
      </ul>
    </Dialog>
  )
}

function BulkRow({
  row,
  kind,
  result,
}: {
  readonly row: RequisitionInList
  readonly kind: BulkKind
  readonly result: Result | undefined
}) {
  const textOf = useRefusalText()
  return (
    <li className="flex items-start gap-3 py-2">
      <span className="mt-0.5 flex size-5 shrink-0 items-center justify-center">
        {result === undefined ? (
          <Circle aria-hidden className="size-4 text-muted" />
        ) : result.kind === 'running' ? (
          <Spinner className="size-4" />
        ) : result.kind === 'done' ? (
          <CircleCheck aria-hidden className="size-4 text-success-ink" />
        ) : (
          <CircleAlert aria-hidden className="size-4 text-danger-ink" />
        )}
      </span>
      <div className="min-w-0 grow">
        <p className="break-words">{row.title}</p>
        {result?.kind === 'failed' && <p className="text-sm text-danger-ink">{textOf(result.error)}</p>}
        {result?.kind === 'done' && (
          <p className="text-sm text-muted">
            <T id={`requisitions.done.${DONE[kind]}`} />
            {kind === 'copy' && (
              <>
                {' · '}
                <Link to="/requisitions/edit" search={{ id: result.requisitionId }} className="underline">
                  <T id="requisitions.action.edit" />
                </Link>
              </>
            )}
          </p>
        )}
      </div>
    </li>
  )
}

const DONE = { submit: 'submitted', withdraw: 'withdrawn', copy: 'copied' } as const
