import { PASSWORD_COST, PasswordHasher } from './password-hasher.js'

/** Cheap enough for tests of everything but the cost itself. */
const cheap = { memoryKib: 64, passes: 1, lanes: 1 }

describe('PasswordHasher', () => {
  it('uses Argon2id with 19 MiB, two passes and one lane', async () => {
    const stored = await new PasswordHasher().hash('correct horse')
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await new PasswordHasher().verify(stored, 'correct horse')).toBe(true)
  })

  it.each(['Correct horse', 'correct horse ', ' correct horse', 'correct hors', ''])(
    'compares exactly: %j is another password',
    async (other) => {
      const hasher = new PasswordHasher({ cost: cheap })
      expect(await hasher.verify(await hasher.hash('correct horse'), other)).toBe(false)
    },
  )

  it('does not cut long passwords', async () => {
    const hasher = new PasswordHasher({ cost: cheap })
    const long = '🐘'.repeat(127)
    const stored = await hasher.hash(`${long}a`)
    expect(await hasher.verify(stored, `${long}a`)).toBe(true)
    expect(await hasher.verify(stored, `${long}b`)).toBe(false)
  })

  it('asks for a new hash when the stored one was cheaper, of another kind, or unknown', async () => {
    const hasher = new PasswordHasher()
    const weak = await new PasswordHasher({ cost: cheap }).hash('correct horse')
    expect(await hasher.verify(weak, 'correct horse')).toBe(true)
    expect(hasher.needsRehash(weak)).toBe(true)
    expect(hasher.needsRehash(await hasher.hash('correct horse'))).toBe(false)
    expect(hasher.needsRehash('$argon2i$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA')).toBe(true)
    expect(hasher.needsRehash('')).toBe(true)
  })

  it('answers false without a hash, even for the password of the stand-in, after the same work', async () => {
    const hasher = new PasswordHasher({ cost: PASSWORD_COST })
    await hasher.warmUp()
    const stored = await hasher.hash('correct horse')
    const time = async (against: string | undefined): Promise<number> => {
      const start = process.hrtime.bigint()
      expect(await hasher.verify(against, 'wrong horse')).toBe(false)
      return Number(process.hrtime.bigint() - start)
    }
    const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
    const known: number[] = []
    const unknown: number[] = []
    for (let round = 0; round < 9; round++) {
      known.push(await time(stored))
      unknown.push(await time(undefined))
    }
    // Wide, because the machine is shared; without the stand-in the ratio would be below 0.01.
    expect(median(unknown) / median(known)).toBeGreaterThan(0.5)
    expect(await hasher.verify(undefined, 'stand-in for users that do not exist')).toBe(false)
    expect(await hasher.verify('not a hash', 'x')).toBe(false)
  })

  it('hashes all that wait, a few at a time, and refuses what comes beyond the line', async () => {
    const hasher = new PasswordHasher({ cost: cheap, concurrency: 2, queueLimit: 3 })
    const results = await Promise.allSettled(Array.from({ length: 8 }, async () => hasher.hash('correct horse')))
    expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(5)
    expect(
      results.filter((each) => each.status === 'rejected').map((each) => (each.reason as { code: string }).code),
    ).toEqual(Array(3).fill('request.unavailable'))
    expect(await hasher.hash('again')).toContain('$argon2id$')
  })
})
