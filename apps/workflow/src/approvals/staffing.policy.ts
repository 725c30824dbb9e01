import type { ApprovalStep, TaskSummary } from '@nexus/contracts-workflow'
import type { Person } from '../directory/directory.repository.js'

/** Who could decide a step, and who must not. */
export interface StaffingQuestion {
  readonly mode: ApprovalStep['mode']
  readonly quorum?: number | undefined
  /** Whether the definition names people, or a role. */
  readonly origin: 'role' | 'user'
  readonly primary: readonly Person[]
  readonly fallback: readonly Person[]
  /** Set when only the fallback approver decides. */
  readonly onlyFallback?: string | undefined
  readonly requesterId: string
  readonly excludedUserIds: readonly string[]
  /** People who decided at other steps of the approval. */
  readonly decidedUserIds: readonly string[]
  /** When the step runs already: who was asked there, how many of them approved or still may, how many approvals it needs. */
  readonly present?:
    { readonly userIds: readonly string[]; readonly counting: number; readonly required: number } | undefined
}

export interface Assignee {
  readonly person: Person
  readonly origin: TaskSummary['origin']
  readonly reason?: string
}

export interface Staffing {
  /** Approvals that the step needs. */
  readonly required: number
  /** People to ask now. */
  readonly assignees: readonly Assignee[]
  readonly skipped: readonly { readonly userId: string; readonly userName: string; readonly reason: string }[]
  /** Why too few people can be asked; undefined when they are enough. */
  readonly shortage?: string
}

/**
 * Finds the people of a step (AP-3): without the requester (AP-4), excluded people (X-9), those who decided before, who left, and
 * who may not decide. Fewer than it needs: the fallback approvers join. Still too few: a shortage, and never an approval.
 */
export function staffingOf(question: StaffingQuestion): Staffing {
  const { mode, quorum, origin, primary, fallback, onlyFallback, present } = question
  const asked = new Set(present?.userIds)
  const candidates = onlyFallback === undefined ? distinct(primary).filter((person) => !asked.has(person.userId)) : []
  const able = candidates.filter((person) => objectionTo(person, question) === undefined)
  const required = present?.required ?? requiredOf(question, able.length)
  const missing = required - (present?.counting ?? 0)
  if (missing <= 0) return { required, assignees: [], skipped: [] }

  const assignees: Assignee[] = able.map((person) => ({ person, origin }))
  const consulted =
    able.length < missing
      ? distinct(fallback).filter(
          (person) =>
            !asked.has(person.userId) &&
            !able.includes(person) &&
            !able.some((other) => other.userId === person.userId),
        )
      : []
  const reason =
    onlyFallback ??
    `${able.length === 0 ? 'None' : `Only ${String(able.length)}`} of the ${String(missing)} needed approvers can be asked.`
  for (const person of consulted)
    if (objectionTo(person, question) === undefined) assignees.push({ person, origin: 'fallback', reason })

  const skipped = distinct([...candidates, ...consulted]).flatMap((person) => {
    const objection = objectionTo(person, question)
    return objection === undefined ? [] : [{ userId: person.userId, userName: person.name, reason: objection }]
  })
  if (assignees.length >= missing) return { required, assignees, skipped }
  const unable =
    skipped.length === 0
      ? ''
      : ` Not asked: ${skipped.map((person) => `${person.userName} (${person.reason})`).join(', ')}.`
  const need =
    mode === 'quorum' && quorum !== undefined
      ? `${String(missing)} of ${String(quorum)} approvers are missing`
      : 'an approver is missing'
  return {
    required,
    assignees,
    skipped,
    shortage: `Waits: ${need}, and the fallback does not provide enough.${unable}`,
  }
}

/** Why this person is not asked; undefined when they may be. */
export function objectionTo(
  person: Person,
  question: Pick<StaffingQuestion, 'requesterId' | 'excludedUserIds' | 'decidedUserIds'>,
): string | undefined {
  return (
    barring(person, question) ??
    (person.active ? undefined : 'is no active member') ??
    (person.decides ? undefined : 'has no role that may decide approval tasks')
  )
}

function barring(
  { userId }: Person,
  question: Pick<StaffingQuestion, 'requesterId' | 'excludedUserIds' | 'decidedUserIds'>,
): string | undefined {
  if (userId === question.requesterId) return 'asked for it'
  if (question.excludedUserIds.includes(userId)) return 'has another part in it (separation of duties)'
  if (question.decidedUserIds.includes(userId)) return 'has decided in this approval already'
  return undefined
}

function requiredOf(question: StaffingQuestion, able: number): number {
  if (question.onlyFallback !== undefined || question.mode === 'any') return 1
  if (question.mode === 'quorum') return question.quorum ?? 1
  // Named people who left are replaced (AP-3); those who must not decide are not (AP-4).
  const named = question.primary.filter((person) => barring(person, question) === undefined).length
  return Math.max(1, question.origin === 'user' ? named : able)
}

const distinct = (people: readonly Person[]): Person[] => [
  ...new Map(people.map((person) => [person.userId, person])).values(),
]
