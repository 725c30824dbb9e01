import { Findings, graceMs, MOST_SHOWN, organizationIds, runbookOf, wantedIds } from './invariant.policy.js'

const violation = { service: 'workflow', tenantId: null, what: 'wrong', ids: { id: 'x' } }

describe('what nexus doctor is asked', () => {
  it('takes the ids of --only in any case, and refuses others', () => {
    expect(wantedIds(undefined, ['INV-06'])).toBeUndefined()
    expect(wantedIds('inv-06, INV-08', ['INV-06', 'INV-08'])).toEqual(new Set(['INV-06', 'INV-08']))
    expect(() => wantedIds('INV-01', ['INV-06'])).toThrow('"INV-01" is no invariant that can be checked here')
    expect(() => wantedIds('', ['INV-06'])).toThrow('INV-06')
  })

  it('waits ten seconds unless --grace says otherwise', () => {
    expect(graceMs(undefined)).toBe(10_000)
    expect(graceMs('0')).toBe(0)
    expect(graceMs('3600')).toBe(3_600_000)
    for (const text of ['-1', '1.5', 'soon', '', '86401']) expect(() => graceMs(text)).toThrow('--grace')
  })

  it('takes the organizations of --organization, and refuses what is no id', () => {
    const [one, two] = ['01a1ff68-b4e5-7000-8000-001360e90e0b', '01a1ff68-ba47-7000-8000-0118467e9161'] as const
    expect(organizationIds(undefined)).toBeUndefined()
    expect(organizationIds(`${one}, ${two.toUpperCase()}`)).toEqual(new Set([one, two]))
    for (const text of ['', 'acme', `${one},`]) expect(() => organizationIds(text)).toThrow('--organization')
  })
})

describe('findings', () => {
  it('count everything and keep the first twenty', () => {
    const findings = new Findings()
    findings.addSome(
      Array.from({ length: MOST_SHOWN }, () => violation),
      1_000_000,
    )
    findings.add({ ...violation, what: 'one more' })
    expect(findings.count).toBe(1_000_001)
    expect(findings.first).toHaveLength(MOST_SHOWN)
    expect(findings.first.map(({ what }) => what)).not.toContain('one more')
  })

  it('point to what is to be done', () => {
    expect(runbookOf('INV-06')).toBe('docs/runbooks/invariants.md#inv-06')
  })
})
