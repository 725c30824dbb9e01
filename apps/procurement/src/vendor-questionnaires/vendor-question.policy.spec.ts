import { vendorQuestion } from '@nexus/contracts-procurement'
import { assertAsksSomething, assertQuestions, compareDecimals } from './vendor-question.policy.js'

const question = (parts: object = {}) =>
  vendorQuestion.parse({ key: 'convicted', text: 'Was the company convicted?', type: 'yes-no', ...parts })
const options = [
  { key: 'small', label: 'Small', score: 20 },
  { key: 'large', label: 'Large', score: 100 },
]
const refusal = (pointer: string) =>
  expect.objectContaining({
    code: 'procurement.vendor_questionnaire.refused',
    errors: [expect.objectContaining({ pointer })],
  }) as Error

describe('the questions of a questionnaire', () => {
  it('VEN-4: takes questions of every type', () => {
    expect(() =>
      assertQuestions(
        [
          question({ favourable: 'no', weight: 10, knockOut: { answers: ['yes'] } }),
          question({ key: 'size', type: 'choice', options, weight: 5, knockOut: { answers: ['small'] } }),
          question({ key: 'share', type: 'number', minimum: '0', maximum: '100', knockOut: { below: '10.5' } }),
          question({ key: 'note', type: 'text' }),
          question({ key: 'founded', type: 'date' }),
          question({ key: 'proof', type: 'document', documentType: 'iso-9001' }),
        ],
        ['liability-insurance'],
      ),
    ).not.toThrow()
  })

  it.each([
    ['options without a choice', { options }, '/questions/0/options'],
    ['a choice of one', { type: 'choice', options: options.slice(0, 1) }, '/questions/0/options'],
    ['an option twice', { type: 'choice', options: [options[0], options[0]] }, '/questions/0/options/1/key'],
    ['limits of a text', { type: 'text', minimum: '1' }, '/questions/0/minimum'],
    ['crossed limits', { type: 'number', minimum: '2', maximum: '1.99' }, '/questions/0/maximum'],
    ['a type of document in a date', { type: 'date', documentType: 'iso-9001' }, '/questions/0/documentType'],
    ['a weight without the better answer', { weight: 1 }, '/questions/0/favourable'],
    [
      'a weight without scores',
      { type: 'choice', weight: 1, options: [options[0], { key: 'b', label: 'B' }] },
      '/questions/0/options/1/score',
    ],
    ['a weight of a text', { type: 'text', weight: 1 }, '/questions/0/weight'],
    ['a knock-out of nothing', { knockOut: {} }, '/questions/0/knockOut'],
    ['an unknown knock-out answer', { knockOut: { answers: ['maybe'] } }, '/questions/0/knockOut/answers/0'],
    ['a knock-out limit of a yes-no question', { knockOut: { answers: ['yes'], below: '1' } }, '/questions/0/knockOut'],
  ])('VEN-4: refuses %s', (_, parts, pointer) => {
    expect(() => assertQuestions([question(parts)], [])).toThrow(refusal(pointer))
  })

  it('VEN-4: refuses a key and a document twice, and an edition that asks for nothing', () => {
    expect(() => assertQuestions([question(), question()], [])).toThrow(refusal('/questions/1/key'))
    expect(() => assertQuestions([], ['iso-9001', 'iso-9001'])).toThrow(refusal('/requiredDocuments/1'))
    expect(() => assertAsksSomething([], [])).toThrow(refusal('/questions'))
    expect(() => assertAsksSomething([], ['iso-9001'])).not.toThrow()
  })

  it('compares numbers exactly', () => {
    expect(compareDecimals('0.1', '0.10000000')).toBe(0)
    expect(compareDecimals('999999999999999.00000001', '999999999999999')).toBe(1)
    expect(compareDecimals('-2', '1')).toBe(-1)
  })
})
