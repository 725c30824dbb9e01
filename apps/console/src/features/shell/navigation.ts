import type { MessageId } from '@nexus/console-i18n'
import type { LinkProps } from '@tanstack/react-router'
import { ClipboardList, House, type LucideIcon } from 'lucide-react'

export interface NavigationItem {
  readonly to: NonNullable<LinkProps['to']>
  readonly label: MessageId
  readonly icon: LucideIcon
  /** Without this right it is not shown. */
  readonly permission?: string
}

export interface NavigationGroup {
  readonly label?: MessageId
  readonly items: readonly NavigationItem[]
}

/** Where one can go, in the order in which it is shown; on a phone the first four stand below, the rest behind "More". */
export const NAVIGATION: readonly NavigationGroup[] = [
  { items: [{ to: '/', label: 'nav.home', icon: House }] },
  {
    label: 'nav.group.purchasing',
    items: [{ to: '/requisitions', label: 'nav.requisitions', icon: ClipboardList, permission: 'requisition:read' }],
  },
]
