import { ApprovalTask } from './approval-task.entity.js'
import { Approval } from './approval.entity.js'
import { approvalViewOf } from './approval.view.js'
import type { RouteStep } from './route.policy.js'

const now = new Date('2026-05-01T07:00:00.000Z')
const person = { userId: 'ann', userName: 'Ann' }

const viewOf = (
  step: Pick<RouteStep, 'why' | 'note' | 'skipped'>,
  task: Pick<ApprovalTask, 'originReason' | 'closeReason'>,
): ReturnType<typeof approvalViewOf> => {
  const base = { key: 'one', name: 'One', kind: 'approval', applies: 'yes', state: 'ACTIVE' } as const
  const route = { fallback: 'process-owner' as never, steps: [{ ...base, ...step }] }
  const approval = Object.assign(new Approval(), {
    ...{ amountMinor: 100n, currency: 'EUR', createdAt: now, route },
    ...{ stepKey: null, reason: null, verdict: null, outcome: null, previousInstanceId: null, rerun: null },
    ...{ endedAt: null, baseAmountMinor: null, baseCurrency: null, change: null },
  })
  const asked = Object.assign(new ApprovalTask(), {
    ...{ id: 'task', stepKey: 'one', state: 'SKIPPED', openedAt: now },
    ...{ onBehalfOfId: null, dueAt: null, closedAt: null, comment: null },
    ...task,
  })
  return approvalViewOf({ approval, tasks: [asked], decisions: [], notices: [] })
}

describe('the view of an approval', () => {
  it('shows what was stored before there were reasons as it is, and whatever came since behind it', () => {
    const old = { why: 'Applies always.', note: [{ code: 'NOT_NEEDED_ANY_MORE' as const, parameters: {} }] }
    const skipped = [{ ...person, reason: 'asked for it' }]
    const view = viewOf({ ...old, skipped }, { originReason: 'holds the role buyer', closeReason: 'Ann has decided.' })
    expect(view.steps[0]).toMatchObject({
      explanation: 'Applies always. Not needed any more.',
      reasons: [
        { code: 'SENTENCE', parameters: { text: 'Applies always.' } },
        { code: 'NOT_NEEDED_ANY_MORE', parameters: {} },
      ],
      skipped: [
        { ...person, reason: 'asked for it', reasons: [{ code: 'SENTENCE', parameters: { text: 'asked for it' } }] },
      ],
      tasks: [{ originReason: 'holds the role buyer', reason: 'Ann has decided.' }],
    })
    expect(view.steps[0]?.tasks[0]).not.toHaveProperty('reasons')
    expect(view).not.toHaveProperty('reasons')
  })

  it('says why somebody was not asked in words that are made from the reason', () => {
    const reason = [{ code: 'MAY_NOT_DECIDE' as const, parameters: { objection: 'requester' as const } }]
    const nothing = { originReason: null, closeReason: null }
    const view = viewOf({ why: [], note: [], skipped: [{ ...person, reason }] }, nothing)
    expect(view.steps[0]).toMatchObject({ explanation: '', skipped: [{ reason: 'asked for it', reasons: reason }] })
  })
})
