import { generateKeyPairSync } from 'node:crypto'
import { AuditAnchors, type AuditAnchor } from './audit-anchors.js'
import type { AuditRow } from './audit-row.entity.js'
import { genesisHash, linkHash, sealedForm } from './chain-link.js'
import { ChainVerifier, type ChainReport, type SealLink } from './chain-verifier.js'

const TENANT = '01936d3e-0000-7000-8000-000000000001'
const SERVICE = 'desk'
const LENGTH = 25
const MUTATIONS = 10_000
const SEED = 20_260_302

const id = (number: number): string => `01936d3e-7c1a-7000-8000-${number.toString(16).padStart(12, '0')}`

const rowAt = (number: number): AuditRow => ({
  tenantId: TENANT,
  id: id(number),
  at: new Date(Date.parse('2026-03-02T09:00:00.000Z') + number * 1000),
  actorId: id(1000 + (number % 3)),
  actorKind: number % 4 === 0 ? 'system' : 'user',
  actorName: number % 5 === 0 ? null : 'Ada',
  onBehalfOf: number % 4 === 0 ? id(1000) : null,
  ip: '192.0.2.7',
  userAgent: null,
  action: 'desk.drawer.open',
  entity: 'drawer',
  entityId: id(2000 + number),
  before: number % 2 === 0 ? null : { open: false, at: { room: number } },
  after: { open: true, list: [number, 'x', { total: '12.50' }] },
  reason: number % 3 === 0 ? 'needs a pen' : null,
  opId: id(3000 + number),
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  source: 'api',
})

/** What the two tables hold. */
interface Trail {
  rows: AuditRow[]
  links: SealLink[]
}

function sealed(rows: readonly AuditRow[]): Trail {
  let prevHash = genesisHash(SERVICE, TENANT)
  const links = rows.map((row, index) => {
    const link = { seq: index + 1, rowId: row.id, prevHash, hash: linkHash(prevHash, sealedForm(row)) }
    prevHash = link.hash
    return link
  })
  return { rows: [...rows], links }
}

function verify({ rows, links }: Trail, anchors: readonly AuditAnchor[] = []): ChainReport {
  const verifier = new ChainVerifier({ tenantId: TENANT, service: SERVICE, anchors, lateMs: 0 })
  const own = new Map(rows.filter((row) => row.tenantId === TENANT).map((row) => [row.id, row]))
  for (const link of [...links].sort((a, b) => a.seq - b.seq)) verifier.link(link, own.get(link.rowId) ?? null)
  const linked = new Set(links.map((link) => link.rowId))
  for (const row of own.values()) if (!linked.has(row.id)) verifier.unsealed(row)
  return verifier.end()
}

