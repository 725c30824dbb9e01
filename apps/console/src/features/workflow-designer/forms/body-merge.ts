import type { DefinitionBody, Step } from './body-types.js'

export const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

/** The same text for the same content, whatever the order of its fields; fields without a value do not count. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}

export interface Merged {
  readonly body: DefinitionBody
  /** Steps that both changed, by key: mine stands. */
  readonly contested: readonly string[]
}

/** What both sides changed since they read the same version, joined by step; where both changed the same step, mine holds. */
export function mergeBodies(base: DefinitionBody, mine: DefinitionBody, theirs: DefinitionBody): Merged {
  const contested: string[] = []
  const { steps: _base, ...baseSettings } = base
  const { steps: _mine, ...mySettings } = mine
  const { steps: _theirs, ...theirSettings } = theirs
  const settings = {
    ...(isSame(baseSettings, mySettings) ? theirSettings : mergedFields(baseSettings, mySettings, theirSettings)),
  }

  const [before, own, other] = [base, mine, theirs].map(({ steps }) => new Map(steps.map((step) => [step.key, step])))
  const chosen = (key: string): Step | undefined => {
    const [was, my, their] = [before?.get(key), own?.get(key), other?.get(key)]
    if (isSame(was, my)) return their
    if (!isSame(was, their) && !isSame(my, their)) contested.push(key)
    return my
  }
  const order = orderOf(keysOf(base), keysOf(mine), keysOf(theirs))
  const steps = order.flatMap((key) => chosen(key) ?? [])
  return { body: { ...settings, steps }, contested }
}

const keysOf = ({ steps }: DefinitionBody): readonly string[] => steps.map(({ key }) => key)

/** My order where I moved something, otherwise theirs; what only one side has stands behind the neighbour it had there. */
function orderOf(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const common = (keys: readonly string[], others: readonly string[]): string[] =>
    keys.filter((key) => others.includes(key))
  const haveMoved = !isSame(common(base, mine), common(mine, base))
  const [lead, rest] = haveMoved ? [mine, theirs] : [theirs, mine]
  const order = [...lead]
  rest.forEach((key, index) => {
    if (order.includes(key)) return
    const neighbour = rest.slice(0, index).findLast((each) => order.includes(each))
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, key)
  })
  return order
}

function mergedFields<Settings extends object>(base: Settings, mine: Settings, theirs: Settings): Settings {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])] as (keyof Settings)[]
  const merged: Partial<Settings> = {}
  for (const name of names) {
    const value = isSame(base[name], mine[name]) ? theirs[name] : mine[name]
    if (value !== undefined) merged[name] = value
  }
  return merged as Settings
}
