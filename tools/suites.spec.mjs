import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterSecondRun, complaintsAbout, suitesOnDisk, toRunAgain, verdictOf } from './suites.mjs'

const suite = (project, path, more = {}) => ({
  project,
  path,
  failedToRun: false,
  failed: 0,
  unfinished: [],
  empty: false,
  ...more,
})
const about = (suites, more = {}) => complaintsAbout({ root: '/r', run: { suites, wasInterrupted: false }, ...more })

describe('suites on disk', () => {
  it('finds every suite and names files that only look like one', () => {
    const root = mkdtempSync(join(tmpdir(), 'suites-'))
    const files = [
      'a/x.spec.ts',
      'a/b/x.int-spec.ts',
      'a/x.e2e-spec.ts',
      'a/x.cluster-spec.ts',
      'a/r.spec.mjs',
      'a/x.ts',
      'a/dist/y.spec.ts',
      'a/z.test.ts',
    ]
    for (const file of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), '')
    }
    const { suites, misnamed } = suitesOnDisk(root, ['a'])
    rmSync(root, { recursive: true })
    expect(suites.map((path) => path.slice(root.length + 1)).sort()).toEqual([
      'a/b/x.int-spec.ts',
      'a/r.spec.mjs',
      'a/x.cluster-spec.ts',
      'a/x.e2e-spec.ts',
      'a/x.spec.ts',
    ])
    expect(misnamed).toEqual([join(root, 'a/z.test.ts')])
  })
})

describe('complaints about a run', () => {
  it('has none when each suite ran where it belongs', () => {
    const suites = [
      suite('unit', '/r/a.spec.ts'),
      suite('sqlite', '/r/b.int-spec.ts'),
      suite('postgres', '/r/b.int-spec.ts'),
    ]
    expect(about(suites, { expected: ['/r/a.spec.ts', '/r/b.int-spec.ts'] })).toEqual([])
  })

  it('wants a suite of what only a cluster has once, beside PostgreSQL', () => {
    const expected = ['/r/b.cluster-spec.ts']
    expect(about([suite('postgres', '/r/b.cluster-spec.ts')], { expected })).toEqual([])
    expect(about([], { expected })).toEqual(['b.cluster-spec.ts was not run as postgres'])
  })

  it('asks for the sweeps over the screens on the embedded stack alone', () => {
    const path = '/r/apps/journeys/src/console-pwa.e2e-spec.ts'
    expect(about([suite('sqlite', path)], { expected: [path] })).toEqual([])
    expect(about([suite('postgres', path)], { expected: [path] })).not.toEqual([])
  })

  it('names a suite that ran on one database only', () => {
    expect(about([suite('sqlite', '/r/b.int-spec.ts')], { expected: ['/r/b.int-spec.ts'] })).toEqual([
      'b.int-spec.ts was not run as postgres',
    ])
  })

  it('names skipped tests, empty suites and suites that crashed', () => {
    const suites = [
      suite('unit', '/r/a.spec.ts', { unfinished: ['todo: adds'] }),
      suite('unit', '/r/b.spec.ts', { empty: true }),
      suite('unit', '/r/c.spec.ts', { failedToRun: true, empty: true }),
    ]
    expect(about(suites)).toEqual([
      'a.spec.ts (unit) has a test that did not run: todo: adds',
      'b.spec.ts (unit) has no test',
      'c.spec.ts (unit) could not be run',
    ])
  })

  it('names files that look like suites', () => {
    expect(about([], { expected: [], misnamed: ['/r/a.test.ts'] })).toEqual([
      'a.test.ts looks like a suite but is never run: name it *.spec.ts, *.int-spec.ts, *.cluster-spec.ts or *.e2e-spec.ts',
    ])
  })
})

describe('the verdict', () => {
  it('says of each failed test where it is, what it states and how it failed', () => {
    const reasons = [{ test: 'refuses a second approval', lines: ['Expected: 409', 'Received: 200', '> 12 |'] }]
    const suites = [suite('unit', '/r/a.spec.ts'), suite('sqlite', '/r/b.int-spec.ts', { failed: 1, reasons })]
    expect(verdictOf({ root: '/r', suites, lines: 2 })).toEqual([
      '✕ b.int-spec.ts (sqlite) › refuses a second approval',
      '    Expected: 409',
      '    Received: 200',
    ])
  })
})

describe('the second run', () => {
  const bad = (path) => suite('unit', path, { failed: 1 })

  it('is for a few suites that failed, and for none when many did', () => {
    const fine = suite('unit', '/r/fine.spec.ts')
    expect(toRunAgain([fine, bad('/r/a.spec.ts')]).map(({ path }) => path)).toEqual(['/r/a.spec.ts'])
    const many = Array.from({ length: 41 }, (_, index) => bad(`/r/${index}.spec.ts`))
    expect(toRunAgain(many)).toEqual([])
    expect(toRunAgain(many.slice(1))).toHaveLength(40)
  })

  it('takes the place of the first, and a suite that fails twice has failed', () => {
    const first = [bad('/r/a.spec.ts'), bad('/r/b.spec.ts')]
    const { suites, held } = afterSecondRun(first, [suite('unit', '/r/a.spec.ts'), bad('/r/b.spec.ts')])
    expect(suites.map(({ failed }) => failed)).toEqual([0, 1])
    expect(held.map(({ path }) => path)).toEqual(['/r/a.spec.ts'])
  })

  it('of another project says nothing about this one', () => {
    const { suites } = afterSecondRun([bad('/r/a.int-spec.ts')], [suite('sqlite', '/r/a.int-spec.ts')])
    expect(suites[0].failed).toBe(1)
  })
})
