import { armedFailpoint, failpoint, FAILPOINTS } from './failpoint.js'

describe('fail points', () => {
  it('are off without NX_FAILPOINT', () => {
    expect(armedFailpoint({})).toBeUndefined()
    expect(armedFailpoint({ NX_FAILPOINT: '' })).toBeUndefined()
    for (const name of FAILPOINTS) failpoint(name)
  })

  it('name the point and how often it is passed', () => {
    expect(armedFailpoint({ NX_FAILPOINT: 'effect-before-commit:3' })).toEqual({
      name: 'effect-before-commit',
      left: 3,
    })
    expect(armedFailpoint({ NX_FAILPOINT: 'effect-before-commit' })).toEqual({ name: 'effect-before-commit', left: 1 })
  })

  it.each([
    'idem-inserted',
    'after-commit-before-reply',
    'number-allocated',
    'job-row-before-enqueue',
    's3-put-before-row',
    'row-before-s3-delete',
  ])('FLT-01: know %s, which no event passes', (name) => {
    expect(armedFailpoint({ NX_FAILPOINT: `${name}:2` })).toEqual({ name, left: 2 })
    expect(FAILPOINTS).not.toContain(name)
  })

  it('refuse to start in production', () => {
    expect(() => armedFailpoint({ NX_FAILPOINT: 'before-commit:1', NODE_ENV: 'production' })).toThrow(
      'NODE_ENV=production',
    )
  })

  it.each([
    ['somewhere:1', /known are before-commit/],
    ['before-commit:0', /must be 1, 2, 3/],
    ['before-commit:x', /must be 1, 2, 3/],
  ])('refuse %s', (setting, message) => {
    expect(() => armedFailpoint({ NX_FAILPOINT: setting })).toThrow(message)
  })
})
