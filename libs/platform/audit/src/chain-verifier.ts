import type { ChainHead } from './audit-anchors.js'
import type { AuditRow } from './audit-row.entity.js'
import { genesisHash, linkHash, sealedForm } from './chain-link.js'

export interface SealLink {
  readonly seq: number
  readonly rowId: string
  readonly prevHash: string
  readonly hash: string
}

/**
 * - `changed-row`: the row is not what was sealed · `missing-row`: it is gone · `swapped-rows`: it and another changed places
 * - `broken-link`: the link does not continue the one before · `missing-seal`, `repeated-seal`: a number is left out or twice
 * - `extra-row`: a row was never sealed although later ones were
 * - `truncated`: the chain ends before an anchor · `anchor-mismatch`: it is another one than was anchored
 * - `anchor-invalid`: none of our keys has signed the anchor; it counts for nothing
 */
export type ProblemKind =
  | 'changed-row'
  | 'missing-row'
  | 'swapped-rows'
  | 'broken-link'
  | 'missing-seal'
  | 'repeated-seal'
  | 'extra-row'
  | 'truncated'
  | 'anchor-mismatch'
  | 'anchor-invalid'

export interface ChainProblem {
  readonly kind: ProblemKind
  readonly seq: number | null
  readonly rowId: string | null
  readonly detail: string
}

/** What was found out about one chain. */
export interface ChainReport {
  readonly tenantId: string
  readonly service: string
  /** No problem. An unsealed tail is none, but should not be older than a second (INV-09). */
  readonly intact: boolean
  /** Links looked at. */
  readonly sealed: number
  readonly head: { readonly seq: number; readonly hash: string } | null
  /** Rows that wait for the sealer. */
  readonly unsealed: { readonly count: number; readonly oldestAt: Date | null }
  /** The lowest number at which the chain does not hold. */
  readonly firstBroken: number | null
  /** The first 100, by number. */
  readonly problems: readonly ChainProblem[]
  readonly problemCount: number
}

export interface ChainVerifierOptions {
  readonly tenantId: string
  readonly service: string
  /** Begin after this link, which is taken for true. */
  readonly from?: Pick<ChainHead, 'seq' | 'hash'>
  /** The rows before `from` were all there once: their number is compared, instead of looking for rows put in among them. */
  readonly countsBefore?: boolean
  /** Their signatures were verified. */
  readonly anchors?: readonly ChainHead[]
  /**
   * How much older than the newest sealed row a row may be that is not sealed yet: a transaction commits later than
   * others that began after it. Default 60 s.
   */
  readonly lateMs?: number
}

interface ChangedRow {
  readonly link: SealLink
  readonly row: AuditRow
}

const MOST_PROBLEMS = 100
const MOST_SWAPS_LOOKED_FOR = 200

/** Follows one chain link by link, in constant memory: `link` in order of `seq`, then `unsealed`, then `end`. */
export class ChainVerifier {
  private readonly problems: ChainProblem[] = []
  private readonly changed: ChangedRow[] = []
  private readonly anchors: ReadonlyMap<number, ChainHead[]>
  private readonly met = new Set<ChainHead>()
  private last: { seq: number; hash: string }
  private sealed = 0
  private newest = Number.NEGATIVE_INFINITY
  private waiting = 0
  private oldestWaiting = Number.POSITIVE_INFINITY
  private problemCount = 0

  constructor(private readonly options: ChainVerifierOptions) {
    const { service, tenantId, from, anchors = [] } = options
    this.last = from ?? { seq: 0, hash: genesisHash(service, tenantId) }
    this.anchors = grouped(anchors)
  }

  /** The next link, and its row if there is one of its id. */
  link(link: SealLink, row: AuditRow | null): void {
    this.sealed += 1
    this.follow(link)
    if (row === null) this.report('missing-row', link, `row ${link.rowId} of link ${link.seq} is gone`)
    else {
      this.newest = Math.max(this.newest, row.at.getTime())
      if (linkHash(link.prevHash, sealedForm(row)) !== link.hash) this.reportChanged(link, row)
    }
    for (const anchor of this.anchors.get(link.seq) ?? []) {
      this.met.add(anchor)
      if (anchor.hash !== link.hash)
        this.report('anchor-mismatch', link, `link ${link.seq} is not the one that was anchored: it was written anew`)
    }
    this.last = { seq: Math.max(this.last.seq, link.seq), hash: link.hash }
  }

  /** Whether a trail of so many rows has none without a link: all were met, and nothing is wrong so far. */
  coversAll(rows: number): boolean {
    const { from, countsBefore = false } = this.options
    if (from !== undefined && !countsBefore) return false
    return this.problemCount === 0 && this.sealed + (from?.seq ?? 0) === rows
  }

