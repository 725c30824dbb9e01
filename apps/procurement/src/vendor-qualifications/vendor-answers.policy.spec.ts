import { vendorQuestion } from '@nexus/contracts-procurement'
import {
  answerFault,
  assertAnswers,
  assertComplete,
  assertWaived,
  knockOutsOf,
  scoreOf,
} from './vendor-answers.policy.js'

const question = (key: string, parts: object) => vendorQuestion.parse({ key, text: 'A question?', ...parts })
const convicted = question('convicted', {
  type: 'yes-no',
  required: true,
  favourable: 'no',
  weight: 2,
  knockOut: { answers: ['yes'] },
})
const size = question('size', {
  type: 'choice',
  weight: 1,
  options: [
    { key: 'small', label: 'Small', score: 20 },
    { key: 'large', label: 'Large', score: 100 },
  ],
})
const share = question('share', {
  type: 'number',
  minimum: '0',
  maximum: '100',
  knockOut: { below: '10.5', above: '90', waivable: false },
})
const founded = question('founded', { type: 'date' })
const proof = question('proof', { type: 'document', documentType: 'iso-9001', required: true })
const note = question('note', { type: 'text' })
const questions = [convicted, size, share, founded, proof, note]
const document = { id: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b61', type: 'iso-9001' }
const given = (values: Record<string, string>) =>
  Object.entries(values).map(([questionKey, value]) => ({ questionKey, value }))

describe('answers of a vendor', () => {
  it.each([
    [convicted, 'yes', true],
    [convicted, 'Yes', false],
    [size, 'large', true],
    [size, 'medium', false],
    [share, '99.99999999', true],
    [share, '-0.01', false],
    [share, '100.00000001', false],
    [share, '1e1', false],
    [share, '1,5', false],
    [founded, '2024-02-29', true],
    [founded, '2023-02-29', false],
    [founded, '29.02.2024', false],
    [proof, document.id, true],
    [proof, '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b62', false],
    [note, 'Anything', true],
  ])('VEN-4: %#: is judged by the type of its question', (asked, value, fits) => {
    expect(answerFault(asked, value, [document]) === null).toBe(fits)
  })

  it('VEN-4: a document of another type is no answer', () => {
    expect(answerFault(proof, document.id, [{ ...document, type: 'iso-14001' }])).toContain('iso-9001')
  })

  it('VEN-4: names every answer that does not fit, is not asked for, or comes twice', () => {
    const answers = [...given({ convicted: 'no', size: 'medium', age: '7' }), { questionKey: 'convicted', value: 'no' }]
    expect(() => assertAnswers(questions, answers, [])).toThrow(
      expect.objectContaining({
        code: 'procurement.vendor_qualification.answer_refused',
        errors: [
          expect.objectContaining({ pointer: '/answers/1/value', code: 'answer_unfit' }),
          expect.objectContaining({ pointer: '/answers/2/questionKey', code: 'question_unknown' }),
          expect.objectContaining({ pointer: '/answers/3/questionKey', code: 'question_repeated' }),
        ],
      }),
    )
    expect(() => assertAnswers(questions, [{ questionKey: 'convicted', value: null }], [])).not.toThrow()
  })

  it('VEN-1: what is missing is listed one by one', () => {
    const asked = { questions, requiredDocuments: ['liability-insurance'] }
    expect(() => assertComplete(asked, [], [document])).toThrow(
      expect.objectContaining({
        code: 'procurement.vendor_qualification.incomplete',
        facts: { answers: ['convicted', 'share', 'proof'], outdatedDocuments: [], documents: ['liability-insurance'] },
      }),
    )
    const answers = given({ convicted: 'no', share: '50', proof: document.id })
    expect(() => assertComplete(asked, answers, [])).toThrow(
      expect.objectContaining({
        facts: { answers: [], outdatedDocuments: ['proof'], documents: ['liability-insurance'] },
      }),
    )
    const insurance = { id: 'other', type: 'liability-insurance' }
    expect(() => assertComplete(asked, answers, [document, insurance])).not.toThrow()
  })

  it('VEN-1: tells which answers knock the vendor out', () => {
    expect(knockOutsOf(questions, given({ convicted: 'no', share: '10.5' }))).toEqual([])
    expect(knockOutsOf(questions, given({ convicted: 'yes', share: '10.49999999' }))).toEqual(['convicted', 'share'])
    expect(knockOutsOf(questions, given({ share: '90.00000001' }))).toEqual(['share'])
    expect(knockOutsOf(questions, [])).toEqual([])
  })

  it('VEN-4: the score is the weighted mean of what was answered; nothing answered is no score', () => {
    expect(scoreOf(questions, given({ convicted: 'no', size: 'small' }))).toBe('73.33')
    expect(scoreOf(questions, given({ convicted: 'yes', size: 'large' }))).toBe('33.33')
    expect(scoreOf(questions, given({ convicted: 'no' }))).toBe('100.00')
    expect(scoreOf(questions, given({ note: 'Hello' }))).toBeNull()
  })

  it('VEN-1: a knock-out needs a waiver each, and some cannot be waived', () => {
    const waiver = (...keys: string[]) => keys.map((questionKey) => ({ questionKey }))
    expect(() => assertWaived(questions, ['convicted'], waiver('convicted'))).not.toThrow()
    expect(() => assertWaived(questions, [], [])).not.toThrow()
    expect(() => assertWaived(questions, ['convicted', 'share'], waiver('share'))).toThrow(
      expect.objectContaining({
        code: 'procurement.vendor_qualification.knocked_out',
        facts: {
          questions: [
            { questionKey: 'convicted', text: 'A question?', waivable: true },
            { questionKey: 'share', text: 'A question?', waivable: false },
          ],
        },
      }),
    )
    for (const wrong of [waiver('size'), waiver('convicted', 'convicted')]) {
      expect(() => assertWaived(questions, ['convicted'], wrong)).toThrow(
        expect.objectContaining({ code: 'procurement.vendor_qualification.waiver_refused' }),
      )
    }
  })
})
