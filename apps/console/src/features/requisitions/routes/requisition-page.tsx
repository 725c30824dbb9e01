import { T, useT } from '@nexus/console-i18n'
import { Card, DateText, Facts, LoadingRows, StateBadge } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useCan } from '../../../session/use-session.js'
import { Attachments } from '../../attachments/components/attachments.js'
import { FileVersionsDialog } from '../../attachments/components/file-versions-dialog.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { DocumentComments } from '../components/document-comments.js'
import { useRequisitionActions } from '../components/requisition-actions.js'
import { RequisitionLines } from '../components/requisition-lines.js'
import { RequisitionTotals } from '../components/requisition-totals.js'
import { RequisitionTrail } from '../components/requisition-trail.js'
import { RequisitionWarnings } from '../components/requisition-warnings.js'
import { RequisitionWay } from '../components/requisition-way.js'
import { type Requisition, isWritable, requisitionQuery } from '../queries/requisition-queries.js'

const route = getRouteApi('/shell/requisitions/$requisitionId')

export function RequisitionPage() {
  const { requisitionId } = route.useParams()
  return <OneRequisition key={requisitionId} requisitionId={requisitionId} />
}

function OneRequisition({ requisitionId }: { readonly requisitionId: string }) {
  const t = useT()
  const found = useQuery(requisitionQuery(requisitionId))
  const requisition = found.data?.requisition
  const { actions, dialogs, refusal } = useRequisitionActions(
    found.data && { requisition: found.data.requisition, etag: found.data.etag ?? '' },
  )
  return (
    <Page
      title={requisition?.title ?? t('requisitions.one.title')}
      badge={requisition && <StateBadge state={requisition.state} />}
      actions={actions}
      lead={
        <Link to="/requisitions" className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink">
          <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
          <T id="requisitions.list.title" />
        </Link>
      }
    >
      {found.isError ? (
        <Card>
          <DocumentError failed={found} list="/requisitions" />
        </Card>
      ) : requisition === undefined ? (
        <Card isFlush>
          <LoadingRows rows={5} />
        </Card>
      ) : (
        <>
          {refusal}
          <RequisitionWarnings warnings={requisition.warnings} />
          <Document requisition={requisition} />
          {dialogs}
        </>
      )}
    </Page>
  )
}

function Document({ requisition }: { readonly requisition: Requisition }) {
  const t = useT()
  const can = useCan()
  const { requisitionId, purpose, needBy, deliveryPlace, requesterName, createdAt, submittedAt, stateReason } =
    requisition
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-w-0 flex-col gap-4">
        <Card isFlush title={<T id="requisitions.lines.title" />}>
          <RequisitionLines requisition={requisition} />
          <RequisitionTotals totals={requisition.totals} />
        </Card>
        <Card title={<T id="requisitions.one.details" />}>
          <Facts
            facts={[
              purpose !== undefined && { label: t('requisitions.field.purpose'), value: purpose },
              deliveryPlace !== undefined && { label: t('requisitions.field.delivery_place'), value: deliveryPlace },
              needBy !== undefined && { label: t('requisitions.field.need_by'), value: <DateText date={needBy} /> },
              requesterName !== undefined && { label: t('requisitions.field.requester'), value: requesterName },
              { label: t('requisitions.field.created'), value: <DateText instant={createdAt} /> },
              submittedAt !== undefined && {
                label: t('requisitions.field.submitted'),
                value: <DateText instant={submittedAt} />,
              },
              stateReason !== undefined && { label: t('requisitions.field.state_reason'), value: stateReason },
            ]}
          />
        </Card>
        {can('file:read') && (
          <Card title={<T id="attachments.title" />}>
            <Attachments
              ownerType="requisition"
              ownerId={requisitionId}
              canChange={isWritable(requisition)}
              Versions={FileVersionsDialog}
            />
          </Card>
        )}
        <DocumentComments documentType="requisition" documentId={requisitionId} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Card title={<T id="requisitions.way.title" />}>
          <RequisitionWay requisition={requisition} />
        </Card>
        {can('audit:read') && (
          <Card title={<T id="requisitions.trail.title" />}>
            <RequisitionTrail requisitionId={requisitionId} />
          </Card>
        )}
      </div>
    </div>
  )
}
