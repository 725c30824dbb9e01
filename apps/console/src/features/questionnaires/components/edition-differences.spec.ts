import { NEW_QUESTION, questionOf } from '../forms/question-draft.js'
import { differencesOf } from './edition-differences.js'

const question = (key: string, text = key) => questionOf({ ...NEW_QUESTION, key, text }, [], 'en')

describe('what an edition asks otherwise than the one before', () => {
  const before = { questions: [question('size'), question('iso'), question('fine')] }

  it('is nothing when it asks the same, in whatever order', () => {
    expect(differencesOf(before, { questions: [...before.questions].reverse() })).toEqual([])
  })

  it('names questions that are new, other or gone', () => {
    const changed = { ...question('iso', 'Certified?'), required: false }
    const after = { questions: [question('tax'), changed, question('size')] }
    expect(differencesOf(before, after).map(({ kind, question: { key }, fields }) => [kind, key, fields])).toEqual([
      ['added', 'tax', []],
      ['changed', 'iso', ['text', 'required']],
      ['removed', 'fine', []],
    ])
  })
})
