import { T, useFormat, useT } from '@nexus/console-i18n'
import { Banner, Card, DateText, Facts, Money } from '@nexus/console-ui'
import { ShieldAlert } from 'lucide-react'
import { findingText } from '../../orders/components/finding-text.js'
import { RequisitionTotals, TotalRow } from '../../requisitions/components/requisition-totals.js'
import type { OrderChange, PurchaseOrder } from '../queries/document-queries.js'
import { DocumentLines } from './document-lines.js'

/** An order, or a change of one: then the order as it is now, what the change comes to, and why it has to be decided. */
export function OrderDocument({
  order,
  change,
  changed,
}: {
  readonly order: PurchaseOrder
  readonly change?: OrderChange
  readonly changed: ReadonlySet<number>
}) {
  const t = useT()
  const { lines, currency, totals, vendorName, number, deliveryPlace, notes, paymentTermsDays, issuedAt } = order
  const contact = order.contact ?? undefined
  return (
    <>
      {order.dutyWarnings.map((warning) => (
        <Banner key={warning} tone="warning" icon={<ShieldAlert aria-hidden />}>
          {t(`approvals.document.duty.${warning}`)}
        </Banner>
      ))}
      {change !== undefined && <ChangeCard change={change} />}
      <Card
        isFlush
        title={<T id={change === undefined ? 'requisitions.lines.title' : 'approvals.document.lines_before_change'} />}
      >
        <DocumentLines
          currency={currency}
          changed={changed}
          lines={lines.map((line) => ({
            ...line,
            itemId: line.supplierItemId,
            quantity: line.quantities.ordered,
          }))}
        />
        <RequisitionTotals totals={totals} />
      </Card>
      <Card title={<T id="requisitions.one.details" />}>
        <Facts
          facts={[
            { label: t('approvals.document.vendor'), value: vendorName },
            number !== undefined && { label: t('approvals.document.order_number'), value: number },
            deliveryPlace !== null && { label: t('requisitions.field.delivery_place'), value: deliveryPlace },
            contact !== undefined && { label: t('approvals.document.contact'), value: contact },
            paymentTermsDays !== null && {
              label: t('approvals.document.payment_terms'),
              value: t('approvals.document.days', { count: paymentTermsDays }),
            },
            issuedAt !== undefined && { label: t('approvals.document.issued'), value: <DateText instant={issuedAt} /> },
            {
              label: t('approvals.document.matches_requisition'),
              value: t(order.matchesApprovedRequisition ? 'approvals.document.yes' : 'approvals.document.no'),
            },
            notes !== null && { label: t('approvals.document.notes'), value: notes },
          ]}
        />
      </Card>
    </>
  )
}

function ChangeCard({ change }: { readonly change: OrderChange }) {
  const t = useT()
  const format = useFormat()
  const { reason, grossBefore, gross, judgement } = change
  return (
    <Card
      title={<T id="approvals.document.change" values={{ number: change.changeNumber, order: change.orderNumber }} />}
    >
      <p>{reason}</p>
      {judgement.findings.length > 0 && (
        <>
          <h3 className="mt-3 text-sm font-medium text-muted">
            <T id="approvals.document.findings" />
          </h3>
          <ul className="mt-1 list-disc ps-5">
            {judgement.findings.map((finding) => (
              <li key={`${finding.rule}${finding.path}`}>{findingText(finding, t, format)}</li>
            ))}
          </ul>
        </>
      )}
      <dl className="ms-auto mt-3 flex max-w-80 flex-col gap-1 max-sm:max-w-none">
        <TotalRow name={<T id="approvals.document.gross_before" />} value={<Money money={grossBefore} />} />
        <TotalRow isMain name={<T id="approvals.document.gross_after" />} value={<Money money={gross} />} />
      </dl>
    </Card>
  )
}
