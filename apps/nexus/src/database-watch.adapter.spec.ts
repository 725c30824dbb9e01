import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseWatch } from './database-watch.adapter.js'

const silent = { error: () => undefined } as never

/** What the watch says of a server that answers so. */
async function verdictOn(probe: () => Promise<string | undefined>): Promise<string | undefined> {
  const lost: string[] = []
  const onLost = (reason: string): void => {
    lost.push(reason)
  }
  const watch = new DatabaseWatch({ url: 'postgres://nowhere', logger: silent, probe, onLost })
  watch.start()
  for (let tries = 0; tries < 80 && lost.length === 0; tries += 1) await wait(20)
  watch.stop()
  return lost[0]
}

describe('the watch over PostgreSQL', () => {
  it.each(['ECONNREFUSED', 'no answer', '57P03'])('tells that it is gone after two misses (%s)', async (failure) => {
    expect(await verdictOn(() => Promise.resolve(failure))).toBe(failure)
  })

  it.each([
    ['it answers', undefined],
    ['it has no connection to spare', '53300'],
    ['it refuses the password', '28P01'],
  ])('tells nothing when %s', async (_, failure) => {
    expect(await verdictOn(() => Promise.resolve(failure))).toBeUndefined()
  })

  it('does not take its own delay for a loss', async () => {
    let looks = 0
    const verdict = await verdictOn(() => {
      looks += 1
      const until = performance.now() + 1_600
      while (performance.now() < until);
      return Promise.resolve('no answer')
    })
    expect([verdict, looks > 0]).toEqual([undefined, true])
  })
})
