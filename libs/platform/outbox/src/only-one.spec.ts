import { setTimeout as wait } from 'node:timers/promises'
import { ProcessLocks } from './locks.js'
import { OnlyOne } from './only-one.js'

describe('what only one process does', () => {
  it('is done by one at a time, and by another when that one goes', async () => {
    const locks = new ProcessLocks()
    const runs: string[] = []
    const process = (who: string): OnlyOne =>
      new OnlyOne({
        name: 'counting',
        locks,
        everyMs: 2,
        firstAfterMs: 0,
        retryMs: 2,
        run: () => {
          runs.push(who)
          // What fails once is tried again.
          return runs.length === 2 ? Promise.reject(new Error('no')) : Promise.resolve()
        },
      })
    const [one, two] = [process('one'), process('two')]
    one.start()
    while (runs.length < 3) await wait(1)
    two.start()
    while (runs.length < 10) await wait(1)
    await one.stop()
    const before = runs.length
    expect(new Set(runs)).toEqual(new Set(['one']))
    while (runs.length < before + 3) await wait(1)
    await two.stop()
    expect(new Set(runs.slice(before))).toEqual(new Set(['two']))
    const last = runs.length
    await wait(10)
    expect(runs).toHaveLength(last)
  })
})
