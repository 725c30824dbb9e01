import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { factValue } from './approval-request.js'

/** Why somebody may not decide, or not any more. */
export const OBJECTIONS = [
  'requester',
  'excluded',
  'has-decided',
  'no-member',
  'no-right',
  'left',
  'lost-right',
  'lost-role',
  'not-deciding',
] as const

export type Objection = (typeof OBJECTIONS)[number]

/** Why a condition could not be decided. */
export const CONDITION_FAILURES = [
  'missing_fact',
  'invalid_fact',
  'currency_mismatch',
  'not_valid',
  'error',
  'too_slow',
  'crashed',
] as const

const objection = () =>
  z.enum(OBJECTIONS).meta({
    description:
      '`requester`: asked for the document; `excluded`: separation of duties; `left`, `lost-right`, `lost-role`: since the task was opened.',
  })
const person = () => z.strictObject({ userId: schemas.uuid(), userName: z.string() })
const actor = () =>
  z.strictObject({ userId: schemas.uuid().optional(), userName: z.string().optional() }).meta({
    description: 'Nobody: it was the system, or somebody whose name is not known.',
  })
const people = () => z.array(person())
const documentVersion = schemas.version
const count = () => z.int().min(0)

/** A condition with the values that it asked for. */
const condition = {
  condition: z.string(),
  currency: z.string().meta({ description: 'What plain numbers in the condition mean.' }),
  values: z.array(z.strictObject({ fact: z.string(), value: factValue })),
}
const step = { step: z.string().meta({ description: 'Name of the step.' }) }
const costCentre = { costCentre: z.strictObject({ code: z.string(), name: z.string() }) }

const reason = <C extends string, P extends z.ZodRawShape>(code: C, parameters: P) =>
  z.strictObject({ code: z.literal(code), parameters: z.strictObject(parameters) })

/**
 * One reason of an explanation, for programs and for readers of any language; the English sentences beside it are made from it.
 * Money is an amount with its currency, people have id and name, instants are ISO 8601.
 */