  /** A row without a link. */
  unsealed(row: Pick<AuditRow, 'id' | 'at'>): void {
    const at = row.at.getTime()
    this.waiting += 1
    this.oldestWaiting = Math.min(this.oldestWaiting, at)
    if (at > this.newest - (this.options.lateMs ?? 60_000)) return
    const link = { seq: null, rowId: row.id }
    this.report('extra-row', link, `row ${row.id} was never sealed although later rows were: it was put in afterwards`)
  }

  /** Something about an anchor that was found out before. */
  invalidAnchor(anchor: ChainHead): void {
    const link = { seq: anchor.seq, rowId: null }
    this.report('anchor-invalid', link, `the anchor of link ${anchor.seq} bears no signature of ours`)
  }

  end(): ChainReport {
    this.findSwaps()
    this.checkAnchorsNotMet()
    const { tenantId, service } = this.options
    const numbered = this.problems.flatMap(({ kind, seq }) => (seq === null || kind === 'anchor-invalid' ? [] : [seq]))
    return {
      tenantId,
      service,
      intact: this.problemCount === 0,
      sealed: this.sealed,
      head: this.last.seq === 0 ? null : this.last,
      unsealed: { count: this.waiting, oldestAt: this.waiting === 0 ? null : new Date(this.oldestWaiting) },
      firstBroken: numbered.length === 0 ? null : Math.min(...numbered),
      problems: [...this.problems].sort((a, b) => (a.seq ?? Infinity) - (b.seq ?? Infinity)),
      problemCount: this.problemCount,
    }
  }

  private follow(link: SealLink): void {
    const expected = this.last.seq + 1
    if (link.seq > expected) {
      const range = link.seq === expected + 1 ? `link ${expected} is` : `links ${expected} to ${link.seq - 1} are`
      this.report('missing-seal', { seq: expected, rowId: null }, `${range} gone`)
    } else if (link.seq < expected) this.report('repeated-seal', link, `there is another link ${link.seq}`)
    else if (link.prevHash !== this.last.hash)
      this.report('broken-link', link, `link ${link.seq} does not continue link ${link.seq - 1}`)
  }

  private reportChanged(link: SealLink, row: AuditRow): void {
    if (this.changed.length < MOST_SWAPS_LOOKED_FOR) this.changed.push({ link, row })
    this.report('changed-row', link, `row ${link.rowId} is not as it was sealed by link ${link.seq}`)
  }

  private report(kind: ProblemKind, at: { seq: number | null; rowId: string | null }, detail: string): void {
    this.problemCount += 1
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ kind, seq: at.seq, rowId: at.rowId, detail })
  }

  /** Two changed rows of which each fits the other's link are one problem: links or contents were exchanged. */
  private findSwaps(): void {
    const fits = (link: SealLink, row: AuditRow): boolean =>
      [row, { ...row, id: link.rowId }].some((form) => linkHash(link.prevHash, sealedForm(form)) === link.hash)
    this.changed.forEach((one, index) => {
      for (const other of this.changed.slice(index + 1)) {
        if (!fits(one.link, other.row) || !fits(other.link, one.row)) continue
        const seqs = [one.link.seq, other.link.seq]
        const first = this.problems.findIndex((found) => found.kind === 'changed-row' && found.seq === seqs[0])
        const second = this.problems.findIndex((found) => found.kind === 'changed-row' && found.seq === seqs[1])
        if (first < 0 || second < 0) continue
        const detail = `the rows of links ${one.link.seq} and ${other.link.seq} have changed places`
        this.problems[first] = { kind: 'swapped-rows', seq: one.link.seq, rowId: one.link.rowId, detail }
        this.problems.splice(second, 1)
        this.problemCount -= 1
      }
    })
  }

  private checkAnchorsNotMet(): void {
    for (const anchor of this.options.anchors ?? []) {
      if (this.met.has(anchor) || anchor.seq <= (this.options.from?.seq ?? 0)) continue
      const link = { seq: this.last.seq + 1, rowId: null }
      if (anchor.seq > this.last.seq)
        this.report('truncated', link, `the chain ends at link ${this.last.seq}, but link ${anchor.seq} was anchored`)
      else this.report('anchor-mismatch', { ...link, seq: anchor.seq }, `the anchored link ${anchor.seq} is gone`)
    }
  }
}

function grouped(anchors: readonly ChainHead[]): Map<number, ChainHead[]> {
  const bySeq = new Map<number, ChainHead[]>()
  for (const anchor of anchors) bySeq.set(anchor.seq, [...(bySeq.get(anchor.seq) ?? []), anchor])
  return bySeq
}
