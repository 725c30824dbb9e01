import { aborted, deadlineExceeded, unavailable, type EventEnvelope } from '@nexus/kernel'
import { BROKER_POLICY } from './delivery-policy.js'
import { ContractFault } from './delivery-failure.js'
import { Doubts } from './doubts.js'
import { RetryPlan, type NextStep } from './retry-plan.js'
import { within } from './timing.js'

const envelope = { tenantId: 't', aggregateType: 'parcel', aggregateId: 'one' } as EventEnvelope
const fault = new TypeError('cannot read the address')

describe('the deliveries of an event', () => {
  const plan = (doubts = new Doubts(), of = envelope) => new RetryPlan(BROKER_POLICY, doubts, 'dock.shipping', of)
  const untilGivenUp = (of: RetryPlan, error: unknown): NextStep[] => {
    const steps: NextStep[] = []
    do steps.push(of.after(error))
    while (!('giveUp' in steps.at(-1)!))
    return steps
  }

  it('end after those of the policy, and at once when no other can help', () => {
    const waits = BROKER_POLICY.retryDelaysMs.map((waitMs) => ({ waitMs }))
    expect(untilGivenUp(plan(), fault)).toEqual([...waits, { giveUp: 'exhausted' }])
    expect(plan().after(new ContractFault('no note'))).toEqual({ giveUp: 'permanent' })
  })

  it('do not count while something is away, for a day', () => {
    const one = plan()
    for (let time = 0; time < 1000; time += 1) expect(one.after(unavailable('later'))).toHaveProperty('waitMs')
    expect(one.deliveries).toBe(1)
    const impatient = new RetryPlan({ ...BROKER_POLICY, awayLimitMs: 0 }, new Doubts(), 'dock.shipping', envelope)
    expect(untilGivenUp(impatient, unavailable('later')).at(-1)).toEqual({ giveUp: 'exhausted' })
  })

  it('do not count for five minutes while what was asked does not answer in time; a handler that hangs does', async () => {
    const one = plan()
    for (let time = 0; time < 100; time += 1) expect(one.after(deadlineExceeded('no answer'))).toHaveProperty('waitMs')
    expect(one.deliveries).toBe(1)
    const impatient = new RetryPlan({ ...BROKER_POLICY, lateLimitMs: 0 }, new Doubts(), 'dock.shipping', envelope)
    expect(untilGivenUp(impatient, deadlineExceeded('no answer'))).toHaveLength(7)
    const hangs: unknown = await within(new Promise(() => undefined), 1, 'the handler').catch((error: unknown) => error)
    expect(untilGivenUp(plan(), hangs)).toHaveLength(7)
  })

  it('are two where the event before was given up, until one succeeds; collisions are tried as often as ever', () => {
    const doubts = new Doubts()
    untilGivenUp(plan(doubts), fault)
    expect(untilGivenUp(plan(doubts), fault)).toHaveLength(2)
    expect(untilGivenUp(plan(doubts), aborted('again'))).toHaveLength(7)
    expect(untilGivenUp(plan(doubts, { ...envelope, aggregateId: 'other' }), fault)).toHaveLength(7)
    plan(doubts).succeeded()
    expect(untilGivenUp(plan(doubts), fault)).toHaveLength(7)
  })
})
