import type { Branch, BranchStep, DefinitionBody, ParallelStep, Step, StepKind } from './body-types.js'
import { MOST } from './body-types.js'

/** The steps of the definition itself; each branch has a list, too, called by its key. */
export const ROOT = ''

export interface Spot {
  /** {@link ROOT}, or the key of a branch. */
  readonly list: string
  readonly index: number
}

/** A step, or a branch of parallel ones, and where it stands. */
export interface Placed {
  readonly key: string
  readonly name: string
  readonly pointer: string
  readonly spot: Spot
  /** How many stand in the same list. */
  readonly count: number
  readonly step?: Step
  readonly branch?: Branch
}

/** Everything in a body that has a key, in the order in which it is written. */
export function placedIn(body: DefinitionBody): readonly Placed[] {
  return listed(body.steps, ROOT, '/body/steps')
}

function listed(steps: readonly Step[], list: string, at: string): readonly Placed[] {
  return steps.flatMap((step, index) => {
    const pointer = `${at}/${index}`
    const { key, name } = step
    const placed: Placed = { key, name, pointer, spot: { list, index }, count: steps.length, step }
    if (step.kind !== 'parallel') return [placed]
    return [
      placed,
      ...step.branches.flatMap((branch, place): readonly Placed[] => {
        const own = `${pointer}/branches/${place}`
        const spot = { list: step.key, index: place }
        const count = step.branches.length
        return [
          { key: branch.key, name: branch.name, pointer: own, spot, count, branch },
          ...listed(branch.steps, branch.key, `${own}/steps`),
        ]
      }),
    ]
  })
}

export const placedByKey = (body: DefinitionBody, key: string): Placed | undefined =>
  placedIn(body).find((each) => each.key === key)

/** Whether a list takes such a step: branches are flat. */
export const mayStandIn = (kind: StepKind, list: string): boolean =>
  list === ROOT || (kind !== 'parallel' && kind !== 'hierarchy')

export const mostIn = (list: string): number => (list === ROOT ? MOST.steps : MOST.inBranch)

const mapBranches = (
  body: DefinitionBody,
  change: (branches: readonly Branch[], of: ParallelStep) => readonly Branch[],
) =>
  mapLists(body, (steps) =>
    steps.map((step) => (step.kind === 'parallel' ? { ...step, branches: change(step.branches, step) } : step)),
  )

/** Changes the list of the definition first, then that of each branch. */
function mapLists(
  body: DefinitionBody,
  change: (steps: readonly Step[], list: string) => readonly Step[],
): DefinitionBody {
  const steps = change(body.steps, ROOT).map((step) => {
    if (step.kind !== 'parallel') return step
    const branches = step.branches.map((branch) => ({
      ...branch,
      // What a branch cannot hold is not put into one: mayStandIn().
      steps: change(branch.steps, branch.key) as readonly BranchStep[],
    }))
    return { ...step, branches }
  })
  return { ...body, steps }
}

export const changeStep = (body: DefinitionBody, key: string, change: (step: Step) => Step): DefinitionBody =>
  mapLists(body, (steps) => steps.map((step) => (step.key === key ? change(step) : step)))

export const changeBranch = (body: DefinitionBody, key: string, change: (branch: Branch) => Branch): DefinitionBody =>
  mapBranches(body, (branches) => branches.map((branch) => (branch.key === key ? change(branch) : branch)))

export const removeByKey = (body: DefinitionBody, key: string): DefinitionBody =>
  mapLists(
    mapBranches(body, (branches) => branches.filter((branch) => branch.key !== key)),
    (steps) => steps.filter((step) => step.key !== key),
  )

const insertedAt = <Item>(items: readonly Item[], item: Item, index: number): readonly Item[] => [
  ...items.slice(0, index),
  item,
  ...items.slice(index),
]

export const insertStep = (body: DefinitionBody, step: Step, { list, index }: Spot): DefinitionBody =>
  mapLists(body, (steps, each) => (each === list ? insertedAt(steps, step, index) : steps))

export const addBranch = (body: DefinitionBody, parallel: string, branch: Branch): DefinitionBody =>
  mapBranches(body, (branches, of) => (of.key === parallel ? [...branches, branch] : branches))

/** Moves a step to a spot as it is counted before the move; unchanged where it cannot stand. */
export function moveStep(body: DefinitionBody, key: string, to: Spot): DefinitionBody {
  const placed = placedByKey(body, key)
  const step = placed?.step
  if (placed === undefined || step === undefined || !mayStandIn(step.kind, to.list)) return body
  const isSameList = placed.spot.list === to.list
  if (isSameList && (to.index === placed.spot.index || to.index === placed.spot.index + 1)) return body
  if (!isSameList && listOf(body, to.list).length >= mostIn(to.list)) return body
  const index = isSameList && to.index > placed.spot.index ? to.index - 1 : to.index
  return insertStep(removeByKey(body, key), step, { list: to.list, index })
}

/** One place up or down among its neighbours: steps in their list, branches in their group. */
export function moveBy(body: DefinitionBody, key: string, by: -1 | 1): DefinitionBody {
  const placed = placedByKey(body, key)
  if (placed === undefined) return body
  const { spot, count } = placed
  const index = spot.index + by
  if (index < 0 || index >= count) return body
  if (placed.step !== undefined) return moveStep(body, key, { list: spot.list, index: by === 1 ? index + 1 : index })
  return mapBranches(body, (branches, of) => {
    const branch = branches[spot.index]
    if (of.key !== spot.list || branch === undefined) return branches
    return insertedAt(
      branches.filter((each) => each.key !== key),
      branch,
      index,
    )
  })
}

export const listOf = (body: DefinitionBody, list: string): readonly Step[] =>
  list === ROOT ? body.steps : (placedByKey(body, list)?.branch?.steps ?? [])

/** A key that no step and no branch has yet: kebab-case, from the name of what it is for. */
export function freeKey(body: DefinitionBody, wanted: string, taken: readonly string[] = []): string {
  const keys = new Set([...placedIn(body).map(({ key }) => key), ...taken])
  const plain = wanted
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '')
  const stem = plain === '' ? 'step' : plain
  if (!keys.has(stem)) return stem
  let number = 2
  while (keys.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

/** The order in which steps run, where priorities change it; undefined where they run as they are written. */
export function runOrder(steps: readonly Step[]): readonly Step[] | undefined {
  const priority = (step: Step): number => ('priority' in step ? (step.priority ?? 50) : 50)
  const sorted = [...steps].sort((a, b) => priority(a) - priority(b))
  return sorted.every((step, index) => step === steps[index]) ? undefined : sorted
}
