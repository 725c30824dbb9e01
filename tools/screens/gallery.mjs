import { allOf, done } from '../demo/answers.mjs'

/**
 * What is shown, and to whom: each with an address, the sizes and schemes in which it is taken, and a text that is there
 * when it is there. `documents` are those of `purchasesUnderWay`.
 */
export async function gallery({ documents, people }) {
  const { draft, ordered, order, task } = documents
  const invoice = await stopped(people.payables)
  const payment = await exported(people.payables)
  const definition = await definitionOf(people.admin, 'requisition')
  const orderPath = `/purchase-orders/${order.orderId}`
  return [
    { name: 'sign-in', path: '/sign-in', sees: 'Sign in', in: ['desk-light'] },
    {
      name: 'dashboard',
      who: 'admin',
      path: '/',
      sees: 'Ordered by month',
      in: ['desk-light', 'desk-dark', 'phone-dark'],
    },
    {
      ...{ name: 'requisitions', who: 'requester', path: '/requisitions' },
      ...{ sees: 'Projector for the training room', in: ['desk-light', 'phone-light'] },
    },
    {
      ...{ name: 'requisition-editor', who: 'requester', path: `/requisitions/edit?id=${draft.requisitionId}` },
      ...{ sees: 'Edit requisition', scrollTo: 'Lines', in: ['desk-light'] },
    },
    {
      ...{ name: 'requisition', who: 'requester', path: `/requisitions/${ordered.requisitionId}` },
      ...{ sees: 'Demo Approver Two approved', in: ['desk-light'] },
    },
    { name: 'approvals', who: 'approver-one', path: '/approvals', sees: task.title, in: ['phone-light'] },
    {
      ...{ name: 'approval', who: 'approver-one', path: `/approvals/${task.taskId}` },
      ...{ sees: 'Drive drum with rubber coating', in: ['phone-light', 'phone-dark', 'desk-light'] },
    },
    { name: 'purchase-orders', who: 'buyer', path: '/purchase-orders', sees: order.number, in: ['desk-light'] },
    { name: 'purchase-order', who: 'buyer', path: orderPath, sees: 'Stacking chair', in: ['desk-light', 'desk-dark'] },
    { name: 'receive', who: 'receiver', path: `${orderPath}/receive`, sees: '45 pcs open', in: ['desk-light'] },
    {
      ...{ name: 'invoice-match', who: 'payables', path: `/supplier-invoices/${invoice.invoiceId}` },
      ...{ sees: invoice.number, in: ['desk-light', 'desk-dark'] },
    },
    {
      ...{ name: 'payment-request', who: 'payables', path: `/payment-requests/${payment.paymentRequestId}` },
      ...{ sees: 'Exported', in: ['desk-light'] },
    },
    {
      ...{ name: 'workflow-designer', who: 'admin', path: `/workflow-definitions/${definition.definitionId}` },
      ...{ sees: definition.name, in: ['desk-light', 'desk-dark'] },
    },
    { name: 'roles', who: 'admin', path: '/administration/roles', sees: 'Accounts payable', in: ['desk-light'] },
    { name: 'audit', who: 'auditor', path: '/audit', sees: 'Audit trail', in: ['desk-light'] },
  ]
}

/** An invoice that waits for somebody. */
async function stopped(payables) {
  const [first] = await allOf(payables, '/supplier-invoices?state=EXCEPTION')
  return first
}

/** The newest payment, with its file. */
async function exported(payables) {
  const { body } = await done('list the payments', payables.get('/payment-requests?limit=1'))
  return body.items[0]
}

async function definitionOf(admin, documentType) {
  const definitions = await allOf(admin, '/workflow-definitions')
  return definitions.find((each) => each.documentType === documentType) ?? definitions[0]
}
