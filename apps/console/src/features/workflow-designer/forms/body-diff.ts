import { placedIn, type Placed } from './body-edit.js'
import type { DefinitionBody } from './body-types.js'
import { type Say, settingsFacts, stepFacts, type StepFact } from './step-facts.js'

export interface FactChange {
  readonly label: StepFact['label']
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What became of one step, branch or of the settings between two bodies. */
export interface BodyChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved' | 'settings'
  readonly key: string
  readonly name: string
  readonly facts: readonly FactChange[]
}

/** What differs from one body to another, in the order of the later one; what is gone stands at the end. */
export function differences(before: DefinitionBody, after: DefinitionBody, say: Say): readonly BodyChange[] {
  const settings = factChanges(settingsFacts(before, say), settingsFacts(after, say))
  const former = placedIn(before)
  const later = placedIn(after)
  const moved = new Set(movedBetween(former, later))
  return [
    ...(settings.length === 0 ? [] : [{ kind: 'settings' as const, key: '', name: '', facts: settings }]),
    ...later.flatMap((placed): readonly BodyChange[] => {
      const { key } = placed
      const name = say.nameOf(placed.name)
      const was = former.find((each) => each.key === key)
      if (was === undefined) return [{ kind: 'added', key, name, facts: factChanges([], factsOf(placed, after, say)) }]
      const named: readonly FactChange[] =
        was.name === placed.name ? [] : [{ label: 'workflow.field.name', before: say.nameOf(was.name), after: name }]
      const facts = [...named, ...factChanges(factsOf(was, before, say), factsOf(placed, after, say))]
      if (facts.length > 0) return [{ kind: 'changed', key, name, facts }]
      return moved.has(key) ? [{ kind: 'moved', key, name, facts: [] }] : []
    }),
    ...former
      .filter(({ key }) => !later.some((each) => each.key === key))
      .map(({ key, name }) => ({ kind: 'removed' as const, key, name: say.nameOf(name), facts: [] })),
  ]
}

function factsOf({ step, branch }: Placed, { currency }: DefinitionBody, say: Say): readonly StepFact[] {
  const of = step ?? branch
  return of === undefined ? [] : stepFacts(of, currency, say)
}

function factChanges(before: readonly StepFact[], after: readonly StepFact[]): readonly FactChange[] {
  const labels = [...new Set([...before, ...after].map(({ label }) => label))]
  return labels
    .map((label) => ({
      label,
      before: before.find((each) => each.label === label)?.text,
      after: after.find((each) => each.label === label)?.text,
    }))
    .filter((change) => change.before !== change.after)
}

/** Steps that stand in another list, or behind another one of those that were in their list already. */
function movedBetween(former: readonly Placed[], later: readonly Placed[]): readonly string[] {
  const neighbour = (placed: Placed, all: readonly Placed[], others: readonly Placed[]): string =>
    [placed.spot.list]
      .concat(
        all
          .filter(
            ({ spot, key }) =>
              spot.list === placed.spot.list &&
              spot.index < placed.spot.index &&
              others.some((each) => each.key === key && each.spot.list === spot.list),
          )
          .map(({ key }) => key)
          .slice(-1),
      )
      .join('>')
  return later
    .filter((placed) => {
      const was = former.find(({ key }) => key === placed.key)
      return was !== undefined && neighbour(was, former, later) !== neighbour(placed, later, former)
    })
    .map(({ key }) => key)
}
