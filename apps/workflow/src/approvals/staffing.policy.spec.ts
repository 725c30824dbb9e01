import type { Person } from '../directory/directory.repository.js'
import { objectionWords, sentenceOf } from './reason-sentence.policy.js'
import { staffingOf, type StaffingQuestion } from './staffing.policy.js'

const person = (userId: string, parts: Partial<Person> = {}): Person => ({
  userId,
  name: userId,
  active: true,
  decides: true,
  roles: ['approver'],
  managerUserId: null,
  ...parts,
})
const [ann, bob, cat, owner] = ['ann', 'bob', 'cat', 'owner'].map((userId) => person(userId)) as [
  Person,
  Person,
  Person,
  Person,
]

const staffing = (
  parts: Partial<StaffingQuestion>,
): { who: string[]; required: number; shortage: string | undefined; skipped: string[] } => {
  const found = staffingOf({
    mode: 'any',
    origin: 'role',
    primary: [ann, bob, cat],
    fallback: [owner],
    requesterId: 'rita',
    excludedUserIds: [],
    decidedUserIds: [],
    ...parts,
  })
  return {
    who: found.assignees.map(({ person: { userId }, origin }) => (origin === 'fallback' ? `${userId}!` : userId)),
    required: found.required,
    shortage: found.shortage === undefined ? undefined : sentenceOf(found.shortage),
    skipped: found.skipped.map(({ userId, objection }) => `${userId} ${objectionWords(objection)}`),
  }
}

describe('the people of a step', () => {
  it.each<[string, Partial<StaffingQuestion>, string[], number]>([
    ['everybody of the role, of whom one decides', {}, ['ann', 'bob', 'cat'], 1],
    ['all of the role', { mode: 'all' }, ['ann', 'bob', 'cat'], 3],
    ['a quorum of the role', { mode: 'quorum', quorum: 2 }, ['ann', 'bob', 'cat'], 2],
    ['not the requester (AP-4)', { requesterId: 'ann', mode: 'all' }, ['bob', 'cat'], 2],
    ['not who has another part in it (X-9)', { excludedUserIds: ['ann', 'cat'] }, ['bob'], 1],
    ['not who decided at an earlier step (AP-4)', { decidedUserIds: ['bob'] }, ['ann', 'cat'], 1],
    [
      'not who left, nor who may not decide',
      { primary: [person('ann', { active: false }), person('bob', { decides: false }), cat] },
      ['cat'],
      1,
    ],
    ['the fallback approver when nobody is left', { primary: [ann], requesterId: 'ann' }, ['owner!'], 1],
    ['the fallback approver when the role has no holders (AP-3)', { primary: [] }, ['owner!'], 1],
    [
      'the fallback approver besides those who are left of a quorum, which stays',
      { mode: 'quorum', quorum: 2, primary: [ann, bob], requesterId: 'ann' },
      ['bob', 'owner!'],
      2,
    ],
    [
      'only the fallback approver when a condition failed (AP-2)',
      { mode: 'quorum', quorum: 2, onlyFallback: [{ code: 'NO_STEP_APPLIES', parameters: {} }] },
      ['owner!'],
      1,
    ],
    [
      'a replacement for a named person who left (AP-3)',
      { origin: 'user', mode: 'all', primary: [ann, person('bob', { active: false })] },
      ['ann', 'owner!'],
      2,
    ],
    ['nobody twice', { primary: [ann, ann], mode: 'quorum', quorum: 2, fallback: [ann, owner] }, ['ann', 'owner!'], 2],
  ])('are %s', (_what, parts, who, required) => {
    expect(staffing(parts)).toMatchObject({ who, required, shortage: undefined })
  })

  it.each<[string, Partial<StaffingQuestion>, string[]]>([
    ['the fallback approver asked for it', { primary: [], requesterId: 'owner' }, []],
    ['the fallback approver may not decide', { primary: [], fallback: [person('owner', { decides: false })] }, []],
    ['nobody is named', { primary: [], fallback: [] }, []],
    [
      'a quorum is not complete even with the fallback approver',
      { primary: [ann], fallback: [ann], mode: 'quorum', quorum: 2 },
      ['ann'],
    ],
    [
      'all are barred and so is the fallback approver',
      { mode: 'all', requesterId: 'ann', excludedUserIds: ['bob', 'cat', 'owner'] },
      [],
    ],
  ])('are too few when %s: it waits', (_what, parts, who) => {
    const found = staffing(parts)
    expect(found.who).toEqual(who)
    expect(found.shortage).toMatch(/^Waits: /)
  })

  it('names who was not asked, and why', () => {
    const found = staffing({
      primary: [ann, bob],
      requesterId: 'ann',
      excludedUserIds: ['bob'],
      fallback: [person('owner', { decides: false })],
    })
    expect(found.skipped).toEqual([
      'ann asked for it',
      'bob has another part in it (separation of duties)',
      'owner has no role that may decide approval tasks',
    ])
    expect(found.shortage).toContain('owner (has no role that may decide approval tasks)')
  })

  it('are only completed when the step runs already, and keep what it needs', () => {
    const present = { userIds: ['ann', 'bob'], counting: 1, required: 2 }
    expect(staffing({ mode: 'quorum', quorum: 2, present })).toMatchObject({ who: ['cat'], required: 2 })
    expect(staffing({ mode: 'quorum', quorum: 2, present: { ...present, counting: 2 } })).toMatchObject({
      who: [],
      required: 2,
      shortage: undefined,
    })
    expect(staffing({ mode: 'all', primary: [ann, bob], fallback: [], present }).shortage).toMatch(/^Waits: /)
  })
})

