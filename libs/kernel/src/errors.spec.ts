import * as errors from './errors.js'
import { defineError, DomainError, ERROR_KINDS, isDomainError } from './errors.js'

const notDraft = defineError({
  code: 'procurement.requisition.not_draft',
  kind: 'CONFLICT_STATE',
  when: 'The requisition has been submitted.',
})

describe('defineError', () => {
  it('makes errors with its code and kind, and the given detail and extras', () => {
    const error = notDraft('requisition R-1 is APPROVED', { currentVersion: 3, facts: { state: 'APPROVED' } })
    expect(error).toBeInstanceOf(DomainError)
    expect(error).toMatchObject({
      code: 'procurement.requisition.not_draft',
      kind: 'CONFLICT_STATE',
      detail: 'requisition R-1 is APPROVED',
      message: 'procurement.requisition.not_draft: requisition R-1 is APPROVED',
      currentVersion: 3,
      facts: { state: 'APPROVED' },
    })
  })

  it('carries its declaration for the reference', () => {
    expect({ code: notDraft.code, kind: notDraft.kind, when: notDraft.when }).toEqual({
      code: 'procurement.requisition.not_draft',
      kind: 'CONFLICT_STATE',
      when: 'The requisition has been submitted.',
    })
  })

  it.each(['notdraft', 'Procurement.requisition', 'a.b.c.d.e', 'a..b', 'a.b-c', 'a.1b', '', 'a.b\n'])(
    'refuses the code %j',
    (code) => {
      expect(() => defineError({ code, kind: 'INTERNAL', when: 'Never.' })).toThrow(
        'must look like service.aggregate.reason',
      )
    },
  )

  it('has given every shared error a code of its own', () => {
    const codes = Object.values(errors).flatMap((value) =>
      typeof value === 'function' && 'when' in value ? [value.code] : [],
    )
    expect(codes.length).toBeGreaterThan(10)
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('DomainError on its way', () => {
  it('survives a network hop as what it was, without stack or cause', () => {
    const error = notDraft('it is not', { errors: [{ pointer: '/a', code: 'x', detail: 'y' }], retryAfterSeconds: 2 })
    const wire = JSON.parse(JSON.stringify(error.toWire())) as errors.WireError
    expect(Object.keys(wire).sort()).toEqual(['code', 'detail', 'errors', 'kind', 'retryAfterSeconds'])
    const back = DomainError.fromWire(wire)
    expect(back.toWire()).toEqual(error.toWire())
    expect(back.message).toBe(error.message)
  })
})

describe('isDomainError', () => {
  it('knows an error by its shape, not its class', () => {
    expect(isDomainError(notDraft('x'))).toBe(true)
    expect(isDomainError({ code: 'a.b', kind: 'NOT_FOUND', detail: 'x' })).toBe(true)
  })

  it.each([
    ['a plain error', new Error('x')],
    ['null', null],
    ['undefined', undefined],
    ['text', 'a.b'],
    ['an unknown kind', { code: 'a.b', kind: 'ODD', detail: 'x' }],
    ['a kind that every object has', { code: 'a.b', kind: 'toString', detail: 'x' }],
    ['no detail', { code: 'a.b', kind: 'NOT_FOUND' }],
    ['a code of a driver', { code: '23505', detail: 'Key exists' }],
  ])('is false for %s', (_what, value) => {
    expect(isDomainError(value)).toBe(false)
  })
})

describe('ERROR_KINDS', () => {
  it('are error statuses with problem types of their own, and what may be retried is never a fault of the caller', () => {
    const kinds = Object.values(ERROR_KINDS)
    expect(kinds.every(({ status }) => status >= 400 && status < 600)).toBe(true)
    expect(new Set(kinds.map(({ type }) => type)).size).toBe(kinds.length)
    expect(kinds.filter(({ retry }) => retry).every(({ status }) => status === 429 || status >= 503)).toBe(true)
  })
})
