import type { SimulatedDocument, SimulationView } from '@nexus/contracts-workflow'
import { Money } from '@nexus/kernel'
import type { ApprovalCase } from '../approvals/approval-case.policy.js'
import { sentenceOf } from '../approvals/reason-sentence.policy.js'
import { isContainer, reasonsOf, type RouteStep } from '../approvals/route.policy.js'

type Way = SimulatedDocument['after']
type Person = Way['approvers'][number]

/** What of a step is said about a way. */
export const stepLine = (step: Pick<RouteStep, 'key' | 'name' | 'why' | 'note'>): Way['steps'][number] => {
  const reasons = reasonsOf(step)
  return { key: step.key, name: step.name, explanation: sentenceOf(reasons), reasons }
}

/** One document: what happened, what would have, and the difference. */
export function simulated(found: ApprovalCase, after: Way): SimulatedDocument {
  const { approval, tasks } = found
  const deciding = tasks.filter((task) => (task.kind ?? 'approval') === 'approval')
  const before: Way = {
    automatic: approval.verdict === 'approved' && approval.automatic,
    steps: approval.route.steps.filter((step) => !isContainer(step) && wasRun(step, found)).map(stepLine),
    approvers: distinct(
      deciding.map(({ assigneeId, assigneeName }) => ({ userId: assigneeId, userName: assigneeName })),
    ),
  }
  const added = without(after.approvers, before.approvers)
  const removed = without(before.approvers, after.approvers)
  const keys = (way: Way): string => way.steps.map((step) => step.key).join(' ')
  const isOtherWay = keys(before) !== keys(after) && approval.verdict !== 'rejected' && approval.verdict !== 'returned'
  return {
    instanceId: approval.id,
    documentType: approval.documentType,
    documentId: approval.documentId,
    title: approval.title,
    ...(approval.subject === null ? {} : { subject: approval.subject }),
    amount: Money.ofMinor(approval.amountMinor, approval.currency).toJSON(),
    state: approval.state,
    before,
    after,
    added,
    removed,
    changed: added.length > 0 || removed.length > 0 || isOtherWay,
  }
}

const wasRun = (step: RouteStep, { tasks }: ApprovalCase): boolean =>
  (step.kind === 'auto-approve' && step.state === 'APPROVED') || tasks.some((task) => task.stepKey === step.key)

/** The value that nobody has to approve, one sum per currency. */
export function autoApproved(
  items: readonly SimulatedDocument[],
  way: 'before' | 'after',
): SimulationView['autoApproved']['after'] {
  const amounts = items.filter((item) => item[way].automatic).map((item) => Money.fromJson(item.amount))
  const currencies = [...new Set(amounts.map((amount) => amount.currency))].sort()
  return currencies.map((currency) =>
    Money.sum(
      amounts.filter((amount) => amount.currency === currency),
      currency,
    ).toJSON(),
  )
}

/** Who comes or goes, and in how many documents; the most affected first. */
export function peopleCounted(
  items: readonly SimulatedDocument[],
  which: 'added' | 'removed',
): SimulationView['added'] {
  const counts = new Map<string, SimulationView['added'][number]>()
  for (const person of items.flatMap((item) => item[which])) {
    const counted = counts.get(person.userId) ?? { ...person, documents: 0 }
    counts.set(person.userId, { ...counted, documents: counted.documents + 1 })
  }
  return [...counts.values()].sort((a, b) => b.documents - a.documents || (a.userId < b.userId ? -1 : 1))
}

/** Each person once. */
export const distinct = (people: readonly Person[]): Person[] => [
  ...new Map(people.map((person) => [person.userId, person])).values(),
]

const without = (people: readonly Person[], others: readonly Person[]): Person[] =>
  people.filter((person) => !others.some((other) => other.userId === person.userId))
