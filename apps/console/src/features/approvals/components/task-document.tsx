import { T, useT } from '@nexus/console-i18n'
import { Card, ErrorState, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ExternalLink } from 'lucide-react'
import { useDocumentAddress } from '../document-address.js'
import { type DecidedDocument, documentQuery } from '../queries/document-queries.js'
import type { Difference, Task } from '../queries/task-queries.js'
import { changedLines } from './difference-text.js'
import { OrderDocument } from './order-document.js'
import { PaymentDocument } from './payment-document.js'
import { RequisitionDocument } from './requisition-document.js'

/** The whole document that is to be decided, as it stands; lines that differ from what was decided before are marked. */
export function TaskDocument({
  task,
  differences,
}: {
  readonly task: Task
  readonly differences: readonly Difference[]
}) {
  const found = useQuery(documentQuery(task.documentType, task.documentId))
  if (found.data !== undefined) return <Shown document={found.data} changed={changedLines(differences)} />
  return found.isError ? (
    <Card>
      <ErrorState error={found.error} onRetry={() => void found.refetch()} />
    </Card>
  ) : (
    <Card isFlush>
      <LoadingRows rows={5} />
    </Card>
  )
}

function Shown({ document, changed }: { readonly document: DecidedDocument; readonly changed: ReadonlySet<number> }) {
  switch (document.type) {
    case 'requisition':
      return <RequisitionDocument requisition={document.requisition} changed={changed} />
    case 'purchase-order':
      return <OrderDocument order={document.order} changed={changed} />
    case 'purchase-order-change':
      return <OrderDocument order={document.order} change={document.change} changed={changed} />
    case 'payment-request':
      return <PaymentDocument request={document.request} />
  }
}

/** Leads to the page of the document, where there is one. */
export function DocumentLink({ task }: { readonly task: Pick<Task, 'documentType' | 'documentId'> }) {
  const t = useT()
  const address = useDocumentAddress()(task.documentType, task.documentId)
  if (address === undefined) return null
  return (
    <Link
      to={address}
      aria-label={t('approvals.document.open_of', { type: t(`approvals.type.${task.documentType}`) })}
      className="inline-flex min-h-6 items-center gap-1 rounded font-medium text-accent-ink underline-offset-2 hover:underline touch:min-h-11"
    >
      <T id="approvals.document.open" />
      <ExternalLink aria-hidden className="size-3.5" />
    </Link>
  )
}
