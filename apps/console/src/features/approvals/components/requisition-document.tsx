import { T, useFormat, useT } from '@nexus/console-i18n'
import { Banner, Card, DateText, Facts } from '@nexus/console-ui'
import { Info, TriangleAlert } from 'lucide-react'
import { RequisitionTotals } from '../../requisitions/components/requisition-totals.js'
import { warningSentence } from '../../requisitions/components/warning-sentence.js'
import type { Requisition } from '../queries/document-queries.js'
import { DocumentLines } from './document-lines.js'

export function RequisitionDocument({
  requisition,
  changed,
}: {
  readonly requisition: Requisition
  readonly changed: ReadonlySet<number>
}) {
  const t = useT()
  const format = useFormat()
  const { lines, currency, totals, warnings, change } = requisition
  const { purpose, needBy, deliveryPlace, requesterName, submittedAt, quoteWaiver, quoteFileIds } = requisition
  return (
    <>
      {warnings.map(({ code, pointer, detail, facts, requisitionId }) => (
        <Banner key={`${code}${pointer}${requisitionId ?? ''}`} tone="warning" icon={<TriangleAlert aria-hidden />}>
          {warningSentence({ detail, facts }, { t, format })}
        </Banner>
      ))}
      {change !== undefined && (
        <Banner icon={<Info aria-hidden />}>
          <p>
            <T id="approvals.document.pending_change" />
          </p>
          <p>
            <T id="approvals.document.change_reason" values={{ reason: change.reason }} />
          </p>
        </Banner>
      )}
      <Card isFlush title={<T id="requisitions.lines.title" />}>
        <DocumentLines
          currency={currency}
          changed={changed}
          lines={lines.map((line) => ({
            ...line,
            itemId: line.supplierItemId,
            quantity: line.quantities.requested,
          }))}
        />
        <RequisitionTotals totals={totals} />
      </Card>
      <Card title={<T id="requisitions.one.details" />}>
        <Facts
          facts={[
            purpose !== undefined && { label: t('requisitions.field.purpose'), value: purpose },
            deliveryPlace !== undefined && { label: t('requisitions.field.delivery_place'), value: deliveryPlace },
            needBy !== undefined && { label: t('requisitions.field.need_by'), value: <DateText date={needBy} /> },
            requesterName !== undefined && { label: t('requisitions.field.requester'), value: requesterName },
            submittedAt !== undefined && {
              label: t('requisitions.field.submitted'),
              value: <DateText instant={submittedAt} />,
            },
            quoteFileIds.length > 0 && {
              label: t('approvals.document.quotes'),
              value: t('approvals.document.quotes_count', { count: quoteFileIds.length }),
            },
            quoteWaiver !== undefined && { label: t('approvals.document.quote_waiver'), value: quoteWaiver },
          ]}
        />
      </Card>
    </>
  )
}
