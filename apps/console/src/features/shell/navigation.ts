import type { MessageId } from '@nexus/console-i18n'
import type { LinkProps } from '@tanstack/react-router'
import {
  Banknote,
  Building2,
  ClipboardList,
  History,
  House,
  Inbox,
  Landmark,
  type LucideIcon,
  MailWarning,
  ReceiptText,
  Route,
  Settings2,
  ShoppingCart,
  Truck,
  UsersRound,
} from 'lucide-react'

export interface NavigationItem {
  readonly to: NonNullable<LinkProps['to']>
  readonly label: MessageId
  /** Where there is little room: under the thumb on a phone. */
  readonly short?: MessageId
  readonly icon: LucideIcon
  /** Without this right it is not shown. */
  readonly permission?: string
  /** Addresses below other ones that belong to it: it is marked there too. */
  readonly covers?: readonly string[]
}

export interface NavigationGroup {
  readonly label?: MessageId
  readonly items: readonly NavigationItem[]
}

/** Where one can go, in the order in which it is shown; on a phone the first four stand below, the rest behind "More". */
export const NAVIGATION: readonly NavigationGroup[] = [
  {
    items: [
      { to: '/', label: 'nav.home', icon: House },
      {
        to: '/approvals',
        label: 'nav.approvals',
        short: 'nav.short.approvals',
        icon: Inbox,
        permission: 'approval-task:read',
      },
    ],
  },
  {
    label: 'nav.group.purchasing',
    items: [
      {
        to: '/requisitions',
        label: 'nav.requisitions',
        short: 'nav.short.requisitions',
        icon: ClipboardList,
        permission: 'requisition:read',
      },
      {
        to: '/purchase-orders',
        label: 'nav.purchase_orders',
        short: 'nav.short.purchase_orders',
        icon: ShoppingCart,
        permission: 'purchase-order:read',
      },
      {
        to: '/receipts',
        label: 'nav.receipts',
        short: 'nav.short.receipts',
        icon: Truck,
        permission: 'receipt:read',
        covers: ['/service-acceptances', '/returns'],
      },
      { to: '/vendors', label: 'nav.vendors', icon: Building2, permission: 'vendor:read' },
    ],
  },
  {
    label: 'nav.group.payments',
    items: [
      {
        to: '/supplier-invoices',
        label: 'nav.supplier_invoices',
        short: 'nav.short.supplier_invoices',
        icon: ReceiptText,
        permission: 'supplier-invoice:read',
      },
      {
        to: '/payment-requests',
        label: 'nav.payments',
        icon: Banknote,
        permission: 'payment-request:read',
        covers: ['/payment-settings', '/payment-terms', '/prepayments'],
      },
      {
        to: '/bank-statements',
        label: 'nav.bank',
        icon: Landmark,
        permission: 'bank-statement:read',
        covers: ['/bank-lines', '/payment-status-reports'],
      },
    ],
  },
  {
    label: 'nav.group.administration',
    items: [
      {
        to: '/administration/users',
        label: 'nav.users',
        icon: UsersRound,
        permission: 'role:read',
        covers: ['/administration/invitations', '/administration/roles'],
      },
      {
        to: '/administration/organization',
        label: 'nav.organization',
        icon: Settings2,
        permission: 'organization:read',
        covers: [
          'branding',
          'legal-entities',
          'cost-centres',
          'categories',
          'purchasing',
          'billing',
          'tolerances',
          'exchange-rates',
          'vendors',
          'documents',
          'notifications',
        ].map((page) => `/administration/${page}`),
      },
      {
        to: '/workflow-definitions',
        label: 'nav.workflow_definitions',
        icon: Route,
        permission: 'workflow-definition:read',
      },
      { to: '/audit', label: 'nav.audit', icon: History, permission: 'audit:read' },
      {
        to: '/administration/dead-letters',
        label: 'nav.dead_letters',
        icon: MailWarning,
        permission: 'dead-letter:read',
      },
    ],
  },
]
