import { assertComplete, leadTimeWarnings } from './submission.policy.js'

const complete = {
  purpose: 'Furnish the office',
  needBy: '2026-04-30',
  deliveryPlace: 'Berlin',
  costCentreId: null,
  quoteFileIds: null,
  quoteWaiver: null,
}
const rules = { today: '2026-03-31', costCentreRequired: false, quotesRequired: false }
const aLine = { costCentreId: null }
const judge = (parts: object = {}, lines: (typeof aLine | { costCentreId: string })[] = [aLine], more: object = {}) => {
  assertComplete({ ...complete, ...parts }, lines, { ...rules, ...more })
}

describe('REQ-6: submitting a requisition', () => {
  it('takes a complete one, also when it is needed today', () => {
    expect(() => {
      judge({}, [aLine], { today: '2026-04-30' })
    }).not.toThrow()
  })

  it.each([
    ['without a purpose', { purpose: null }, [aLine], '/purpose'],
    ['with a blank purpose', { purpose: '  \n' }, [aLine], '/purpose'],
    ['without a date', { needBy: null }, [aLine], '/needBy'],
    ['with a date of yesterday', { needBy: '2026-03-30' }, [aLine], '/needBy'],
    ['without a place', { deliveryPlace: null }, [aLine], '/deliveryPlace'],
    ['without a line', {}, [], '/lines'],
  ])('refuses one %s', (_, parts, lines, pointer) => {
    expect(() => {
      judge(parts, lines)
    }).toThrow(
      expect.objectContaining({
        code: 'procurement.requisition.incomplete',
        errors: [expect.objectContaining({ pointer })],
      }),
    )
  })

  it('names everything that is missing at once', () => {
    expect(() => {
      judge({ purpose: null, needBy: null, deliveryPlace: null }, [], {
        costCentreRequired: true,
        quotesRequired: true,
      })
    }).toThrow(
      expect.objectContaining({
        errors: ['/purpose', '/needBy', '/deliveryPlace', '/lines', '/quoteFileIds'].map(
          (pointer) => expect.objectContaining({ pointer }) as unknown,
        ),
      }),
    )
  })

  it.each([
    ['on its head', { costCentreId: 'c' }, [aLine], true],
    ['on every line', {}, [{ costCentreId: 'c' }, { costCentreId: 'd' }], true],
    ['on one of two lines', {}, [{ costCentreId: 'c' }, aLine], false],
    ['nowhere', {}, [aLine], false],
  ])('with a cost centre %s: %j', (_, parts, lines, accepted) => {
    const submit = () => {
      judge(parts, lines, { costCentreRequired: true })
    }
    if (accepted) expect(submit).not.toThrow()
    else
      expect(submit).toThrow(
        expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/costCentreId' })] }),
      )
  })

  it.each([
    ['three quotes', { quoteFileIds: ['a', 'b', 'c'] }, true],
    ['a reason for fewer', { quoteFileIds: ['a'], quoteWaiver: 'Only one makes them' }, true],
    ['one quote named three times', { quoteFileIds: ['a', 'a', 'a'] }, false],
    ['two quotes', { quoteFileIds: ['a', 'b'] }, false],
    ['a blank reason', { quoteWaiver: ' ' }, false],
  ])('above the amount of the policy with %s: %j', (_, parts, accepted) => {
    const submit = () => {
      judge(parts, [aLine], { quotesRequired: true })
    }
    if (accepted) expect(submit).not.toThrow()
    else expect(submit).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ code: 'quotes' })] }))
  })

  it('warns where the category takes longer than until the date, and does not where it fits', () => {
    const categories = new Map([['c', { name: 'Furniture', leadTimeDays: 10 }]])
    const lines = [
      { lineNumber: 1, categoryId: null },
      { lineNumber: 2, categoryId: 'c' },
    ]
    expect(leadTimeWarnings('2026-04-10', lines, categories, '2026-03-31')).toEqual([])
    expect(leadTimeWarnings('2026-04-09', lines, categories, '2026-03-31')).toEqual([
      expect.objectContaining({
        code: 'lead_time',
        pointer: '/lines/1',
        detail: expect.stringContaining('2026-04-10') as string,
        facts: {
          ...{ code: 'lead_time', line: 2, category: 'Furniture', days: 10 },
          ...{ needBy: '2026-04-09', earliest: '2026-04-10' },
        },
      }),
    ])
  })
})
