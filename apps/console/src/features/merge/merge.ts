/** Lists whose items have an id, by the name of the field. */
export type ListRules = Readonly<Record<string, ListRule>>

export interface ListRule {
  readonly key: string
  /** Items whose ids were made anew are found again by this text where it is unique. */
  readonly likeness?: string
}

export type Side = 'mine' | 'theirs'

/** Where two people changed the same thing: a field, an item of a list, or a property of an item. */
export interface Place {
  readonly path: string
  readonly field: string
  readonly item?: string
  readonly property?: string
}

/** Changed on both sides. Undefined on one side of an item: it is not there. */
export interface Conflict extends Place {
  readonly mine: unknown
  readonly theirs: unknown
}

/** Changed by the others only, and taken along. */
export interface Taken extends Place {
  readonly from: unknown
  readonly to: unknown
}

export interface Versions<Content> {
  /** As it was loaded; undefined when it is not known any more: then everything that differs is a conflict. */
  readonly base: Content | undefined
  readonly mine: Content
  readonly theirs: Content
}

export interface Merged<Content> {
  /** Conflicts without a choice are as they were typed. */
  readonly value: Content
  readonly conflicts: readonly Conflict[]
  readonly taken: readonly Taken[]
}

type Fields = Readonly<Record<string, unknown>>

/** Whether two values say the same; a property that is undefined is as good as none. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => isSame((one as Fields)[name], (other as Fields)[name]))
}

/**
 * Three-way: what one side changed is taken, what both changed differently is a conflict until somebody chooses. Lists
 * with a rule are merged item by item; nothing that was typed is lost without a choice.
 */
export function merge<Content extends object>(
  { base, mine, theirs }: Versions<Content>,
  rules: ListRules = {},
  choices: ReadonlyMap<string, Side> = new Map(),
): Merged<Content> {
  const conflicts: Conflict[] = []
  const taken: Taken[] = []
  const decide = (place: Place, from: unknown, own: unknown, other: unknown): unknown => {
    if (isSame(own, other)) return own
    if (base !== undefined && isSame(from, own)) {
      taken.push({ ...place, from, to: other })
      return other
    }
    if (base !== undefined && isSame(from, other)) return own
    conflicts.push({ ...place, mine: own, theirs: other })
    return choices.get(place.path) === 'theirs' ? other : own
  }
  const properties = (place: Place, from: Fields, own: Fields, other: Fields): Fields =>
    Object.fromEntries(
      namesOf(own, other).map((property) => [
        property,
        decide(
          { ...place, path: `${place.path}/${property}`, property },
          from[property],
          own[property],
          other[property],
        ),
      ]),
    )
  const list = (field: string, rule: ListRule, from: unknown, own: unknown, other: unknown): readonly Fields[] => {
    const befores = itemsOf(from)
    const mines = itemsOf(own)
    const others = alignItems(befores.length > 0 ? befores : mines, itemsOf(other), rule)
    const [before, left, right] = [befores, mines, others].map((items) => byKey(items, rule.key))
    return orderOf(mines, others, rule.key).flatMap((item) => {
      const place = { path: `${field}/${item}`, field, item }
      const [b, m, t] = [before?.get(item), left?.get(item), right?.get(item)]
      if (m !== undefined && t !== undefined) {
        const { [rule.key]: key, ...ownFields } = m
        const { [rule.key]: _theirKey, ...otherFields } = t
        return [{ [rule.key]: key, ...properties(place, b ?? {}, ownFields, otherFields) }]
      }
      // One side added it, or nobody knows which side took it away.
      if (b === undefined && (base !== undefined || m === undefined)) {
        if (m === undefined) taken.push({ ...place, from: undefined, to: t })
        return [m ?? t ?? {}]
      }
      const kept = decide(place, b, m, t) as Fields | undefined
      return kept === undefined ? [] : [kept]
    })
  }
  const fields = { base: fieldsOf(base ?? {}), mine: fieldsOf(mine), theirs: fieldsOf(theirs) }
  const value = Object.fromEntries(
    namesOf(fields.mine, fields.theirs).map((field) => {
      const rule = rules[field]
      const versions = [fields.base[field], fields.mine[field], fields.theirs[field]] as const
      return [field, rule === undefined ? decide({ path: field, field }, ...versions) : list(field, rule, ...versions)]
    }),
  )
  return { value: value as unknown as Content, conflicts, taken }
}

/**
 * Items of the server with the ids that they had before: a list that is replaced as a whole has new ids. Found by id,
 * then by equal content, then by likeness, then by place among those that are left.
 */
export function alignItems(before: readonly Fields[], after: readonly Fields[], rule: ListRule): readonly Fields[] {
  const { key, likeness } = rule
  const ids = new Map<Fields, unknown>()
  const left = new Set(before)
  const pair = (find: (item: Fields) => Fields | undefined): void => {
    for (const item of after) {
      if (ids.has(item)) continue
      const found = find(item)
      if (found === undefined || !left.delete(found)) continue
      ids.set(item, found[key])
    }
  }
  const rest = ({ [key]: _id, ...content }: Fields): Fields => content
  pair((item) => before.find((each) => each[key] === item[key]))
  pair((item) => [...left].find((each) => isSame(rest(each), rest(item))))
  if (likeness !== undefined) {
    const alike = (items: Iterable<Fields>, item: Fields): Fields[] =>
      [...items].filter((each) => each[likeness] === item[likeness])
    pair((item) => {
      const found = alike(left, item)
      const rivals = alike(after, item).filter((each) => !ids.has(each))
      return found.length === 1 && rivals.length === 1 ? found[0] : undefined
    })
  }
  const unpaired = after.filter((item) => !ids.has(item))
  if (unpaired.length === left.size) {
    const inOrder = [...left]
    unpaired.forEach((item, index) => ids.set(item, inOrder[index]?.[key]))
  }
  return after.map((item) => (ids.has(item) ? { ...item, [key]: ids.get(item) } : item))
}

/** A content with the items of its lists called as they were before. */
export function alignContent<Content extends object>(before: Content, after: Content, rules: ListRules): Content {
  const [one, other] = [fieldsOf(before), fieldsOf(after)]
  const lists = Object.entries(rules).map(
    ([field, rule]) => [field, alignItems(itemsOf(one[field]), itemsOf(other[field]), rule)] as const,
  )
  return { ...after, ...Object.fromEntries(lists) }
}

const fieldsOf = (content: object): Fields => ({ ...content })

const namesOf = (one: Fields, other: Fields): string[] => [...new Set([...Object.keys(one), ...Object.keys(other)])]

const itemsOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? (value as readonly Fields[]) : [])

const byKey = (items: readonly Fields[], key: string): ReadonlyMap<string, Fields> =>
  new Map(items.map((item) => [String(item[key]), item]))

/** My order; what only the others have comes behind what it follows with them. */
function orderOf(mine: readonly Fields[], theirs: readonly Fields[], key: string): readonly string[] {
  const order = mine.map((item) => String(item[key]))
  let at = -1
  for (const item of theirs) {
    const id = String(item[key])
    const known = order.indexOf(id)
    if (known >= 0) at = known
    else {
      at += 1
      order.splice(at, 0, id)
    }
  }
  return order
}
