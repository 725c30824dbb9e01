import type { ApprovalReason, ApprovalReasonCode, Objection, ReasonOf } from '@nexus/contracts-workflow'

type ParametersOf<C extends ApprovalReasonCode> = ReasonOf<C>['parameters']
type Values = ParametersOf<'CONDITION_TRUE'>['values']

/** What an explanation is stored as; a sentence, where it is older than reasons. */
export type Explanation = string | readonly ApprovalReason[]

/** The reasons of what is stored. */
export const reasonsIn = (stored: Explanation): readonly ApprovalReason[] =>
  typeof stored !== 'string' ? stored : stored === '' ? [] : [{ code: 'SENTENCE', parameters: { text: stored } }]

/** The English words for reasons: the only place where they are made, so that words and reasons never differ. */
export const sentenceOf = (stored: Explanation): string => reasonsIn(stored).map(wordsOf).join(' ')

const wordsOf = <C extends ApprovalReasonCode>({
  code,
  parameters,
}: {
  code: C
  parameters: ParametersOf<C>
}): string => WORDS[code](parameters)

const OBJECTIONS: Readonly<Record<Objection, string>> = {
  requester: 'asked for it',
  excluded: 'has another part in it (separation of duties)',
  'has-decided': 'has decided in this approval already',
  'no-member': 'is no active member',
  'no-right': 'has no role that may decide approval tasks',
  left: 'is no active member any more',
  'lost-right': 'has no role any more that may decide approval tasks',
  'lost-role': 'does not hold its role any more',
  'not-deciding': 'does not decide any more',
}

/** Why somebody may not decide, as the rest of a sentence that begins with the person. */
export const objectionWords = (objection: Objection, role?: string): string =>
  objection === 'lost-role' && role !== undefined ? `does not hold the role ${role} any more` : OBJECTIONS[objection]

const names = (people: readonly { readonly userName: string }[]): string =>
  people.map(({ userName }) => userName).join(', ')

const signed = ({ userName, onBehalfOf }: ParametersOf<'DECIDED_BY'>['people'][number]): string =>
  onBehalfOf === undefined ? userName : `${userName} on behalf of ${onBehalfOf.userName}`

const asked = (person: ParametersOf<'ASKED'>['people'][number]): string =>
  person.insteadOf === undefined ? signed(person) : `${person.userName} (${person.insteadOf})`

const inWords = (value: Values[number]['value']): string =>
  typeof value === 'object'
    ? `${value.amount} ${value.currency}`
    : typeof value === 'string'
      ? `"${value}"`
      : String(value)

const asValues = (values: Values): string =>
  values.length === 0 ? '' : `, as ${values.map(({ fact, value }) => `${fact} is ${inWords(value)}`).join(' and ')}`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const actorName = ({ userName }: ParametersOf<'TAKEN_OVER'>['by']): string => userName ?? 'an administrator'

