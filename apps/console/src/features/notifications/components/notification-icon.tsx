import { cn } from '@nexus/console-ui'
import {
  BellRing,
  ClipboardCheck,
  FileWarning,
  Forward,
  Inbox,
  Info,
  type LucideIcon,
  MessageSquare,
  ReceiptText,
  TriangleAlert,
} from 'lucide-react'
import type { NotificationKind } from '../queries/notification-queries.js'

const INFO = 'bg-info-soft text-info-ink'
const YELLOW = 'bg-warning-soft text-warning-ink'

const LOOKS: Readonly<Record<NotificationKind, { readonly icon: LucideIcon; readonly tint: string }>> = {
  'task-opened': { icon: Inbox, tint: INFO },
  'task-information': { icon: Info, tint: 'bg-subtle text-muted' },
  'task-reminder': { icon: BellRing, tint: YELLOW },
  'task-escalated': { icon: TriangleAlert, tint: 'bg-danger-soft text-danger-ink' },
  'task-delegated': { icon: Forward, tint: INFO },
  'task-reassigned': { icon: Forward, tint: INFO },
  'document-decided': { icon: ClipboardCheck, tint: 'bg-success-soft text-success-ink' },
  'invoice-exception': { icon: ReceiptText, tint: YELLOW },
  'vendor-document-expiring': { icon: FileWarning, tint: YELLOW },
  message: { icon: MessageSquare, tint: 'bg-subtle text-muted' },
}

export function NotificationIcon({ kind }: { readonly kind: NotificationKind }) {
  const { icon: Icon, tint } = LOOKS[kind]
  return (
    <span aria-hidden className={cn('flex size-7 shrink-0 items-center justify-center rounded-full', tint)}>
      <Icon className="size-4" />
    </span>
  )
}
