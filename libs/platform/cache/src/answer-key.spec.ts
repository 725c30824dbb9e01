import type { Rights, TenantContext } from '@nexus/kernel'
import { z } from 'zod'
import { answerKey, keptAnswer } from './answer-key.js'
import { defineCacheTopic, MemoryCache } from './index.js'

const ctxOf = (rights: Rights, userId = 'ann'): TenantContext => ({
  ...{ tenantId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22', actor: { kind: 'user', userId }, rights },
  ...{ opId: '1', traceId: '1', operation: 'figures.get.v1', audience: [], deadlineAt: 0 },
})
const keyOf = (rights: Rights, userId?: string, facts: Record<string, string> = { today: '2026-03-02' }): string =>
  answerKey(ctxOf(rights, userId), { permissions: ['order:read', 'payment:read'], facts })

describe('2.5: the key of an answer', () => {
  const everything: Rights = { 'order:read': 'all', 'payment:read': 'all' }

  it('is one for all who see all, whatever else they may do', () => {
    expect(keyOf({ ...everything, 'order:write': 'own' }, 'bob')).toBe(keyOf(everything, 'ann'))
  })

  it.each<[string, Rights]>([
    ['only the own by one permission', { 'order:read': 'own', 'payment:read': 'all' }],
    ['nothing by one permission', { 'order:read': 'all' }],
    ['only the own by both', { 'order:read': 'own', 'payment:read': 'own' }],
    ['nothing by either', {}],
  ])('is of the person alone who sees %s', (_what, rights) => {
    expect(keyOf(rights, 'ann')).not.toBe(keyOf(rights, 'bob'))
    expect(keyOf(rights, 'ann')).not.toBe(keyOf(everything, 'ann'))
  })

  it('says of each permission how far it reaches', () => {
    const reaches = [undefined, 'own', 'all'] as const
    const rights = reaches.flatMap((order) =>
      reaches.map((payment) => ({
        ...(order === undefined ? {} : { 'order:read': order }),
        ...(payment === undefined ? {} : { 'payment:read': payment }),
      })),
    )
    expect(new Set(rights.map((each) => keyOf(each))).size).toBe(9)
  })

  it('says what else the answer depends on', () => {
    const facts: Record<string, string>[] = [
      { today: '2026-03-02' },
      { today: '2026-03-03' },
      { today: '2026-03-02', timeZone: 'UTC' },
    ]
    expect(new Set(facts.map((each) => keyOf(everything, 'ann', each))).size).toBe(3)
  })
})

describe('a kept answer', () => {
  it('is loaded once for each key', async () => {
    const topic = defineCacheTopic({ name: 'figures', value: z.strictObject({ count: z.number() }), freshMs: 60_000 })
    const cache = new MemoryCache({ clock: { now: () => new Date('2026-03-02T09:00:00.000Z') } })
    let loads = 0
    const ask = (userId: string): Promise<{ count: number }> =>
      keptAnswer(cache, topic, ctxOf({ 'order:read': 'own' }, userId), { permissions: ['order:read'], facts: {} }, () =>
        Promise.resolve({ count: (loads += 1) }),
      )
    expect([await ask('ann'), await ask('ann'), await ask('bob')]).toEqual([{ count: 1 }, { count: 1 }, { count: 2 }])
  })
})
