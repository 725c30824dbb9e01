import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface Props {
  readonly className: string
  readonly children: ReactNode
}

/** The page of what was changed, by its kind; kinds without a page are not linked. */
const PAGES: Readonly<Record<string, (id: string, props: Props) => ReactNode>> = {
  requisition: (requisitionId, props) => (
    <Link to="/requisitions/$requisitionId" params={{ requisitionId }} {...props} />
  ),
  'purchase-order': (orderId, props) => <Link to="/purchase-orders/$orderId" params={{ orderId }} {...props} />,
  'purchase-order-change': (changeId, props) => (
    <Link to="/purchase-order-changes/$changeId" params={{ changeId }} {...props} />
  ),
  receipt: (receiptId, props) => <Link to="/receipts/$receiptId" params={{ receiptId }} {...props} />,
  return: (returnId, props) => <Link to="/returns/$returnId" params={{ returnId }} {...props} />,
  'service-acceptance': (acceptanceId, props) => (
    <Link to="/service-acceptances/$acceptanceId" params={{ acceptanceId }} {...props} />
  ),
  vendor: (vendorId, props) => <Link to="/vendors/$vendorId" params={{ vendorId }} {...props} />,
  'supplier-invoice': (invoiceId, props) => (
    <Link to="/supplier-invoices/$invoiceId" params={{ invoiceId }} {...props} />
  ),
  'payment-request': (paymentRequestId, props) => (
    <Link to="/payment-requests/$paymentRequestId" params={{ paymentRequestId }} {...props} />
  ),
  'payment-terms': (paymentTermsId, props) => <Link to="/payment-terms" search={{ open: paymentTermsId }} {...props} />,
  prepayment: (_id, props) => <Link to="/prepayments" {...props} />,
  'bank-statement': (bankStatementId, props) => (
    <Link to="/bank-statements/$bankStatementId" params={{ bankStatementId }} {...props} />
  ),
  'approval-task': (taskId, props) => <Link to="/approvals/$taskId" params={{ taskId }} {...props} />,
  'approval-definition': (definitionId, props) => (
    <Link to="/workflow-definitions/$definitionId" params={{ definitionId }} {...props} />
  ),
  user: (userId, props) => <Link to="/administration/users/$userId" params={{ userId }} {...props} />,
  'legal-entity': (legalEntityId, props) => (
    <Link to="/administration/legal-entities/$legalEntityId" params={{ legalEntityId }} {...props} />
  ),
  role: (_id, props) => <Link to="/administration/roles" {...props} />,
  invitation: (_id, props) => <Link to="/administration/invitations" {...props} />,
  organization: (_id, props) => <Link to="/administration/organization" {...props} />,
  branding: (_id, props) => <Link to="/administration/branding" {...props} />,
  'cost-centre': (_id, props) => <Link to="/administration/cost-centres" {...props} />,
  category: (_id, props) => <Link to="/administration/categories" {...props} />,
  'vendor-duplicate': (_id, props) => <Link to="/vendors/duplicates" {...props} />,
  'exchange-rate': (_id, props) => <Link to="/administration/exchange-rates" {...props} />,
  'tolerance-rule': (_id, props) => <Link to="/administration/tolerances" {...props} />,
  'procurement-settings': (_id, props) => <Link to="/administration/purchasing" {...props} />,
}

/** The way to what was changed, where it has a page. */
export function EntityLink({
  entity,
  entityId,
  children,
}: {
  readonly entity: string
  readonly entityId: string
  readonly children: ReactNode
}) {
  const page = PAGES[entity]
  if (page === undefined) return children
  return page(entityId, { className: 'text-accent-ink underline-offset-2 hover:underline', children })
}
