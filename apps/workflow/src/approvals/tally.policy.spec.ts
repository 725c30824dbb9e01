import { joinResult, stepResult, type Tally } from './tally.policy.js'

/** A step of `people`, who decide in this order: + approves, - rejects. */
function decided(mode: Tally['mode'], required: number, people: number, decisions: string, isShort = false): string {
  let result = 'open'
  for (let count = 1; count <= decisions.length && result === 'open'; count += 1) {
    const taken = [...decisions.slice(0, count)]
    const approvals = taken.filter((decision) => decision === '+').length
    result = stepResult({ mode, required, approvals, rejections: count - approvals, open: people - count, isShort })
  }
  return result
}

describe('the result of a step', () => {
  it.each<[Tally['mode'], number, number, string, string]>([
    ['quorum', 2, 3, '+-+', 'approved'],
    ['quorum', 2, 3, '--', 'rejected'],
    ['quorum', 2, 3, '+', 'open'],
    ['quorum', 2, 3, '-', 'open'],
    ['quorum', 2, 2, '-', 'rejected'],
    ['quorum', 2, 2, '++', 'approved'],
    ['quorum', 1, 3, '-', 'open'],
    ['all', 3, 3, '++', 'open'],
    ['all', 3, 3, '+++', 'approved'],
    ['all', 3, 3, '+-', 'rejected'],
    ['any', 1, 3, '+', 'approved'],
    ['any', 1, 3, '-', 'rejected'],
  ])('%s of %i among %i people who decide %s: %s (AP-5, V15)', (mode, required, people, decisions, result) => {
    expect(decided(mode, required, people, decisions)).toBe(result)
  })

  it('is open while people are missing, since a missing person rejects nothing', () => {
    expect(decided('quorum', 2, 1, '-', true)).toBe('open')
    expect(decided('quorum', 2, 1, '+', true)).toBe('open')
    expect(decided('all', 2, 1, '-', true)).toBe('rejected')
  })
})

describe('the result of branches (AP-1)', () => {
  it.each<[Parameters<typeof joinResult>[0], number | undefined, Parameters<typeof joinResult>[2], string]>([
    ['all', undefined, ['approved', 'open'], 'open'],
    ['all', undefined, ['approved', 'approved'], 'approved'],
    ['all', undefined, ['open', 'rejected'], 'rejected'],
    ['any', undefined, ['open', 'approved'], 'approved'],
    ['any', undefined, ['open', 'rejected'], 'open'],
    ['any', undefined, ['rejected', 'rejected'], 'rejected'],
    ['k-of-n', 2, ['approved', 'rejected', 'open'], 'open'],
    ['k-of-n', 2, ['approved', 'rejected', 'approved'], 'approved'],
    ['k-of-n', 2, ['rejected', 'rejected', 'open'], 'rejected'],
    ['k-of-n', 2, ['approved', 'passed', 'passed'], 'approved'],
    ['all', undefined, ['approved', 'passed'], 'approved'],
    ['any', undefined, ['passed', 'passed'], 'passed'],
  ])('%s %s of %j: %s', (join, k, branches, result) => {
    expect(joinResult(join, k, branches)).toBe(result)
  })
})
