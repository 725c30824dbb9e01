import type { RequisitionWarning } from '@nexus/contracts-procurement'

/** What two needs are compared by. */
export interface NeededLine {
  readonly lineNumber: number
  readonly description: string
  readonly supplierItemId: string | null
  readonly buyerItemId: string | null
}

/** A line that was asked for before. */
export interface EarlierNeed extends NeededLine {
  readonly requisitionId: string
  readonly title: string
  readonly requesterName: string | null
  readonly submittedOn: string
}

/** From this likeness of their texts on two needs look the same, in hundredths. */
const LIKE = 70n
const MOST_WARNINGS = 20

/** The three-letter pieces of the words of a text, without case, accents and punctuation. */
function pieces(text: string): ReadonlySet<string> {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return new Set(
    words.flatMap((word) => {
      const padded = [...`  ${word} `]
      return padded.slice(2).map((_, index) => padded.slice(index, index + 3).join(''))
    }),
  )
}

/** Whether two texts are alike: twice the pieces in common over all pieces (Dice). */
export function looksLike(one: string, other: string): boolean {
  const [a, b] = [pieces(one), pieces(other)]
  if (a.size === 0 || b.size === 0) return false
  const common = [...a].filter((piece) => b.has(piece)).length
  return BigInt(2 * common) * 100n >= LIKE * BigInt(a.size + b.size)
}

const sameItem = (one: string | null, other: string | null): boolean => one !== null && one === other

/** Whether the same seems to be needed: the same item number, or texts that are alike where none of them has one. */
export function isSameNeed(line: NeededLine, earlier: NeededLine): boolean {
  if (sameItem(line.buyerItemId, earlier.buyerItemId) || sameItem(line.supplierItemId, earlier.supplierItemId))
    return true
  const differs =
    (line.buyerItemId !== null && earlier.buyerItemId !== null) ||
    (line.supplierItemId !== null && earlier.supplierItemId !== null)
  return !differs && looksLike(line.description, earlier.description)
}

/** Names what seems to be asked for already (REQ-7); each earlier requisition once a line. */
export function duplicateNeedWarnings(
  lines: readonly NeededLine[],
  earlier: readonly EarlierNeed[],
): RequisitionWarning[] {
  const warnings = lines.flatMap((line) => {
    const named = new Set<string>()
    return earlier.flatMap((other) => {
      if (named.has(other.requisitionId) || !isSameNeed(line, other)) return []
      named.add(other.requisitionId)
      const { description, title, requesterName, submittedOn } = other
      const who = requesterName === null ? '' : ` by ${requesterName}`
      const code = 'duplicate_need' as const
      return [
        {
          code,
          pointer: `/lines/${String(line.lineNumber - 1)}`,
          detail: `“${description}” was asked for${who} on ${submittedOn} in “${title}”: make sure that both are needed.`,
          facts: { code, description, title, ...(requesterName === null ? {} : { requesterName }), submittedOn },
          requisitionId: other.requisitionId,
        },
      ]
    })
  })
  return warnings.slice(0, MOST_WARNINGS)
}