const WORDS: { readonly [C in ApprovalReasonCode]: (parameters: ParametersOf<C>) => string } = {
  SENTENCE: ({ text }) => text,

  APPLIES_ALWAYS: () => 'Applies always.',
  CONDITION_TRUE: ({ condition, values }) => `Applies: ${condition} is true${asValues(values)}.`,
  CONDITION_FALSE: ({ condition, values }) => `Does not apply: ${condition} is false${asValues(values)}.`,
  CONDITION_FAILED: ({ condition, detail, values }) =>
    `The condition ${condition} could not be evaluated (${detail.replace(/\.$/, '')})${asValues(values)}, so the fallback approver decides.`,
  SUB_FLOW_UNPUBLISHED: ({ definition }) =>
    `It cannot be said who decides: the sub-flow "${definition}" is not published, so the fallback approver decides.`,
  NO_STEP_APPLIES: () => 'No step of the definition applies, so the fallback approver decides.',

  ASKED: ({ people }) => `Asked: ${people.map(asked).join(', ')}.`,
  FIRST_DECIDES: () => 'The first decision counts.',
  ALL_APPROVE: () => 'All of them approve.',
  SOME_APPROVE: ({ needed }) => `${String(needed)} of them approve.`,
  WEIGHT_NEEDED: ({ weight }) => `Approvals that weigh ${String(weight)} are needed.`,
  ONE_DOES_IT: () => 'One of them does it.',
  TOLD: ({ people }) => `Told: ${names(people)}.`,
  NOBODY_TO_TELL: () => 'There was nobody to tell.',
  WAITS_FOR_APPROVERS: ({ missing, quorum }) =>
    `Waits: ${quorum === undefined ? 'an approver is missing' : `${String(missing)} of ${String(quorum)} approvers are missing`}, and the fallback does not provide enough.`,
  NOT_ASKED: ({ people }) =>
    `Not asked: ${people.map(({ userName, objection }) => `${userName} (${objectionWords(objection)})`).join(', ')}.`,
  ESCALATED: ({ from, to }) => `Escalated from ${from.userName} to ${to.userName}; both may decide.`,
  REASSIGNED: ({ from, to, text }) => `${from.userName}'s task went to ${to.userName}: ${text}.`,

  REPLACES_HIERARCHY: ({ step }) => `Not asked, because "${step}" takes the place of the hierarchy.`,
  STEP_WAS_ENOUGH: ({ step }) => `Not asked, because "${step}" has approved.`,
  CHANGE_TOUCHES_NOTHING: () => 'Not asked again: the change does not touch what it depends on.',
  ONLY_LAST_STEP_AGAIN: () => 'Not asked again: after this change only the last approval step decides.',
  VOTES_STAND: ({ documentVersion }) =>
    `The votes on version ${String(documentVersion)} stand, because the edit does not touch this step.`,
  FALLBACK_HAS_DECIDED: ({ step }) => `The fallback approver has decided this already, at "${step}".`,
  NOBODY_NEEDED: () => 'Nobody had to approve anything in it.',
  NOT_NEEDED_ANY_MORE: () => 'Not needed any more.',
  BRANCH_NOT_NEEDED: ({ step, verdict }) => `"${step}" was ${verdict} without this branch.`,

  NO_HOLDER_OF_ROLE: ({ role }) => `Nobody holds the role ${role}.`,
  NO_MANAGER_WITH_ROLE: ({ person, role }) => `No manager above ${person.userName} holds the role ${role}.`,
  NO_MANAGER: ({ person, level }) => `${person.userName} has no manager at level ${String(level)}.`,
  NO_KNOWN_COST_CENTRE: () => 'The document names no cost centre that is known.',
  COST_CENTRE_WITHOUT_OWNER: ({ costCentre: { code, name } }) => `The cost centre ${code} ${name} has no owner.`,
  NOBODY_IN_FIELD: ({ field }) => `The document names nobody in ${field}.`,

  NAMED_BY_DEFINITION: () => 'is named by the definition',
  HOLDS_ROLE: ({ role }) => `holds the role ${role}`,
  NEAREST_MANAGER_WITH_ROLE: ({ person, role }) =>
    `is the nearest manager above ${person.userName} with the role ${role}`,
  MANAGER_OF: ({ person, level }) => `is manager of ${person.userName} (level ${String(level)})`,
  OWNS_COST_CENTRE: ({ costCentre: { code, name } }) => `owns the cost centre ${code} ${name}`,
  NAMED_BY_DOCUMENT: ({ field }) => `is named by the document (${field})`,
  OWN_REQUEST_WITHIN_LIMIT: () => 'and the amount is within the limit for own requests',
  TOO_FEW_APPROVERS: ({ found, needed }) =>
    `${found === 0 ? 'None' : `Only ${String(found)}`} of the ${String(needed)} needed approvers can be asked.`,
  IN_PLACE_OF: ({ person, objection }) =>
    `is the next manager in place of ${person.userName}, who ${objectionWords(objection)}`,
  ON_BEHALF_OF: ({ person, until, over }) =>
    `decides on behalf of ${person.userName} until ${until}${over.length === 0 ? '' : ` (over ${names(over)})`}`,
  MANAGER_ON_BEHALF_OF: ({ person }) =>
    `decides on behalf of ${person.userName} as the next manager, because the delegate asked for the document`,
  NOT_DECIDED_IN_TIME: ({ person, hours }) =>
    `was asked because ${person.userName} has not decided within ${String(hours)} hours`,
  TAKEN_OVER: ({ from, by, text }) => `was given the task of ${from.userName} by ${actorName(by)}: ${text}`,

  MAY_NOT_DECIDE: ({ objection, role }) => objectionWords(objection, role),
  PRINCIPAL_MAY_NOT_DECIDE: ({ person, objection, role }) => `${person.userName} ${objectionWords(objection, role)}`,
  EARLIER_APPROVAL_COUNTS: ({ step }) => `Approved at "${step}" already; the definition lets that count here.`,
  VOTE_STANDS: ({ documentVersion }) =>
    `Decided on version ${String(documentVersion)}; the edit does not touch this step.`,
  PERSON_HAS_DECIDED: ({ person }) => `${person.userName} has decided.`,
  SOMEBODY_ELSE_DID_IT: () => 'Somebody else did it.',
  STEP_DECIDED_WITHOUT: ({ verdict }) => `The step was ${verdict} without this decision.`,
  DELEGATION_REVOKED: () => 'The delegation was revoked.',
  HANDED_OVER: ({ to, by, text }) => `Given to ${to.userName} by ${actorName(by)}: ${text}`,

  DECIDED_BY: ({ verdict, people, comment }) =>
    `${capital(verdict)} by ${people.map(signed).join(', ')}${comment === undefined ? '.' : `: ${comment}`}`,
  APPROVED_AUTOMATICALLY: ({ step }) => `Approved automatically${step === undefined ? '' : ` at "${step}"`}.`,
  DOCUMENT_WAS_RETURNED: () => 'The document was returned.',
  SUBMITTED_AGAIN: ({ documentVersion }) => `The document was submitted again, as version ${String(documentVersion)}.`,
  DOCUMENT_ENDED: ({ outcome }) => `The document was ${outcome}.`,
  EXPIRED: ({ hours }) => `Nobody decided within ${String(hours)} hours: withdraw the document, or submit it again.`,
}
