import { NEW_QUESTION, questionOf } from '../../questionnaires/forms/question-draft.js'
import type { QuestionType } from '../../questionnaires/queries/questionnaire-queries.js'
import { answerOf, differencesOf, typedOf, wantedOf } from './answer-values.js'

const question = (
  key: string,
  type: QuestionType,
  limits: { readonly minimum?: string; readonly maximum?: string } = {},
) => questionOf({ ...NEW_QUESTION, key, text: key, type, ...limits }, [], 'en')
const en = { locale: 'en-GB', today: '2026-03-10' }
const de = { locale: 'de', today: '2026-03-10' }

describe('an answer as it is typed', () => {
  const size = question('size', 'number', { minimum: '-0.5', maximum: '99999999999999.9' })

  it.each([
    ['text', question('a', 'text'), '  Two lines\n', en, { ok: true, value: 'Two lines' }],
    ['nothing', question('a', 'text'), '  ', en, { ok: true, value: null }],
    ['a number', size, '1.234,5', de, { ok: true, value: '1234.5' }],
    ['no number', size, 'ten', en, { ok: false, fault: 'number' }],
    ['the least', size, '-0.50', en, { ok: true, value: '-0.50' }],
    ['less', size, '-0.50000001', en, { ok: false, fault: 'too_small' }],
    // A floating point number would not see the difference.
    ['a little too much', size, '99999999999999.90000001', en, { ok: false, fault: 'too_large' }],
    ['a day', question('d', 'date'), '31.12.2025', de, { ok: true, value: '2025-12-31' }],
    ['no day', question('d', 'date'), '31.02.2025', de, { ok: false, fault: 'date' }],
  ] as const)('%s', (_name, asked, typed, reader, expected) => {
    expect(answerOf(asked, typed, reader)).toEqual(expected)
  })

  it.each([
    ['number', '1234.5'],
    ['date', '2025-12-31'],
    ['text', 'yes, 1.5'],
  ] as const)('a %s that is shown can be read again', (type, value) => {
    for (const reader of [en, de]) {
      const asked = question('q', type)
      expect(answerOf(asked, typedOf(asked, value, reader), reader)).toEqual({ ok: true, value })
    }
  })
})

describe('what is sent of many answers', () => {
  const questions = [question('size', 'number'), question('name', 'text'), question('seat', 'text')]
  const known = { size: '5', name: 'Paper & Co', old: 'kept' }

  it('is what is different, and null for what is taken back', () => {
    const wanted = wantedOf(questions, { size: '7', name: '', seat: 'Bonn' }, known, {}, en)
    expect(differencesOf(known, wanted)).toEqual([
      { questionKey: 'size', value: '7' },
      { questionKey: 'name', value: null },
      { questionKey: 'seat', value: 'Bonn' },
    ])
  })

  it('leaves alone what cannot be read, what was refused as it stands, and what is not asked any more', () => {
    const typed = { size: 'many', name: 'Other', seat: 'Bonn' }
    const wanted = wantedOf(questions, typed, known, { seat: 'Bonn', name: 'Another' }, en)
    expect(differencesOf(known, wanted)).toEqual([{ questionKey: 'name', value: 'Other' }])
    expect(wanted).toEqual({ size: '5', name: 'Other', old: 'kept' })
  })
})
