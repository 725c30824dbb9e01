import type { VendorDuplicateView } from '@nexus/contracts-procurement'

/** What vendors are compared by. */
export interface Likeable {
  readonly matchKey: string | null
  readonly country: string
  readonly postalCode: string | null
  readonly website: string | null
  readonly ibans: ReadonlySet<string>
}

export interface Likeness {
  readonly percent: number
  readonly reasons: VendorDuplicateView['reasons']
}

/** What each fact counts. A fact that one of both lacks says nothing; the name alone never says enough. */
const WEIGHT = { name: 60, postalCode: 25, domain: 15 }
const NAME_ALONE_PERCENT = 80
const LIKE_NAME_PERCENT = 80

const LEGAL_FORMS = new Set(
  (
    'gmbh ag kg ohg gbr ug mbh ev eg se co cokg kgaa ltd limited plc llp inc incorporated corp corporation company llc ' +
    'sa sas sarl spa srl sl bv nv ab as asa aps oy oyj kft zrt sro doo sp zoo und and et y e'
  ).split(' '),
)

/** The words of a name that tell companies apart: without accents, punctuation and legal form (VEN-2). */
export function matchKeyOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[.'’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const telling = words.filter((word) => !LEGAL_FORMS.has(word))
  return (telling.length === 0 ? words : telling).join(' ').slice(0, 400)
}

/** How alike two names are, in percent: the pairs of letters that both have, whatever the order of their words (Dice). */
export function nameLikeness(one: string, other: string): number {
  if (one === '' || other === '') return 0
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const left = new Map<string, number>()
  for (const pair of a) left.set(pair, (left.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of b) {
    const count = left.get(pair) ?? 0
    if (count === 0) continue
    left.set(pair, count - 1)
    shared += 1
  }
  return Math.floor((200 * shared) / (a.length + b.length))
}

function pairsOf(key: string): string[] {
  const text = ` ${key.split(' ').sort().join(' ')} `
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2))
}

/** How alike two vendors are, and by what (VEN-2). */
export function likenessOf(one: Likeable, other: Likeable): Likeness {
  const name = nameLikeness(one.matchKey ?? '', other.matchKey ?? '')
  const postalCode = same(codeOf(one), codeOf(other))
  const domain = same(one.website, other.website)
  const facts = [
    { weight: WEIGHT.name, score: name },
    ...(postalCode === undefined ? [] : [{ weight: WEIGHT.postalCode, score: postalCode ? 100 : 0 }]),
    ...(domain === undefined ? [] : [{ weight: WEIGHT.domain, score: domain ? 100 : 0 }]),
  ]
  const weight = facts.reduce((sum, fact) => sum + fact.weight, 0)
  const mean = facts.reduce((sum, fact) => sum + fact.weight * fact.score, 0) / weight
  return {
    percent: Math.floor(facts.length === 1 ? (mean * NAME_ALONE_PERCENT) / 100 : mean),
    reasons: [
      ...(name >= LIKE_NAME_PERCENT ? (['name'] as const) : []),
      ...(postalCode === true ? (['postal-code'] as const) : []),
      ...(domain === true ? (['domain'] as const) : []),
      ...([...one.ibans].some((iban) => other.ibans.has(iban)) ? (['iban'] as const) : []),
    ],
  }
}

const same = (a: string | null, b: string | null): boolean | undefined =>
  a === null || b === null ? undefined : a === b

const codeOf = ({ country, postalCode }: Likeable): string | null =>
  postalCode === null ? null : `${country} ${postalCode.toUpperCase().replaceAll(/[ -]/g, '')}`
