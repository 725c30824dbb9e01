import {
  aborted,
  ERROR_KINDS,
  DomainError,
  internalError,
  invalidArgument,
  notFound,
  unavailable,
  versionMismatch,
  type ErrorKind,
} from '@nexus/kernel'
import { ContractFault, describeFailure, isPermanent } from './delivery-failure.js'
import { IN_PROCESS_POLICY, BROKER_POLICY } from './delivery-policy.js'

describe('a failure of a delivery', () => {
  it.each([
    ['a broken contract', new ContractFault('no note'), true],
    ['a business refusal', new DomainError('x.y.z', 'UNPROCESSABLE', 'no'), true],
    ['an invalid argument', invalidArgument('no'), true],
    ['something that is not there', notFound('no'), true],
    ['a version conflict', versionMismatch('old'), false],
    ['an aborted transaction', aborted('again'), false],
    ['a part that is away', unavailable('later'), false],
    ['a fault of the other side', internalError('oops'), false],
    ['an unknown error', new TypeError('x is not a function'), false],
    ['a thrown text', 'oops', false],
  ])('by %s is permanent or not', (_what, error, permanent) => {
    expect(isPermanent(error)).toBe(permanent)
  })

  it('of every retryable kind is transient', () => {
    for (const kind of Object.keys(ERROR_KINDS) as ErrorKind[]) {
      if (ERROR_KINDS[kind].retry) expect(isPermanent(new DomainError('a.b.c', kind, 'x'))).toBe(false)
    }
  })

  it('is told by code and text, without a stack, cut to what the table holds', () => {
    expect(describeFailure(new TypeError('bad'))).toEqual({ code: 'event.handler_failed', text: 'TypeError: bad' })
    expect(describeFailure(notFound('no order 7'))).toEqual({ code: 'request.not_found', text: 'no order 7' })
    expect(describeFailure(new Error('x'.repeat(9000))).text).toHaveLength(4000)
  })
})

describe('the delivery policies', () => {
  it('deliver eight times', () => {
    expect(IN_PROCESS_POLICY.retryDelaysMs).toHaveLength(7)
    expect(BROKER_POLICY.retryDelaysMs).toEqual([1000, 5000, 15_000, 30_000, 60_000, 120_000, 300_000])
  })

  it('dead-letter within 60 s in process, even when every delivery hangs (FLT-14)', () => {
    const waits = IN_PROCESS_POLICY.retryDelaysMs.reduce((sum, delay) => sum + delay, 0)
    expect(waits + 8 * IN_PROCESS_POLICY.timeoutMs).toBeLessThanOrEqual(60_000)
  })
})
