import { useT } from '@nexus/console-i18n'
import { Card, EmptyState, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Inbox } from 'lucide-react'
import { useEffect } from 'react'
import { useCan } from '../../../session/use-session.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { InboxLink } from '../components/inbox-link.js'
import { useDocumentAddress } from '../document-address.js'
import { taskOfDocument } from '../queries/task-queries.js'

const route = getRouteApi('/shell/approvals/of/$documentType/$documentId')

/** Finds the task about a document, and goes there; without one to the document itself. */
export function TaskOfDocumentPage() {
  const t = useT()
  const { documentType, documentId } = route.useParams()
  const navigate = useNavigate()
  const mayRead = useCan()('approval-task:read')
  const address = useDocumentAddress()(documentType, documentId)
  const found = useQuery({
    queryKey: ['approvals', 'task-of', documentId],
    queryFn: async ({ signal }) => (await taskOfDocument(documentId, signal)) ?? null,
    enabled: mayRead,
    gcTime: 0,
  })
  const task = mayRead ? found.data : null
  useEffect(() => {
    if (task === undefined) return
    if (task !== null) void navigate({ to: '/approvals/$taskId', params: { taskId: task.taskId }, replace: true })
    else if (address !== undefined) void navigate({ to: address, replace: true })
  }, [task, address, navigate])
  return (
    <Page title={t('approvals.task.title')} lead={<InboxLink />}>
      <Card isFlush>
        {found.isError ? (
          <DocumentError failed={found} list="/approvals" />
        ) : task === null && address === undefined ? (
          <EmptyState icon={<Inbox />} title={t('approvals.task.none')} description={t('approvals.task.none_text')} />
        ) : (
          <LoadingRows rows={5} />
        )}
      </Card>
    </Page>
  )
}
