import { login, logout, refreshSession, searchAudit, updateUser } from '@nexus/contracts-identity'
import { exportPaymentRequest } from '@nexus/contracts-billing'
import { chargesOf, edgeLimits } from './edge-limits.adapter.js'
import { weightOf } from './operation-weight.policy.js'

const limits = edgeLimits({
  NEXUS_RATE_LIMITS: true,
  NEXUS_RATE_LIMIT_ORGANIZATION: 4,
  NEXUS_RATE_LIMIT_PERSON: 3,
  NEXUS_RATE_LIMIT_ADDRESS: 2,
  NEXUS_RATE_LIMIT_SIGN_IN: 1,
})
const claims = { tenantId: 't', userId: 'u' }
const named = (parts: Partial<Parameters<typeof chargesOf>[1]>): string[] =>
  chargesOf(limits, { operation: undefined, claims: undefined, address: '192.0.2.7', ...parts }).map(
    ({ policy, subject }) => `${policy.name} ${subject}`,
  )

describe('whose limits a request uses', () => {
  it.each([
    ['a person with a token', { operation: updateUser, claims }, ['organization t', 'person t:u']],
    ['a person at an address that is no operation', { claims }, ['organization t', 'person t:u']],
    ['nobody known', { operation: updateUser }, ['address 192.0.2.7']],
    ['nobody known at no operation', {}, ['address 192.0.2.7']],
    ['an attempt to sign in', { operation: login }, ['address 192.0.2.7', 'sign-in 192.0.2.7']],
    [
      'SEC-43: an attempt to sign in with the token of another account',
      { operation: login, claims },
      ['address 192.0.2.7', 'sign-in 192.0.2.7'],
    ],
    ['a refreshed session', { operation: refreshSession, claims }, ['address 192.0.2.7']],
    ['a logout', { operation: logout }, ['address 192.0.2.7']],
    ['SEC-43: another address of the same network', { address: '2001:db8:1:2:ffff::1' }, ['address 2001:db8:1:2::/64']],
  ] as const)('%s', (_who, parts, charges) => {
    expect(named(parts)).toEqual(charges)
  })

  it('FLT-06: nobody signs in uncounted; all else goes on', () => {
    expect(Object.values(limits).map(({ name, whenAway }) => [name, whenAway])).toEqual([
      ['organization', 'half'],
      ['person', 'half'],
      ['address', 'half'],
      ['sign-in', 'refuse'],
    ])
  })

  it('2.8: exports and searches weigh more', () => {
    expect([updateUser, searchAudit, exportPaymentRequest].map(weightOf)).toEqual([1, 5, 20])
  })
})
