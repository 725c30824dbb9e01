import type { Question } from '../queries/questionnaire-queries.js'
import { NEW_QUESTION, draftOf, faultsOf, keyOf, moved, questionOf } from './question-draft.js'

const typed = { ...NEW_QUESTION, text: ' Was it convicted? ' }
const OPTIONS = [
  { id: 'a', key: '', label: 'ISO 9001', score: '100' },
  { id: 'b', key: '', label: 'ISO 9001!', score: '' },
]

describe('the key of a question', () => {
  it.each([
    ['Was the company convicted?', [], 'was-the-company-convicted'],
    ['Größe & Umsatz', [], 'grosse-umsatz'],
    ['14 days?', [], 'days'],
    ['???', [], 'question'],
    ['Same', ['same', 'same-2'], 'same-3'],
    ['a'.repeat(60), ['a'.repeat(40)], `${'a'.repeat(38)}-2`],
    [`${'a'.repeat(39)} b`, [], 'a'.repeat(39)],
  ])('of %s', (words, taken, expected) => {
    expect(keyOf(words, taken, 'question')).toBe(expected)
  })
})

describe('a question as it is typed', () => {
  const full: Question = {
    ...{ key: 'size', text: 'How many people?', help: 'Full time', type: 'number', required: true, options: [] },
    ...{ minimum: '0', maximum: '1000.5', documentType: null, favourable: null, weight: null },
    knockOut: { answers: [], below: '10.25', above: null, waivable: false },
  }

  it('comes back as it went in, whatever way numbers are written in', () => {
    expect(draftOf(full, 'de')).toMatchObject({ maximum: '1000,5', below: '10,25' })
    for (const locale of ['en-GB', 'de']) expect(questionOf(draftOf(full, locale), [], locale)).toEqual(full)
  })

  it('loses what its type has no use for', () => {
    const other = { ...draftOf(full, 'en'), type: 'text' as const, weight: '5', favourable: 'yes' as const }
    expect(questionOf(other, [], 'en')).toEqual({
      ...{ ...full, type: 'text', minimum: null, maximum: null, knockOut: null },
      ...{ weight: null, favourable: null },
    })
  })

  it('gives each option a key of its own, which knock-out answers name', () => {
    const draft = {
      ...typed,
      type: 'choice' as const,
      options: OPTIONS,
      isKnockOut: true,
      knockOutAnswers: ['b', 'gone'],
    }
    expect(questionOf(draft, [], 'en')).toMatchObject({
      key: 'was-it-convicted',
      text: 'Was it convicted?',
      options: [
        { key: 'iso-9001', label: 'ISO 9001', score: 100 },
        { key: 'iso-9001-2', label: 'ISO 9001!', score: null },
      ],
      knockOut: { answers: ['iso-9001-2'], below: null, above: null, waivable: true },
    })
  })

  it.each([
    ['no text', { ...typed, text: ' ' }, { text: 'missing' }],
    ['a key that is none', { ...typed, key: 'A b' }, { key: 'key' }],
    ['a key of another question', { ...typed, key: 'taken' }, { key: 'key_taken' }],
    ['a weight without a better answer', { ...typed, weight: '10' }, { favourable: 'favourable' }],
    ['a weight beyond 100', { ...typed, weight: '101', favourable: 'no' }, { weight: 'whole' }],
    ['a weight of nothing', { ...typed, weight: '0', favourable: 'no' }, { weight: 'whole' }],
    ['a weight where nothing is judged', { ...typed, type: 'text', weight: 'x' }, {}],
    ['one option', { ...typed, type: 'choice', options: OPTIONS.slice(0, 1) }, { options: 'two_options' }],
    [
      'options without points',
      { ...typed, type: 'choice', options: OPTIONS, weight: '5' },
      { 'options/b/score': 'score' },
    ],
    ['a limit that is no number', { ...typed, type: 'number', minimum: 'ten' }, { minimum: 'number' }],
    ['no knock-out answer', { ...typed, isKnockOut: true, knockOutAnswers: ['a'] }, { knockOut: 'knock_out' }],
    ['no knock-out limit', { ...typed, type: 'number', isKnockOut: true }, { below: 'knock_out' }],
    ['a knock-out limit', { ...typed, type: 'number', isKnockOut: true, above: '3' }, {}],
    ['nothing wrong', { ...typed, isKnockOut: true, knockOutAnswers: ['yes'], weight: '3', favourable: 'no' }, {}],
  ] as const)('is refused with %s', (_name, draft, expected) => {
    expect(faultsOf(draft, ['taken'], 'en')).toEqual(expected)
  })
})

describe('moving a question', () => {
  it.each([
    [0, 1, 'bac'],
    [2, -1, 'acb'],
    [0, -1, 'abc'],
    [2, 1, 'abc'],
  ] as const)('from place %i by %i', (index, by, expected) => {
    expect(moved(['a', 'b', 'c'], index, by).join('')).toBe(expected)
  })
})
