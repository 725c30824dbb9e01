import { chainFault, covers, type DelegatedMatter, holdsAt, type Link } from './delegation.policy.js'

const friday = new Date('2026-03-06T09:00:00.000Z')
const monday = new Date('2026-03-02T09:00:00.000Z')
const link = (principalId: string, delegateId: string, parts: Partial<Link> = {}): Link => ({
  principalId,
  delegateId,
  from: monday,
  until: friday,
  revokedAt: null,
  ...parts,
})

describe('a delegation (AP-6)', () => {
  it.each<[string, boolean]>([
    ['2026-03-02T08:59:59.999Z', false],
    ['2026-03-02T09:00:00.000Z', true],
    ['2026-03-06T08:59:59.999Z', true],
    ['2026-03-06T09:00:00.000Z', false],
  ])('V16: from Monday 09:00 until Friday 09:00 holds at %s: %s', (at, holds) => {
    expect(holdsAt(link('ann', 'bob'), new Date(at))).toBe(holds)
    expect(holdsAt(link('ann', 'bob', { revokedAt: monday }), new Date(at))).toBe(false)
  })

  it.each<[string, Partial<DelegatedMatter>, boolean]>([
    ['another type of document', { documentType: 'payment-request' }, false],
    ['an amount at the cap', { amountMinor: 500_000n }, true],
    ['an amount above the cap', { amountMinor: 500_001n }, false],
    ['another currency', { currency: 'USD' }, false],
    ['another currency with its base amount', { currency: 'USD', baseAmountMinor: 1n, baseCurrency: 'EUR' }, true],
  ])('covers %s: %s %s', (_what, parts, isCovered) => {
    const matter = {
      documentType: 'requisition',
      amountMinor: 1n,
      currency: 'EUR',
      baseAmountMinor: null,
      baseCurrency: null,
    } as const
    const scope = { documentTypes: ['requisition' as const], capMinor: 500_000n, capCurrency: 'EUR' }
    expect(covers(scope, { ...matter, ...parts })).toBe(isCovered)
    expect(covers({ documentTypes: [], capMinor: null, capCurrency: null }, { ...matter, ...parts })).toBe(true)
  })

  it.each<[string, Link, Link[], string | undefined]>([
    ['beside others', link('ann', 'bob'), [link('cat', 'dan')], undefined],
    ['back to the principal', link('ann', 'bob'), [link('bob', 'ann')], 'loop'],
    ['back over a third person', link('ann', 'bob'), [link('bob', 'cat'), link('cat', 'ann')], 'loop'],
    [
      'back, but at another time',
      link('ann', 'bob'),
      [link('bob', 'ann', { from: friday, until: new Date('2026-04-01') })],
      undefined,
    ],
    ['back, but revoked', link('ann', 'bob'), [link('bob', 'ann', { revokedAt: monday })], undefined],
    ['over three people', link('ann', 'bob'), [link('bob', 'cat'), link('cat', 'dan')], undefined],
    ['over four people', link('ann', 'bob'), [link('bob', 'cat'), link('cat', 'dan'), link('dan', 'eve')], 'too-long'],
    [
      'over four people, from the other end',
      link('dan', 'eve'),
      [link('ann', 'bob'), link('bob', 'cat'), link('cat', 'dan')],
      'too-long',
    ],
  ])('%s', (_what, added, others, fault) => {
    expect(chainFault(added, others)).toBe(fault)
  })
})
