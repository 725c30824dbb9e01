import type { ApprovalReason, ApprovalStep, Objection, TaskSummary } from '@nexus/contracts-workflow'
import type { Person } from '../directory/directory.repository.js'
import { namedPerson } from '../directory/named-person.policy.js'

type Origin = TaskSummary['origin']

/** Who could decide a step, and who must not. */
export interface StaffingQuestion {
  readonly mode: ApprovalStep['mode']
  readonly quorum?: number | undefined
  /** What the approval of each counts; 1 for who is left out. */
  readonly weights?: Readonly<Record<string, number>> | undefined
  /** How the people were found; a role is a set of equals, everybody else is meant in person and replaced (AP-3, AP-4). */
  readonly origin: Origin
  readonly primary: readonly Person[]
  /** Why each of them was chosen. */
  readonly why?: ApprovalReason | undefined
  /** Why there is nobody, when there is nobody. */
  readonly nobody?: ApprovalReason | undefined
  /** The managers of people who may have to be replaced, from the nearest upwards. */
  readonly chains?: ReadonlyMap<string, readonly Person[]> | undefined
  readonly fallback: readonly Person[]
  /** Set when only the fallback approver decides: why. */
  readonly onlyFallback?: readonly ApprovalReason[] | undefined
  readonly requesterId: string
  /** Whether the amount is within the limit up to which the requester may decide (AP-4). */
  readonly allowsRequester?: boolean | undefined
  readonly excludedUserIds: readonly string[]
  /** People who decided at other steps of the approval. */
  readonly decidedUserIds: readonly string[]
  /** Of these, by the step at which they approved: what they said counts here too (AP-4). */
  readonly collapsed?: ReadonlyMap<string, string> | undefined
  /** When the step runs already: who was asked there, what of it still counts, how many approvals it needs, who is to be replaced. */
  readonly present?:
    | {
        readonly userIds: readonly string[]
        readonly counting: number
        readonly required: number
        readonly lost?: readonly Person[]
      }
    | undefined
}

export interface Assignee {
  readonly person: Person
  readonly origin: Origin
  readonly reasons: readonly ApprovalReason[]
  readonly weight: number
  /** The person is not asked again: an earlier approval, at the step of this name, counts. */
  readonly counts?: string
  /** In whose place. */
  readonly replaces?: string
}

export interface Staffing {
  /** Approvals, or weight, that the step needs. */
  readonly required: number
  /** People to ask now. */
  readonly assignees: readonly Assignee[]
  readonly skipped: readonly { readonly userId: string; readonly userName: string; readonly objection: Objection }[]
  /** Why too few people can be asked; undefined when they are enough. */
  readonly shortage?: readonly ApprovalReason[]
}

/**
 * Finds the people of a step (AP-3): without the requester (AP-4), excluded people, those who decided before, who left, and
 * who may not decide. Who is meant in person and asked for it or left is replaced by the next manager who may decide. Fewer than
 * it needs: the fallback approvers join. Still too few: a shortage, and never an approval.
 */
export function staffingOf(question: StaffingQuestion): Staffing {
  const { mode, quorum, primary, fallback, onlyFallback, present, weights } = question
  const asked = new Set(present?.userIds)
  const candidates = onlyFallback === undefined ? distinct(primary).filter((person) => !asked.has(person.userId)) : []
  const able = candidates.filter((person) => objectionTo(person, question) === undefined)
  const assignees: Assignee[] = able.map((person) => chosen(person, question))
  const absent =
    onlyFallback === undefined ? [...(present?.lost ?? []), ...candidates.filter((each) => !able.includes(each))] : []
  assignees.push(...replacements(question, absent, [...asked, ...candidates.map((person) => person.userId)]))

  const required = present?.required ?? requiredOf(question, assignees)
  const missing = required - (present?.counting ?? 0)
  if (missing <= 0) return { required, assignees: [], skipped: [] }

  const found = sum(assignees)
  const taken = new Set([...asked, ...assignees.map(({ person }) => person.userId)])
  const consulted = found < missing ? distinct(fallback).filter((person) => !taken.has(person.userId)) : []
  const nobody = question.nobody === undefined ? [] : [question.nobody]
  const tooFew: ApprovalReason = { code: 'TOO_FEW_APPROVERS', parameters: { found, needed: missing } }
  const reasons = onlyFallback ?? [tooFew, ...nobody]
  for (const person of consulted) {
    if (objectionTo(person, question) !== undefined) continue
    const weight = weights === undefined ? 1 : Math.max(1, missing - sum(assignees))
    assignees.push({ person, origin: 'fallback', reasons, weight })
  }

  const skipped = distinct([...candidates, ...consulted]).flatMap((person) => {
    const objection = objectionTo(person, question)
    return objection === undefined ? [] : [{ ...namedPerson(person), objection }]
  })
  if (sum(assignees) >= missing) return { required, assignees, skipped }
  const unable: ApprovalReason[] = skipped.length === 0 ? [] : [{ code: 'NOT_ASKED', parameters: { people: skipped } }]
  const waits: ApprovalReason = {
    code: 'WAITS_FOR_APPROVERS',
    parameters: { missing, ...(mode === 'quorum' && quorum !== undefined ? { quorum } : {}) },
  }
  return { required, assignees, skipped, shortage: [waits, ...nobody, ...unable] }
}

