import { FIRST_STEPS, goodFor, shownSteps, stepsDone, stepsFor } from './first-steps.js'

const all = { company: 1, people: 2, vendor: 1 }
const shown = (counts: Parameters<typeof stepsDone>[0]): readonly string[] =>
  shownSteps(stepsDone(counts)).map(({ step, isDone }) => `${step} ${isDone ? 'done' : 'open'}`)

describe('the first steps of an organization', () => {
  it('are all there in a new one, in which there is nobody but who asks', () => {
    expect(shown({ company: 0, people: 1, vendor: 0 })).toEqual(['company open', 'people open', 'vendor open'])
  })

  it.each<[string, Parameters<typeof stepsDone>[0], readonly string[]]>([
    ['a company', { ...all, company: 0 }, ['company open', 'people done', 'vendor done']],
    ['a second person', { ...all, people: 1 }, ['company done', 'people open', 'vendor done']],
    ['a vendor', { ...all, vendor: 0 }, ['company done', 'people done', 'vendor open']],
  ])('stay, what is done with them, until there is %s', (_, counts, steps) => {
    expect(shown(counts)).toEqual(steps)
  })

  it('vanish when all are done, and are not asked for again', () => {
    expect(shown(all)).toEqual([])
    expect(goodFor(stepsDone(all))).toBe(Number.POSITIVE_INFINITY)
    expect(goodFor(stepsDone({ ...all, vendor: 0 }))).toBe(0)
  })

  it('are not shown before it is known what is done', () => {
    expect(shownSteps(undefined)).toEqual([])
    expect(goodFor(undefined)).toBe(0)
  })

  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [], []],
    ['to manage people', ['user:manage'], ['people']],
    ['to make vendors that it cannot see', ['vendor:create'], []],
    ['everything', ['legal-entity:manage', 'user:manage', 'vendor:create', 'vendor:read'], FIRST_STEPS],
  ])('are those that somebody may take who may do %s', (_, rights, steps) => {
    expect(stepsFor((permission) => rights.includes(permission))).toEqual(steps)
  })

  it('of a person end with what this person may do', () => {
    expect(shown({ people: 2 })).toEqual([])
    expect(shown({ people: 1 })).toEqual(['people open'])
    expect(shown({})).toEqual([])
  })
})