export const approvalReason = z
  .discriminatedUnion('code', [
    // A sentence that is older than the reasons.
    reason('SENTENCE', { text: z.string() }),

    // Whether a step applies.
    reason('APPLIES_ALWAYS', {}),
    reason('CONDITION_TRUE', condition),
    reason('CONDITION_FALSE', condition),
    reason('CONDITION_FAILED', { ...condition, failure: z.enum(CONDITION_FAILURES), detail: z.string() }),
    reason('SUB_FLOW_UNPUBLISHED', { definition: z.string() }),
    reason('NO_STEP_APPLIES', {}),

    // Who is asked at a step, and how many of them it takes.
    reason('ASKED', {
      people: z.array(
        person().extend({
          insteadOf: z.enum(['fallback', 'replacement']).optional(),
          onBehalfOf: person().optional(),
        }),
      ),
    }),
    reason('FIRST_DECIDES', {}),
    reason('ALL_APPROVE', {}),
    reason('SOME_APPROVE', { needed: count() }),
    reason('WEIGHT_NEEDED', { weight: count() }),
    reason('ONE_DOES_IT', {}),
    reason('TOLD', { people: people() }),
    reason('NOBODY_TO_TELL', {}),
    reason('WAITS_FOR_APPROVERS', {
      missing: count(),
      quorum: count().optional().meta({ description: 'How many the step needs; left out where it is one.' }),
    }),
    reason('NOT_ASKED', { people: z.array(person().extend({ objection: objection() })) }),
    reason('ESCALATED', { from: person(), to: person() }),
    reason('REASSIGNED', { from: person(), to: person(), text: z.string() }),

    // Why a step was left out, or decided without its people.
    reason('REPLACES_HIERARCHY', step),
    reason('STEP_WAS_ENOUGH', step),
    reason('CHANGE_TOUCHES_NOTHING', {}),
    reason('ONLY_LAST_STEP_AGAIN', {}),
    reason('VOTES_STAND', { documentVersion: documentVersion() }),
    reason('FALLBACK_HAS_DECIDED', step),
    reason('NOBODY_NEEDED', {}),
    reason('NOT_NEEDED_ANY_MORE', {}),
    reason('BRANCH_NOT_NEEDED', { ...step, verdict: z.enum(['approved', 'rejected']) }),

    // Why nobody was found.
    reason('NO_HOLDER_OF_ROLE', { role: z.string() }),
    reason('NO_MANAGER_WITH_ROLE', { person: person(), role: z.string() }),
    reason('NO_MANAGER', { person: person(), level: count() }),
    reason('NO_KNOWN_COST_CENTRE', {}),
    reason('COST_CENTRE_WITHOUT_OWNER', costCentre),
    reason('NOBODY_IN_FIELD', { field: z.string() }),

    // Why a person was chosen.
    reason('NAMED_BY_DEFINITION', {}),
    reason('HOLDS_ROLE', { role: z.string() }),
    reason('NEAREST_MANAGER_WITH_ROLE', { person: person(), role: z.string() }),
    reason('MANAGER_OF', { person: person(), level: count() }),
    reason('OWNS_COST_CENTRE', costCentre),
    reason('NAMED_BY_DOCUMENT', { field: z.string() }),
    reason('OWN_REQUEST_WITHIN_LIMIT', {}),
    reason('TOO_FEW_APPROVERS', { found: count(), needed: count() }),
    reason('IN_PLACE_OF', { person: person(), objection: objection() }),
    reason('ON_BEHALF_OF', { person: person(), until: schemas.instant(), over: people() }),
    reason('MANAGER_ON_BEHALF_OF', { person: person() }),
    reason('NOT_DECIDED_IN_TIME', { person: person(), hours: count() }),
    reason('TAKEN_OVER', { from: person(), by: actor(), text: z.string() }),

    // Why a person was not asked, or a task was closed without a decision.
    reason('MAY_NOT_DECIDE', { objection: objection(), role: z.string().optional() }),
    reason('PRINCIPAL_MAY_NOT_DECIDE', { person: person(), objection: objection(), role: z.string().optional() }),
    reason('EARLIER_APPROVAL_COUNTS', step),
    reason('VOTE_STANDS', { documentVersion: documentVersion() }),
    reason('PERSON_HAS_DECIDED', { person: person() }),
    reason('SOMEBODY_ELSE_DID_IT', {}),
    reason('STEP_DECIDED_WITHOUT', { verdict: z.enum(['approved', 'rejected']) }),
    reason('DELEGATION_REVOKED', {}),
    reason('HANDED_OVER', { to: person(), by: actor(), text: z.string() }),

    // Why an approval ended.
    reason('DECIDED_BY', {
      verdict: z.enum(['approved', 'rejected', 'returned']),
      people: z.array(person().extend({ onBehalfOf: person().optional() })),
      comment: z.string().optional(),
    }),
    reason('APPROVED_AUTOMATICALLY', { step: step.step.optional() }),
    reason('DOCUMENT_WAS_RETURNED', {}),
    reason('SUBMITTED_AGAIN', { documentVersion: documentVersion() }),
    reason('DOCUMENT_ENDED', { outcome: z.enum(['withdrawn', 'cancelled']) }),
    reason('EXPIRED', { hours: count() }),
  ])
  .meta({ id: 'ApprovalReason', description: 'One reason of an explanation, to be said in any language.' })

export type ApprovalReason = z.output<typeof approvalReason>
export type ApprovalReasonCode = ApprovalReason['code']
export type ReasonOf<C extends ApprovalReasonCode> = Extract<ApprovalReason, { code: C }>

/** Every code there is. */
export const APPROVAL_REASON_CODES: readonly ApprovalReasonCode[] = approvalReason.options.map(
  ({ shape }) => shape.code.value,
)

/** The reasons of a text beside them. */
export const approvalReasons = () =>
  z.array(approvalReason).meta({ description: 'The same as a list of reasons, to be said in another language.' })