describe('people in place of others', () => {
  const boss = person('boss')
  const chains = new Map([
    ['ann', [boss]],
    ['bob', [boss, owner]],
  ])

  it('AP-4: a requester who is named is replaced by the next manager', () => {
    const named = { origin: 'user' as const, mode: 'all' as const, primary: [ann, bob], requesterId: 'ann', chains }
    expect(staffing(named)).toMatchObject({ who: ['bob', 'boss'], required: 2, skipped: ['ann asked for it'] })
  })

  it('AP-4: a role goes on without its requester, and its only holder is replaced', () => {
    expect(staffing({ primary: [ann, bob], requesterId: 'ann', chains }).who).toEqual(['bob'])
    expect(staffing({ primary: [ann], requesterId: 'ann', chains }).who).toEqual(['boss'])
  })

  it('AP-4: within the limit of self-approval the requester decides, also where excluded for having asked', () => {
    const own = { primary: [ann], requesterId: 'ann', excludedUserIds: ['ann'], allowsRequester: true }
    expect(staffing(own).who).toEqual(['ann'])
  })

  it('AP-3: a named person who left is replaced by the next manager who may decide, else by the process owner', () => {
    const gone = person('bob', { active: false })
    const named = { origin: 'user' as const, mode: 'all' as const, primary: [ann, gone] }
    expect(staffing({ ...named, chains }).who).toEqual(['ann', 'boss'])
    expect(staffing({ ...named, chains: new Map([['bob', [person('boss', { decides: false })]]]) }).who).toEqual([
      'ann',
      'owner!',
    ])
  })

  it('AP-1: weights count, and the process owner weighs what is missing', () => {
    const weighed = {
      origin: 'user' as const,
      mode: 'quorum' as const,
      quorum: 3,
      weights: { ann: 2 },
      primary: [ann, bob],
    }
    expect(staffing(weighed)).toMatchObject({ who: ['ann', 'bob'], required: 3 })
    expect(staffing({ ...weighed, requesterId: 'ann' })).toMatchObject({ who: ['bob', 'owner!'], shortage: undefined })
  })

  it('AP-4: an earlier approval counts only where the definition lets it', () => {
    expect(staffing({ primary: [ann], decidedUserIds: ['ann'] }).who).toEqual(['owner!'])
    expect(staffing({ primary: [ann], decidedUserIds: ['ann'], collapsed: new Map([['ann', 'First']]) }).who).toEqual([
      'ann',
    ])
  })
})
