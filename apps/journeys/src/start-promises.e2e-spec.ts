/**
 * @alone It measures how long something takes.
 */
import { randomUUID } from 'node:crypto'
import { testDatabaseKind } from '@nexus/testing'
import { Installation } from './installation.adapter.js'
import { Person } from './person.adapter.js'

/**
 * `npm run bench` measures the start, of which 5 s are promised on a machine with two quiet cores. Here it is only
 * seen that nothing made it several times as long.
 */
const LONGEST_START_MS = 15_000
const MOST_MEMORY_MB = 300

describe('the start for the first time', () => {
  const installations: Installation[] = []
  const fresh = async (): Promise<Installation> => {
    const made = await Installation.make()
    installations.push(made)
    return made
  }
  afterAll(() => Promise.all(installations.map((each) => each.remove())))

  it('takes less than 300 MB, also after some work, and is no matter of minutes', async () => {
    const first = await (await fresh()).start()
    let fastest = first.startMilliseconds
    // A machine that is busy with something else gets more chances to show what it can do.
    for (let chance = 0; chance < 5 && fastest >= LONGEST_START_MS; chance += 1) {
      const another = await (await fresh()).start()
      fastest = Math.min(fastest, another.startMilliseconds)
      await another.kill()
    }
    expect(fastest).toBeLessThan(LONGEST_START_MS)
    expect(first.memory()).toBeLessThan(MOST_MEMORY_MB)
    const buyer = await Person.demo(first.url, 'buyer')
    for (let round = 0; round < 10; round += 1)
      await Promise.all(
        Array.from({ length: 20 }, () => buyer.post('/vendors', { name: `Load ${randomUUID()}`, country: 'DE' })),
      )
    const memory = first.memory()
    process.stdout.write(
      `${testDatabaseKind()}: first start ${String(Math.round(fastest))} ms, ${String(Math.round(memory))} MB\n`,
    )
    expect(memory).toBeLessThan(MOST_MEMORY_MB)
  }, 120_000)
})
