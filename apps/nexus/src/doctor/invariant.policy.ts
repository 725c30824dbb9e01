import type { DoctorSite } from './doctor-site.adapter.js'

/** Where an invariant does not hold: ids, numbers and words of ours, never what people typed. */
export interface Violation {
  readonly service: string
  /** The organization; null for what belongs to none. */
  readonly tenantId: string | null
  /** What is wrong, in a few words. */
  readonly what: string
  /** The rows and numbers concerned. */
  readonly ids: Readonly<Record<string, string | number>>
}

/** Looks for violations, reading only, in bounded memory. */
export type InvariantCheck = (site: DoctorSite, findings: Findings) => Promise<void>

/** A sentence that is true of every installation at any time, but for the grace period (reliability.md 1.2). */
export interface Invariant {
  /** `INV-06`. */
  readonly id: string
  readonly sentence: string
  readonly check: InvariantCheck
}

/** An invariant of a feature that does not exist here. */
export interface InvariantNotYet {
  readonly id: string
  readonly sentence: string
  readonly notYet: string
}

/** What came of one invariant. */
export interface InvariantResult {
  readonly id: string
  readonly sentence: string
  /** What to do when it does not hold. */
  readonly runbook: string
  readonly violations: number
  /** The first {@link MOST_SHOWN}. */
  readonly first: readonly Violation[]
  /** Why it could not be looked at; then `violations` says nothing. */
  readonly failure?: string
}

export const MOST_SHOWN = 20

/** Where the runbook tells what to do about an invariant. */
export const runbookOf = (id: string): string => `docs/runbooks/invariants.md#${id.toLowerCase()}`

/** Counts violations and keeps the first ones. */
export class Findings {
  private counted = 0
  private readonly shown: Violation[] = []

  get count(): number {
    return this.counted
  }

  get first(): readonly Violation[] {
    return this.shown
  }

  add(violation: Violation): void {
    this.addSome([violation], 1)
  }

  /** @param inAll how many there are, of which `some` are the first */
  addSome(some: readonly Violation[], inAll: number): void {
    this.counted += inAll
    this.shown.push(...some.slice(0, MOST_SHOWN - this.shown.length))
  }
}

const WANTED = /^INV-\d{2}$/

/** The ids that `--only` names. @throws Error that names the one that is not known */
export function wantedIds(only: string | undefined, known: readonly string[]): ReadonlySet<string> | undefined {
  if (only === undefined) return undefined
  const ids = only.split(',').map((id) => id.trim().toUpperCase())
  for (const id of ids)
    if (!WANTED.test(id) || !known.includes(id))
      throw new Error(`"${id}" is no invariant that can be checked here. There are: ${known.join(', ')}.`)
  return new Set(ids)
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The organizations that `--organization` names. @throws Error that names what is no id */
export function organizationIds(text: string | undefined): ReadonlySet<string> | undefined {
  if (text === undefined) return undefined
  const ids = text.split(',').map((id) => id.trim().toLowerCase())
  for (const id of ids) if (!ID.test(id)) throw new Error(`--organization "${id}" is not the id of an organization.`)
  return new Set(ids)
}

const MOST_GRACE_S = 86_400

/** Milliseconds of `--grace`, which is in seconds; 10 s when it is left out. @throws Error when it is no whole number */
export function graceMs(text: string | undefined): number {
  if (text === undefined) return 10_000
  if (!/^\d{1,5}$/.test(text) || Number(text) > MOST_GRACE_S)
    throw new Error(`--grace "${text}" is not a number of seconds from 0 to ${MOST_GRACE_S}.`)
  return Number(text) * 1000
}
