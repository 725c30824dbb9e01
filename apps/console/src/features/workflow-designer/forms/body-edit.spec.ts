import { addBranch, freeKey, insertStep, moveBy, moveStep, placedIn, removeByKey, ROOT, runOrder } from './body-edit.js'
import { mergeBodies } from './body-merge.js'
import type { BranchStep, DefinitionBody } from './body-types.js'

const step = (key: string): BranchStep => ({
  key,
  name: key,
  kind: 'approval',
  approvers: { managerOf: 'requester' },
  mode: 'any',
})
const body: DefinitionBody = {
  currency: 'EUR',
  fallback: { owner: true },
  steps: [
    step('one'),
    {
      key: 'both',
      name: 'both',
      kind: 'parallel',
      join: 'all',
      branches: [
        { key: 'left', name: 'left', steps: [step('a'), step('b')] },
        { key: 'right', name: 'right', steps: [step('c')] },
      ],
    },
    step('two'),
  ],
}
const keys = (of: DefinitionBody): string =>
  placedIn(of)
    .map(({ key }) => key)
    .join(' ')

describe('the steps of a definition', () => {
  it('know where they stand, as the server names it', () => {
    expect(keys(body)).toBe('one both left a b right c two')
    expect(placedIn(body).find(({ key }) => key === 'b')?.pointer).toBe('/body/steps/1/branches/0/steps/1')
  })

  it('move up and down, and stay where there is nowhere to go', () => {
    expect(keys(moveBy(body, 'two', -1))).toBe('one two both left a b right c')
    expect(keys(moveBy(body, 'one', 1))).toBe('both left a b right c one two')
    expect(keys(moveBy(body, 'right', -1))).toBe('one both right c left a b two')
    expect(moveBy(body, 'one', -1)).toBe(body)
    expect(moveBy(body, 'two', 1)).toBe(body)
  })

  it('move into branches and out of them, but no branches into branches', () => {
    expect(keys(moveStep(body, 'two', { list: 'left', index: 1 }))).toBe('one both left a two b right c')
    expect(keys(moveStep(body, 'a', { list: ROOT, index: 0 }))).toBe('a one both left b right c two')
    expect(moveStep(body, 'both', { list: 'left', index: 0 })).toBe(body)
    expect(moveStep(body, 'one', { list: ROOT, index: 1 })).toBe(body)
  })

  it('come and go', () => {
    expect(keys(removeByKey(body, 'left'))).toBe('one both right c two')
    expect(keys(removeByKey(body, 'both'))).toBe('one two')
    expect(keys(insertStep(body, step('new'), { list: 'right', index: 1 }))).toBe('one both left a b right c new two')
    expect(keys(addBranch(body, 'both', { key: 'third', name: 'third', steps: [step('d')] }))).toBe(
      'one both left a b right c third d two',
    )
  })

  it('get keys that nothing else has', () => {
    expect(freeKey(body, 'Prüfung: Größe')).toBe('prufung-grosse')
    expect(freeKey(body, 'One')).toBe('one-2')
    expect(freeKey(body, 'One', ['one-2'])).toBe('one-3')
    expect(freeKey(body, '審査')).toBe('step')
  })

  it('run by priority', () => {
    expect(runOrder(body.steps)).toBeUndefined()
    const late = { ...step('late'), priority: 80 }
    expect(runOrder([late, step('one')])?.map(({ key }) => key)).toEqual(['one', 'late'])
  })
})

describe('changes of two people', () => {
  const named = (of: DefinitionBody, key: string, name: string): DefinitionBody => ({
    ...of,
    steps: of.steps.map((each) => (each.key === key ? { ...each, name } : each)),
  })

  it('are both kept where they touch different steps', () => {
    const theirs = insertStep(named(body, 'two', 'theirs'), step('new'), { list: ROOT, index: 3 })
    const mine = { ...named(body, 'one', 'mine'), currency: 'USD' }
    const merged = mergeBodies(body, mine, theirs)
    expect(merged.contested).toEqual([])
    expect(merged.body.currency).toBe('USD')
    expect(merged.body.steps.map(({ key, name }) => `${key}:${name}`)).toEqual([
      'one:mine',
      'both:both',
      'two:theirs',
      'new:new',
    ])
  })

  it('name the steps that both touched, and keep mine', () => {
    const merged = mergeBodies(body, named(body, 'one', 'mine'), named(body, 'one', 'theirs'))
    expect(merged.contested).toEqual(['one'])
    expect(merged.body.steps[0]?.name).toBe('mine')
  })

  it('leave out what either removed, unless the other changed it', () => {
    expect(keys(mergeBodies(body, removeByKey(body, 'one'), body).body)).not.toContain('one')
    expect(keys(mergeBodies(body, body, removeByKey(body, 'two')).body)).not.toContain('two')
    expect(mergeBodies(body, named(body, 'two', 'mine'), removeByKey(body, 'two')).contested).toEqual(['two'])
  })
})
