import { partCalled, partOf, stagesCalled } from './part.mjs'
import { BUGS, bedsOf } from './planted/bugs.mjs'
import { runsOfCi } from './scenarios/scenarios.mjs'

describe('a part of the runs of chaos', () => {
  it.each(['0/5', '6/5', '1', '-1/5', '1/0', 'a/b', ''])('refuses %j', (text) => {
    expect(() => partCalled(text)).toThrow('is no part')
  })

  it.each([
    ['runs', runsOfCi(1)],
    ['beds of planted bugs', bedsOf(BUGS)],
  ])('has %s, and five parts have each of them once', (_, list) => {
    const parts = [1, 2, 3, 4, 5].map((number) => partOf(list, partCalled(`${number}/5`)))
    expect(new Set(parts.flat())).toEqual(new Set(list))
    expect(parts.flat()).toHaveLength(list.length)
    for (const part of parts) expect(part.length).toBeGreaterThan(0)
  })
})

describe('the clusters of chaos', () => {
  it.each(['0', '5', '-1', '1.5', '', 'two'])('refuses %j', (text) => {
    expect(() => stagesCalled(text)).toThrow('is no number of clusters')
  })

  it.each([
    ['1', 1],
    ['4', 4],
  ])('reads %j', (text, number) => expect(stagesCalled(text)).toBe(number))
})
