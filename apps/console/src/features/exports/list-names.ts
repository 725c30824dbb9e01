import type { MessageId } from '@nexus/console-i18n'

/** What the lists that the console exports are called there. */
const NAMES: Readonly<Record<string, MessageId>> = {
  'procurement.requisition.list.v1': 'nav.requisitions',
  'procurement.purchase-order.list.v1': 'nav.purchase_orders',
  'procurement.receipt.list.v1': 'nav.receipts',
  'procurement.vendor.list.v1': 'nav.vendors',
  'billing.supplier-invoice.list.v1': 'nav.supplier_invoices',
  'billing.payment-request.list.v1': 'nav.payments',
  'identity.audit.search.v1': 'nav.audit',
}

/** The message that names a list; programs export further ones, which have their operation for a name. */
export const listNameOf = (operation: string): MessageId | undefined => NAMES[operation]
