import { Findings, graceMs, MOST_SHOWN, runbookOf, wantedIds } from './invariant.policy.js'

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
