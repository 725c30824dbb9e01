import { T } from '@nexus/console-i18n'
import { Timeline, type TimelineStep } from '@nexus/console-ui'
import { Check, CircleDot, Pencil, Send } from 'lucide-react'
import { ApprovalGrounds } from '../../approvals/components/approval-grounds.js'
import { decisionSteps } from '../../approvals/components/decision-steps.js'
import { ShippedName } from '../../approvals/components/shipped-name.js'
import type { Requisition } from '../queries/requisition-queries.js'

type Approval = NonNullable<Requisition['approval']>

/** The way of the document: who wrote it, who decided what, when and why; the oldest first. */
export function RequisitionWay({ requisition }: { readonly requisition: Requisition }) {
  const { requesterName = '', createdAt, submittedAt, approvalHistory, approval } = requisition
  const rounds = [...approvalHistory, ...(approval === undefined ? [] : [approval])]
  const steps: TimelineStep[] = [
    {
      key: 'written',
      icon: <Pencil />,
      title: <T id="requisitions.way.written" values={{ name: requesterName }} />,
      at: createdAt,
    },
    ...(submittedAt === undefined
      ? []
      : [{ key: 'submitted', icon: <Send />, title: <T id="requisitions.way.submitted" />, at: submittedAt }]),
    ...rounds.flatMap(stepsOf),
  ]
  return <Timeline steps={steps} />
}

function stepsOf(round: Approval): TimelineStep[] {
  const decisions = decisionSteps(round.decisions, round.instanceId)
  if (round.verdict === undefined) {
    return [
      ...decisions,
      {
        key: `${round.instanceId}open`,
        icon: <CircleDot />,
        tint: 'bg-warning-soft text-warning-ink',
        title: (
          <T
            id="requisitions.way.waiting"
            values={{ definition: <ShippedName key="name" name={round.definitionName} /> }}
          />
        ),
      },
    ]
  }
  if (round.automatic !== true) return decisions
  return [
    ...decisions,
    {
      key: `${round.instanceId}auto`,
      icon: <Check />,
      tint: 'bg-success-soft text-success-ink',
      title: <T id="requisitions.way.automatic" />,
      more: <ApprovalGrounds {...round} />,
    },
  ]
}