type Barred = Pick<
  StaffingQuestion,
  'requesterId' | 'excludedUserIds' | 'decidedUserIds' | 'allowsRequester' | 'collapsed'
>

/** Why this person is not asked; undefined when they may be. */
export function objectionTo(person: Person, question: Barred): Objection | undefined {
  return (
    barring(person, question) ?? (person.active ? undefined : 'no-member') ?? (person.decides ? undefined : 'no-right')
  )
}

function barring({ userId }: Person, question: Barred): Objection | undefined {
  if (userId === question.requesterId) return question.allowsRequester === true ? undefined : 'requester'
  if (question.excludedUserIds.includes(userId)) return 'excluded'
  if (question.decidedUserIds.includes(userId) && question.collapsed?.has(userId) !== true) return 'has-decided'
  return undefined
}

function chosen(person: Person, question: StaffingQuestion): Assignee {
  const { origin, why, weights, collapsed, requesterId } = question
  const earlier = collapsed?.get(person.userId)
  const isOwn = person.userId === requesterId
  const self: ApprovalReason[] = isOwn ? [{ code: 'OWN_REQUEST_WITHIN_LIMIT', parameters: {} }] : []
  return {
    person,
    origin,
    reasons: why === undefined ? [] : [why, ...self],
    weight: weights?.[person.userId] ?? 1,
    ...(earlier === undefined ? {} : { counts: earlier }),
  }
}

/** The next managers in place of those who asked for it, or are not there any more. */
function replacements(question: StaffingQuestion, absent: readonly Person[], taken: readonly string[]): Assignee[] {
  const { origin, chains, weights } = question
  const isSet = origin === 'role'
  // A set of equals goes on without one of them; only when nobody is left somebody else is needed.
  if (
    isSet &&
    absent.length <
      distinct(question.primary).filter((person) => !question.present?.userIds.includes(person.userId)).length
  )
    return []
  const busy = new Set(taken)
  const found: Assignee[] = []
  for (const person of absent) {
    const objection = barring(person, question)
    const isReplaced = objection === undefined || person.userId === question.requesterId
    if (!isReplaced || (isSet && found.length > 0)) continue
    const next = chains
      ?.get(person.userId)
      ?.find((manager) => !busy.has(manager.userId) && objectionTo(manager, question) === undefined)
    if (next === undefined) continue
    busy.add(next.userId)
    const parameters = {
      person: namedPerson(person),
      objection: objectionTo(person, question) ?? 'not-deciding',
    } as const
    found.push({
      person: next,
      origin: 'replacement',
      reasons: [{ code: 'IN_PLACE_OF', parameters }],
      weight: weights?.[person.userId] ?? 1,
      replaces: person.userId,
    })
  }
  return found
}

function requiredOf(question: StaffingQuestion, assignees: readonly Assignee[]): number {
  if (question.onlyFallback !== undefined || question.mode === 'any') return 1
  if (question.mode === 'quorum') return question.quorum ?? 1
  if (question.origin === 'role') return Math.max(1, assignees.length)
  // Named people who left are replaced (AP-3), by the fallback if need be; those who must not decide are not (AP-4).
  const named = question.primary.filter((person) => barring(person, question) === undefined).length
  const isReplaced = assignees.some(({ replaces }) => replaces === question.requesterId)
  return Math.max(1, isReplaced ? named + 1 : named)
}

const sum = (assignees: readonly Assignee[]): number => assignees.reduce((total, { weight }) => total + weight, 0)

const distinct = (people: readonly Person[]): Person[] => [
  ...new Map(people.map((person) => [person.userId, person])).values(),
]
