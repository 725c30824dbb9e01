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
import { ContractFault, describeFailure, EventFault, isAway, isPermanent } from './delivery-failure.js'
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
    ['an unknown version', new EventFault('event.unknown_version', 'v2'), true],
    ['the end of its process', new EventFault('event.handler_crashed', 'ended'), false],
    ['an unknown error', new TypeError('x is not a function'), false],
    ['a thrown text', 'oops', false],
  ])('by %s is permanent or not', (_what, error, permanent) => {
    expect(isPermanent(error)).toBe(permanent)
  })

  it('because something is away says nothing about the event', () => {
    expect(isAway(unavailable('later'))).toBe(true)
    for (const other of [aborted('again'), internalError('oops'), new Error('x')]) expect(isAway(other)).toBe(false)
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
  it.each([
    ['in process', IN_PROCESS_POLICY],
    ['of a broker', BROKER_POLICY],
  ])('%s dead-letter within 60 s, even when every delivery hangs (FLT-14)', (_which, { retryDelaysMs, timeoutMs }) => {
    const waits = retryDelaysMs.reduce((sum, delay) => sum + delay, 0)
    expect(waits + (retryDelaysMs.length + 1) * timeoutMs).toBeLessThanOrEqual(60_000)
    expect(waits).toBeGreaterThan(10_000)
  })
})
