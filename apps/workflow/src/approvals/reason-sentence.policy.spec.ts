import {
  APPROVAL_REASON_CODES,
  approvalReason,
  type ApprovalReason,
  type ApprovalReasonCode,
  OBJECTIONS,
} from '@nexus/contracts-workflow'
import { objectionWords, reasonsIn, sentenceOf } from './reason-sentence.policy.js'

const ann = { userId: '018f3c4e-7a10-7000-8000-000000000001', userName: 'Ann' }
const bob = { userId: '018f3c4e-7a10-7000-8000-000000000002', userName: 'Bob' }
const eur = { amount: '499.99', currency: 'EUR' }
const condition = { condition: 'amount < 500', currency: 'EUR', values: [{ fact: 'amount', value: eur }] }
const failed = { failure: 'currency_mismatch', detail: 'USD cannot be compared with EUR.' } as const

/** One reason of each code at least, and its words. */
const SAID: readonly (readonly [ApprovalReason, string])[] = [
  [{ code: 'SENTENCE', parameters: { text: 'As it was said.' } }, 'As it was said.'],
  [{ code: 'APPLIES_ALWAYS', parameters: {} }, 'Applies always.'],
  [{ code: 'CONDITION_TRUE', parameters: condition }, 'Applies: amount < 500 is true, as amount is 499.99 EUR.'],
  [
    { code: 'CONDITION_FALSE', parameters: { ...condition, condition: 'true', values: [] } },
    'Does not apply: true is false.',
  ],
  [
    {
      code: 'CONDITION_FALSE',
      parameters: {
        condition: 'a && b > 1',
        currency: 'EUR',
        values: [
          { fact: 'a', value: true },
          { fact: 'b', value: 1 },
          { fact: 'c', value: 'x' },
        ],
      },
    },
    'Does not apply: a && b > 1 is false, as a is true and b is 1 and c is "x".',
  ],
  [
    { code: 'CONDITION_FAILED', parameters: { ...condition, ...failed } },
    'The condition amount < 500 could not be evaluated (USD cannot be compared with EUR), as amount is 499.99 EUR, so the fallback approver decides.',
  ],
  [
    { code: 'SUB_FLOW_UNPUBLISHED', parameters: { definition: 'Extra' } },
    'It cannot be said who decides: the sub-flow "Extra" is not published, so the fallback approver decides.',
  ],
  [{ code: 'NO_STEP_APPLIES', parameters: {} }, 'No step of the definition applies, so the fallback approver decides.'],
  [
    {
      code: 'ASKED',
      parameters: {
        people: [ann, { ...bob, insteadOf: 'fallback' }, { ...bob, onBehalfOf: ann }],
      },
    },
    'Asked: Ann, Bob (fallback), Bob on behalf of Ann.',
  ],
  [{ code: 'FIRST_DECIDES', parameters: {} }, 'The first decision counts.'],
  [{ code: 'ALL_APPROVE', parameters: {} }, 'All of them approve.'],
  [{ code: 'SOME_APPROVE', parameters: { needed: 2 } }, '2 of them approve.'],
  [{ code: 'WEIGHT_NEEDED', parameters: { weight: 5 } }, 'Approvals that weigh 5 are needed.'],
  [{ code: 'ONE_DOES_IT', parameters: {} }, 'One of them does it.'],
  [{ code: 'TOLD', parameters: { people: [ann, bob] } }, 'Told: Ann, Bob.'],
  [{ code: 'NOBODY_TO_TELL', parameters: {} }, 'There was nobody to tell.'],
  [
    { code: 'WAITS_FOR_APPROVERS', parameters: { missing: 1 } },
    'Waits: an approver is missing, and the fallback does not provide enough.',
  ],
  [
    { code: 'WAITS_FOR_APPROVERS', parameters: { missing: 1, quorum: 2 } },
    'Waits: 1 of 2 approvers are missing, and the fallback does not provide enough.',
  ],
  [
    { code: 'NOT_ASKED', parameters: { people: [{ ...ann, objection: 'requester' }] } },
    'Not asked: Ann (asked for it).',
  ],
  [{ code: 'ESCALATED', parameters: { from: ann, to: bob } }, 'Escalated from Ann to Bob; both may decide.'],
  [{ code: 'REASSIGNED', parameters: { from: ann, to: bob, text: 'On leave' } }, "Ann's task went to Bob: On leave."],
  [
    { code: 'REPLACES_HIERARCHY', parameters: { step: 'Board' } },
    'Not asked, because "Board" takes the place of the hierarchy.',
  ],
  [{ code: 'STEP_WAS_ENOUGH', parameters: { step: 'Board' } }, 'Not asked, because "Board" has approved.'],
  [
    { code: 'CHANGE_TOUCHES_NOTHING', parameters: {} },
    'Not asked again: the change does not touch what it depends on.',
  ],
  [
    { code: 'ONLY_LAST_STEP_AGAIN', parameters: {} },
    'Not asked again: after this change only the last approval step decides.',
  ],
  [
    { code: 'VOTES_STAND', parameters: { documentVersion: 2 } },
    'The votes on version 2 stand, because the edit does not touch this step.',
  ],
  [
    { code: 'FALLBACK_HAS_DECIDED', parameters: { step: 'Board' } },
    'The fallback approver has decided this already, at "Board".',
  ],
  [{ code: 'NOBODY_NEEDED', parameters: {} }, 'Nobody had to approve anything in it.'],
  [{ code: 'NOT_NEEDED_ANY_MORE', parameters: {} }, 'Not needed any more.'],
  [
    { code: 'BRANCH_NOT_NEEDED', parameters: { step: 'Both', verdict: 'rejected' } },
    '"Both" was rejected without this branch.',
  ],
  [{ code: 'NO_HOLDER_OF_ROLE', parameters: { role: 'buyer' } }, 'Nobody holds the role buyer.'],
  [
    { code: 'NO_MANAGER_WITH_ROLE', parameters: { person: ann, role: 'buyer' } },
    'No manager above Ann holds the role buyer.',
  ],
  [{ code: 'NO_MANAGER', parameters: { person: ann, level: 2 } }, 'Ann has no manager at level 2.'],
  [{ code: 'NO_KNOWN_COST_CENTRE', parameters: {} }, 'The document names no cost centre that is known.'],
  [
    { code: 'COST_CENTRE_WITHOUT_OWNER', parameters: { costCentre: { code: 'CC-1', name: 'Office' } } },
    'The cost centre CC-1 Office has no owner.',
  ],
  [{ code: 'NOBODY_IN_FIELD', parameters: { field: 'facts.lead' } }, 'The document names nobody in facts.lead.'],
  [{ code: 'NAMED_BY_DEFINITION', parameters: {} }, 'is named by the definition'],
  [{ code: 'HOLDS_ROLE', parameters: { role: 'approver' } }, 'holds the role approver'],
  [
    { code: 'NEAREST_MANAGER_WITH_ROLE', parameters: { person: ann, role: 'approver' } },
    'is the nearest manager above Ann with the role approver',
  ],
  [{ code: 'MANAGER_OF', parameters: { person: ann, level: 1 } }, 'is manager of Ann (level 1)'],
  [
    { code: 'OWNS_COST_CENTRE', parameters: { costCentre: { code: 'CC-1', name: 'Office' } } },
    'owns the cost centre CC-1 Office',
  ],
  [{ code: 'NAMED_BY_DOCUMENT', parameters: { field: 'facts.lead' } }, 'is named by the document (facts.lead)'],
  [{ code: 'OWN_REQUEST_WITHIN_LIMIT', parameters: {} }, 'and the amount is within the limit for own requests'],
  [{ code: 'TOO_FEW_APPROVERS', parameters: { found: 0, needed: 2 } }, 'None of the 2 needed approvers can be asked.'],
  [
    { code: 'TOO_FEW_APPROVERS', parameters: { found: 1, needed: 2 } },
    'Only 1 of the 2 needed approvers can be asked.',
  ],
  [
    { code: 'IN_PLACE_OF', parameters: { person: ann, objection: 'no-member' } },
    'is the next manager in place of Ann, who is no active member',
  ],
  [
    { code: 'ON_BEHALF_OF', parameters: { person: ann, until: '2026-05-01T07:00:00.000Z', over: [] } },
    'decides on behalf of Ann until 2026-05-01T07:00:00.000Z',
  ],
  [
    { code: 'ON_BEHALF_OF', parameters: { person: ann, until: '2026-05-01T07:00:00.000Z', over: [bob] } },
    'decides on behalf of Ann until 2026-05-01T07:00:00.000Z (over Bob)',
  ],
  [
    { code: 'MANAGER_ON_BEHALF_OF', parameters: { person: ann } },
    'decides on behalf of Ann as the next manager, because the delegate asked for the document',
  ],
  [
    { code: 'NOT_DECIDED_IN_TIME', parameters: { person: ann, hours: 8 } },
    'was asked because Ann has not decided within 8 hours',
  ],
  [
    { code: 'TAKEN_OVER', parameters: { from: ann, by: bob, text: 'On leave' } },
    'was given the task of Ann by Bob: On leave',
  ],
  [
    { code: 'TAKEN_OVER', parameters: { from: ann, by: {}, text: 'On leave' } },
    'was given the task of Ann by an administrator: On leave',
  ],
  [
    { code: 'MAY_NOT_DECIDE', parameters: { objection: 'lost-role', role: 'buyer' } },
    'does not hold the role buyer any more',
  ],
  [
    { code: 'PRINCIPAL_MAY_NOT_DECIDE', parameters: { person: ann, objection: 'left' } },
    'Ann is no active member any more',
  ],
  [
    { code: 'EARLIER_APPROVAL_COUNTS', parameters: { step: 'Team' } },
    'Approved at "Team" already; the definition lets that count here.',
  ],
  [
    { code: 'VOTE_STANDS', parameters: { documentVersion: 1 } },
    'Decided on version 1; the edit does not touch this step.',
  ],
  [{ code: 'PERSON_HAS_DECIDED', parameters: { person: ann } }, 'Ann has decided.'],
  [{ code: 'SOMEBODY_ELSE_DID_IT', parameters: {} }, 'Somebody else did it.'],
  [
    { code: 'STEP_DECIDED_WITHOUT', parameters: { verdict: 'approved' } },
    'The step was approved without this decision.',
  ],
  [{ code: 'DELEGATION_REVOKED', parameters: {} }, 'The delegation was revoked.'],
  [{ code: 'HANDED_OVER', parameters: { to: bob, by: ann, text: 'On leave' } }, 'Given to Bob by Ann: On leave'],
  [
    { code: 'DECIDED_BY', parameters: { verdict: 'approved', people: [ann, { ...bob, onBehalfOf: ann }] } },
    'Approved by Ann, Bob on behalf of Ann.',
  ],
  [
    { code: 'DECIDED_BY', parameters: { verdict: 'rejected', people: [ann], comment: 'Too dear' } },
    'Rejected by Ann: Too dear',
  ],
  [{ code: 'APPROVED_AUTOMATICALLY', parameters: {} }, 'Approved automatically.'],
  [{ code: 'APPROVED_AUTOMATICALLY', parameters: { step: 'Small' } }, 'Approved automatically at "Small".'],
  [{ code: 'DOCUMENT_WAS_RETURNED', parameters: {} }, 'The document was returned.'],
  [{ code: 'SUBMITTED_AGAIN', parameters: { documentVersion: 3 } }, 'The document was submitted again, as version 3.'],
  [{ code: 'DOCUMENT_ENDED', parameters: { outcome: 'withdrawn' } }, 'The document was withdrawn.'],
  [
    { code: 'EXPIRED', parameters: { hours: 48 } },
    'Nobody decided within 48 hours: withdraw the document, or submit it again.',
  ],
]

describe('the English words of reasons', () => {
  it.each(SAID)('%j', (reason, words) => {
    expect(approvalReason.safeParse(reason)).toMatchObject({ success: true })
    expect(sentenceOf([reason])).toBe(words)
  })

  it('are looked at for every code of the contract', () => {
    const said = new Set<ApprovalReasonCode>(SAID.map(([{ code }]) => code))
    expect(APPROVAL_REASON_CODES.filter((code) => !said.has(code))).toEqual([])
  })

  it('are there for every objection', () => {
    expect(new Set(OBJECTIONS.map((objection) => objectionWords(objection))).size).toBe(OBJECTIONS.length)
  })

  it('stand one after the other, and a sentence that is older than reasons stays as it is', () => {
    expect(sentenceOf([])).toBe('')
    expect(sentenceOf('')).toBe('')
    expect(
      sentenceOf([
        { code: 'APPLIES_ALWAYS', parameters: {} },
        { code: 'ALL_APPROVE', parameters: {} },
      ]),
    ).toBe('Applies always. All of them approve.')
    expect(sentenceOf('Applies always.')).toBe('Applies always.')
    expect(reasonsIn('Applies always.')).toEqual([{ code: 'SENTENCE', parameters: { text: 'Applies always.' } }])
  })
})
