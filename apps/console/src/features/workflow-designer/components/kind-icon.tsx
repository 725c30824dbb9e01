import { Bell, GitFork, Hand, type LucideIcon, ListTree, UserCheck, Workflow, Zap } from 'lucide-react'
import type { StepKind } from '../forms/body-types.js'

const ICONS: Readonly<Record<StepKind, LucideIcon>> = {
  approval: UserCheck,
  'auto-approve': Zap,
  hierarchy: ListTree,
  manual: Hand,
  notify: Bell,
  parallel: GitFork,
  'sub-flow': Workflow,
}

/** Tells kinds of steps apart at a glance; the name of the kind stands beside it. */
export function KindIcon({ kind, className }: { readonly kind: StepKind; readonly className?: string }) {
  const Icon = ICONS[kind]
  return <Icon aria-hidden className={className ?? 'size-4 shrink-0 text-muted'} />
}