/** Random numbers in [0, 1) that a seed repeats (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const clean = sealed(Array.from({ length: LENGTH }, (_, index) => rowAt(index + 1)))
const pair = generateKeyPairSync('ed25519')
const anchors = new AuditAnchors({ privateKey: pair.privateKey, publicKeys: [pair.publicKey] })
const headOf = (trail: Trail): AuditAnchor => {
  const { seq, hash } = trail.links.at(-1) ?? { seq: 0, hash: '' }
  return anchors.sign({ tenantId: TENANT, service: SERVICE, seq, hash }, new Date('2026-03-02T10:00:00.000Z'))
}
const kinds = (report: ChainReport): string[] => report.problems.map((problem) => problem.kind)

describe('a sealed trail', () => {
  it('is intact as it was written, and counts its unsealed tail', () => {
    const newer = [rowAt(LENGTH + 1), rowAt(LENGTH + 2)]
    expect(verify({ ...clean, rows: [...clean.rows, ...newer] }, [headOf(clean)])).toEqual({
      ...{ tenantId: TENANT, service: SERVICE, intact: true, sealed: LENGTH },
      head: { seq: LENGTH, hash: clean.links.at(-1)?.hash },
      unsealed: { count: 2, oldestAt: newer[0]?.at },
      ...{ firstBroken: null, problems: [], problemCount: 0 },
    })
  })

  it('is the same chain whatever order a database gives the fields of a state in', () => {
    const reordered = clean.rows.map((row) => ({
      ...row,
      after: Object.fromEntries(Object.entries(row.after ?? {}).reverse()),
    }))
    expect(verify({ ...clean, rows: reordered }).intact).toBe(true)
  })

  it('belongs to its organization and service: its links fit nowhere else', () => {
    const other = new ChainVerifier({ tenantId: TENANT, service: 'drawer' })
    other.link(clean.links[0]!, clean.rows[0]!)
    expect(other.end()).toMatchObject({ intact: false, firstBroken: 1, problems: [{ kind: 'broken-link' }] })
  })

  it('says where it is broken first, and how', () => {
    const change = (seq: number, changes: Partial<AuditRow>): Trail => ({
      ...clean,
      rows: clean.rows.map((row, index) => (index + 1 === seq ? { ...row, ...changes } : row)),
    })
    const without = (seq: number): Trail => ({ ...clean, links: clean.links.filter((link) => link.seq !== seq) })
    expect(verify(change(7, { reason: 'nothing happened' }))).toMatchObject({
      ...{ firstBroken: 7, problemCount: 1 },
      problems: [{ kind: 'changed-row', seq: 7, rowId: id(7) }],
    })
    expect(kinds(verify({ ...clean, rows: clean.rows.filter((row) => row.id !== id(9)) }))).toEqual(['missing-row'])
    expect(verify(without(11))).toMatchObject({ firstBroken: 11 })
    expect(kinds(verify(without(11)))).toEqual(['missing-seal', 'extra-row'])
    const [third, fifth] = [clean.rows[2]!, clean.rows[4]!]
    const swapped = clean.rows.map((row) => {
      if (row === third) return { ...fifth, id: third.id }
      return row === fifth ? { ...third, id: fifth.id } : row
    })
    expect(verify({ ...clean, rows: swapped })).toMatchObject({
      problemCount: 1,
      problems: [{ kind: 'swapped-rows', seq: 3 }],
    })
  })

  it('shows by an anchor that its end was cut off, or that all of it was written anew', () => {
    const cut = { rows: clean.rows.slice(0, 20), links: clean.links.slice(0, 20) }
    expect(verify(cut).intact).toBe(true)
    expect(kinds(verify(cut, [headOf(clean)]))).toEqual(['truncated'])
    const anew = sealed(clean.rows.map((row) => (row.id === id(4) ? { ...row, reason: 'another one' } : row)))
    expect(verify(anew).intact).toBe(true)
    expect(kinds(verify(anew, [headOf(clean)]))).toEqual(['anchor-mismatch'])
  })

  it('can be followed from an anchor', () => {
    const verifier = new ChainVerifier({ tenantId: TENANT, service: SERVICE, from: clean.links[9] })
    for (const link of clean.links.slice(10)) verifier.link(link, clean.rows[link.seq - 1] ?? null)
    expect(verifier.end()).toMatchObject({ intact: true, sealed: LENGTH - 10, head: { seq: LENGTH } })
  })
})

describe('anchors', () => {
  const anchor = headOf(clean)

  it('are valid as they were signed, and with no field changed', () => {
    expect(anchors.isValid(anchor)).toBe(true)
    const other = {
      tenantId: id(1),
      service: 'drawer',
      seq: 24,
      hash: '00'.repeat(32),
      time: '2026-03-02T10:00:01.000Z',
    }
    for (const [field, value] of Object.entries(other))
      expect(anchors.isValid({ ...anchor, [field]: value })).toBe(false)
    expect(anchors.isValid({ ...anchor, signature: headOf(sealed(clean.rows.slice(1))).signature })).toBe(false)
  })

  it('are verified by any of the public keys, signed by the private one, and by nothing but Ed25519', () => {
    const next = generateKeyPairSync('ed25519')
    expect(new AuditAnchors({ publicKeys: [next.publicKey, pair.publicKey] }).isValid(anchor)).toBe(true)
    expect(new AuditAnchors({ publicKeys: [next.publicKey] }).isValid(anchor)).toBe(false)
    expect(() => new AuditAnchors({ publicKeys: [] }).sign(anchor, new Date(0))).toThrow('no private key')
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    expect(() => new AuditAnchors({ publicKeys: [publicKey] })).toThrow('Ed25519')
  })
})

describe('any single change of a sealed trail (Q-16)', () => {
  const random = seeded(SEED)
  const below = (limit: number): number => Math.floor(random() * limit)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
  const two = (): [number, number] => {
    const first = below(LENGTH)
    return [first, (first + 1 + below(LENGTH - 1)) % LENGTH]
  }

  const another = (value: unknown): unknown => {
    if (value instanceof Date) return new Date(value.getTime() + (below(2) === 0 ? -1 : 1) * (1 + below(100_000)))
    if (typeof value === 'number') return value + 1 + below(5)
    if (typeof value === 'boolean') return !value
    if (typeof value === 'string') {
      const at = below(value.length)
      return value.slice(0, at) + (value[at] === '0' ? '1' : '0') + value.slice(at + 1)
    }
    if (value === null) return pick(['x', { added: true }])
    if (Array.isArray(value)) {
      const at = below(value.length)
      return below(3) === 0 ? [...value, null] : value.map((item, index) => (index === at ? another(item) : item))
    }
    const fields = value as Record<string, unknown>
    const key = pick(Object.keys(fields))
    if (below(4) === 0) return { ...fields, [`${key}x`]: 1 }
    return { ...fields, [key]: another(fields[key]) }
  }
  const edit = <T extends object>(list: readonly T[], nullable = true): T[] => {
    const at = below(list.length)
    const key = pick(Object.keys(list[at]!))
    return list.map((item, index) => {
      if (index !== at) return item
      const value = item[key as keyof T]
      return { ...item, [key]: nullable && value !== null && key !== 'at' && below(6) === 0 ? null : another(value) }
    })
  }
  const swap = <T>(list: readonly T[], change: (own: T, other: T) => T): T[] => {
    const [one, other] = two()
    return list.map((item, index) => {
      if (index === one) return change(item, list[other]!)
      return index === other ? change(item, list[one]!) : item
    })
  }
  const drop = <T>(list: readonly T[], at: number, count = 1): T[] =>
    list.filter((_, index) => index < at || index >= at + count)
  const forged = (): AuditRow => ({ ...rowAt(1 + below(LENGTH)), id: id(5000 + below(1000)), reason: 'forged' })

  const MUTATE: Record<string, (trail: Trail) => Trail> = {
    'edit of a row': ({ rows, links }) => ({ rows: edit(rows), links }),
    'edit of a link': ({ rows, links }) => ({ rows, links: edit(links, false) }),
    'deletion of a row': ({ rows, links }) => ({ rows: drop(rows, below(LENGTH)), links }),
    'deletion of a link': ({ rows, links }) => ({ rows, links: drop(links, below(LENGTH)) }),
    'deletion of a row with its link': ({ rows, links }) => {
      const at = below(LENGTH)
      return { rows: drop(rows, at), links: drop(links, at) }
    },
    'deletion of a row with its link, the later ones renumbered': ({ rows, links }) => {
      const at = below(LENGTH)
      const renumbered = drop(links, at).map((link, index) => ({ ...link, seq: index + 1 }))
      return { rows: drop(rows, at), links: renumbered }
    },
    'swap of two rows': ({ rows, links }) => ({ rows: swap(rows, (own, other) => ({ ...other, id: own.id })), links }),
    'swap of two links': ({ rows, links }) => ({
      rows,
      links: swap(links, (own, other) => ({ ...other, seq: own.seq })),
    }),
    'swap of what two links seal': ({ rows, links }) => ({
      rows,
      links: swap(links, (own, other) => ({ ...own, rowId: other.rowId })),
    }),
    'insertion of a row': ({ rows, links }) => ({ rows: [...rows, forged()], links }),
    'insertion of a row with a link, the later ones renumbered': ({ rows, links }) => {
      const row = forged()
      const at = below(LENGTH)
      const prevHash = links[at - 1]?.hash ?? genesisHash(SERVICE, TENANT)
      const link = { seq: 0, rowId: row.id, prevHash, hash: linkHash(prevHash, sealedForm(row)) }
      const inserted = [...links.slice(0, at), link, ...links.slice(at)]
      return { rows: [...rows, row], links: inserted.map((each, index) => ({ ...each, seq: index + 1 })) }
    },
    'truncation of rows and links': ({ rows, links }) => {
      const kept = below(LENGTH)
      return { rows: rows.slice(0, kept), links: links.slice(0, kept) }
    },
    'truncation of links': ({ rows, links }) => ({ rows, links: links.slice(0, below(LENGTH)) }),
  }

  it(`is found out, ${String(MUTATIONS)} times of ${String(MUTATIONS)} (seed ${String(SEED)})`, () => {
    const anchor = headOf(clean)
    const before = JSON.stringify(clean)
    const unnoticed: string[] = []
    const done = new Map<string, number>()
    for (let mutation = 0; mutation < MUTATIONS; mutation += 1) {
      const name = pick(Object.keys(MUTATE))
      const changed = MUTATE[name]!(clean)
      done.set(name, (done.get(name) ?? 0) + 1)
      expect(JSON.stringify(changed) === before).toBe(false)
      if (verify(changed, [anchor]).intact) unnoticed.push(`${String(mutation)}: ${name}`)
    }
    expect(unnoticed).toEqual([])
    expect([...done.keys()].sort()).toEqual(Object.keys(MUTATE).sort())
  })
})
