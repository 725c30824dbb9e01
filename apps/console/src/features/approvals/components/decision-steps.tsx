import { T } from '@nexus/console-i18n'
import type { TimelineStep } from '@nexus/console-ui'
import { Check, CircleDot, Undo2, X } from 'lucide-react'
import type { ReactNode } from 'react'

/** What a document says of one decision about it. */
interface Taken {
  readonly userId: string
  readonly userName: string
  readonly decision: string
  readonly decidedAt: string
  readonly comment?: string | undefined
  readonly onBehalfOf?: { readonly userName: string } | undefined
}

interface Look {
  readonly icon: ReactNode
  readonly tint: string
  readonly title: `requisitions.way.${'approved' | 'rejected' | 'returned' | 'decided'}`
}

const OTHER: Look = { icon: <CircleDot />, tint: '', title: 'requisitions.way.decided' }
const LOOKS: Readonly<Record<string, Look>> = {
  approved: { icon: <Check />, tint: 'bg-success-soft text-success-ink', title: 'requisitions.way.approved' },
  rejected: { icon: <X />, tint: 'bg-danger-soft text-danger-ink', title: 'requisitions.way.rejected' },
  returned: { icon: <Undo2 />, tint: 'bg-warning-soft text-warning-ink', title: 'requisitions.way.returned' },
}

/** Who decided what, when and why, on the way of a document. `prefix` keeps the steps of several approvals apart. */
export const decisionSteps = (decisions: readonly Taken[], prefix = ''): TimelineStep[] =>
  decisions.map(({ userId, userName, decision, decidedAt, comment, onBehalfOf }) => {
    const { icon, tint, title } = LOOKS[decision] ?? OTHER
    return {
      key: `${prefix}${userId}${decidedAt}`,
      icon,
      tint,
      title: (
        <>
          <T id={title} values={{ name: userName }} />
          {onBehalfOf !== undefined && (
            <span className="text-muted">
              {' '}
              <T id="requisitions.way.on_behalf" values={{ name: onBehalfOf.userName }} />
            </span>
          )}
        </>
      ),
      at: decidedAt,
      note: comment,
    }
  })
