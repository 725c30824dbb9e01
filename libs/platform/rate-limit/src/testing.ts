import { randomUUID } from 'node:crypto'
import { definePolicy, type Charge, type LimitVerdict, type RateLimiter } from './rate-limiter.js'

/** What an adapter's spec gives the suite. */
export interface RateLimiterUnderTest {
  readonly limiter: RateLimiter
  close?(): Promise<void>
}

/** Every adapter of {@link RateLimiter} passes this suite; its limiter takes the time from `nowMs`. */
export function rateLimiterConformance(
  adapter: string,
  make: (nowMs: () => number) => Promise<RateLimiterUnderTest>,
): void {
  describe(`the rate limits in ${adapter}`, () => {
    let now = 1_772_442_000_000
    let subject: RateLimiterUnderTest
    const charge = (limit: number, windowSeconds = 3_600, whose: string = randomUUID()): Charge => ({
      policy: definePolicy({ name: 'person', limit, windowSeconds }),
      subject: whose,
    })
    const take = (charges: Charge[], weight?: number): Promise<LimitVerdict> => subject.limiter.take(charges, weight)
    const allowedOf = async (charges: Charge[], times: number, weight?: number): Promise<number> => {
      const verdicts = await Promise.all(Array.from({ length: times }, () => take(charges, weight)))
      return verdicts.filter(({ allowed }) => allowed).length
    }

    beforeAll(async () => {
      subject = await make(() => now)
    })
    afterAll(() => subject.close?.())

    it('let through what the limit says, and no more, however many ask at once', async () => {
      expect(await allowedOf([charge(10)], 50)).toBe(10)
    })

    it('tell what remains and for how long', async () => {
      const charges = [charge(10)]
      expect((await take(charges)).standings).toMatchObject([{ remaining: 9, limit: 10, exceeded: false }])
      await allowedOf(charges, 9)
      const refused = await take(charges)
      expect(refused).toMatchObject({ allowed: false, standings: [{ remaining: 0, exceeded: true }] })
      expect(refused.retryAfterSeconds).toBe(refused.standings[0]?.resetSeconds)
      expect(refused.retryAfterSeconds).toBeGreaterThan(0)
      expect(refused.retryAfterSeconds).toBeLessThanOrEqual(7_200)
    })

    it('go by weight; a weight above the limit counts as the limit', async () => {
      expect(await allowedOf([charge(10)], 5, 4)).toBe(2)
      expect(await allowedOf([charge(10)], 5, 40)).toBe(1)
    })

    it('use all quotas of a request or none', async () => {
      const [wide, narrow] = [charge(100), charge(3)]
      expect(await allowedOf([wide, narrow], 20)).toBe(3)
      expect((await take([wide])).standings).toMatchObject([{ remaining: 96 }])
      const refused = await take([wide, narrow])
      expect(refused.standings.map(({ exceeded }) => exceeded)).toEqual([false, true])
    })

    it('FLT-16: keep subjects and policies apart', async () => {
      const flooding = charge(5)
      await allowedOf([flooding], 50)
      expect(await allowedOf([charge(5)], 5)).toBe(5)
      const policy = definePolicy({ name: 'organization', limit: 5, windowSeconds: 3_600 })
      expect(await allowedOf([{ policy, subject: flooding.subject }], 5)).toBe(5)
    })

    it('slide: a burst at the border of two windows does not get twice the limit, and what is used comes back bit by bit', async () => {
      const charges = [charge(20, 60)]
      now = 1_772_442_059_000
      expect(await allowedOf(charges, 40)).toBe(20)
      now += 2_000
      expect(await allowedOf(charges, 40)).toBe(0)
      now += 29_000
      expect(await allowedOf(charges, 40)).toBe(10)
      now += 120_000
      expect(await allowedOf(charges, 40)).toBe(20)
    })

    it('say when there is room again, and not too early', async () => {
      const charges = [charge(20, 60)]
      now = 1_772_442_030_000
      await allowedOf(charges, 20)
      const { retryAfterSeconds = 0 } = await take(charges)
      now += (retryAfterSeconds - 1) * 1000
      expect(await allowedOf(charges, 5)).toBe(0)
      now += 1000
      expect(await allowedOf(charges, 5)).toBe(1)
    })
  })
}
