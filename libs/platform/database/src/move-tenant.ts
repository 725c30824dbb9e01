import { FENCE_LOCK } from './fence.js'
import { OwnerSession } from './owner-session.js'
import { PlacementRegistry, type TenantPlacement } from './placement-registry.js'
import { placementSettings, SHARED } from './placement-settings.js'
import type { PostgresSettings } from './settings.js'
import { fenceIn, olderWritersEnded, raiseFence, takeFenceDown } from './tenant-fences.js'
import {
  assertSameTables,
  copyRows,
  digestsOfTenant,
  removeRows,
  tenantTables,
  type RowsDigest,
  type TenantTableShape,
} from './tenant-rows.js'

/** The steps of a move, in order; after each of them it may be killed and repeated. */
export type MoveStep = 'begun' | 'arriving' | 'leaving' | 'copied' | 'verified' | 'switched' | 'away' | 'opened'

export interface PlacementTask {
  /** The shared database, where the registry is. */
  readonly shared: PostgresSettings
  /** The services whose rows move, by the names of their schemas. */
  readonly services: readonly string[]
  readonly tenantId: string
}

export interface MoveTask extends PlacementTask {
  /** Name of a placement, or `shared`. Where the organization lives already: a move that was cut off is taken back. */
  readonly to: string
  /** Looks closer at the copy before it counts, such as at its audit chains. @throws Error when it must not count */
  readonly examine?: (place: PostgresSettings) => Promise<void>
  /** Told of each step that is done. */
  readonly onStep?: (step: MoveStep) => void | Promise<void>
}

export interface MoveResult {
  /** `here`: it lived there already; `taken-back`: a move that was cut off was undone. */
  readonly outcome: 'moved' | 'here' | 'taken-back'
  readonly tables: readonly RowsDigest[]
}

/** A database and a session of its owner that acts for the organization. */
interface Side {
  readonly name: string
  readonly settings: PostgresSettings
  readonly session: OwnerSession
}

/**
 * Moves the rows of an organization, of all services that can be placed, into another database (ID-02). Its writes are
 * refused meanwhile, its reads go on in the old place until the switch. Killed at any point, it is repeated with the
 * same target, which begins the copy anew or finishes the switch, or with the old place as the target, which takes a
 * move back that has not been switched.
 * @throws Error that says what to do; whatever was done by then is safe
 */
export async function moveTenant(task: MoveTask): Promise<MoveResult> {
  return withTenant(task, async (registry, side) => {
    const { tenantId, to, onStep = () => undefined } = task
    let row = await registry.tenant(tenantId)
    if (row.state === 'moving' && row.place === row.target) {
      const finished = row.target
      row = await finish(task, registry, side, row)
      if (to === finished) return { outcome: 'moved', tables: [] }
    }
    const isUnderWay = row.target !== null
    if (to === row.place) {
      if (!isUnderWay) return { outcome: 'here', tables: [] }
      await takeBack(task, registry, side, row)
      return { outcome: 'taken-back', tables: [] }
    }
    if (isUnderWay && row.target !== to)
      throw new Error(
        `the organization is on its way from ${row.place} to ${row.target ?? ''}. Repeat that, or take it back with --to ${row.place}.`,
      )
    const origin = await side(row.place)
    const target = await side(to)
    const shapes = await tenantTables(origin.session, task.services)
    assertSameTables(shapes, await tenantTables(target.session, task.services))
    if (!isUnderWay) {
      await registry.begin(row, to)
      await onStep('begun')
    }
    await raiseFence(target.session, tenantId, task.services, 'arriving')
    await olderWritersEnded(target.session)
    // Of an earlier stay, or of a copy that was cut off: the fence says that it does not count.
    await removeRows(target.session, tenantId, shapes)
    await onStep('arriving')
    await registry.fence(await registry.tenant(tenantId))
    await raiseFence(origin.session, tenantId, task.services, 'leaving')
    await olderWritersEnded(origin.session)
    await onStep('leaving')
    const tables = await copyAndCompare(task, origin, target, shapes)
    await task.examine?.(target.settings)
    await onStep('verified')
    await registry.switch(await registry.tenant(tenantId))
    await onStep('switched')
    await finish(task, registry, side, await registry.tenant(tenantId))
    return { outcome: 'moved', tables }
  })
}

/** After the switch: first nobody reads the old place any more, then the new one is written. */
async function finish(
  { tenantId, services, onStep = () => undefined }: MoveTask,
  registry: PlacementRegistry,
  side: Sides,
  row: TenantPlacement,
): Promise<TenantPlacement> {
  const origin = await side(row.origin ?? SHARED)
  const target = await side(row.place)
  await raiseFence(origin.session, tenantId, services, 'away')
  await onStep('away')
  await takeFenceDown(target.session, tenantId)
  await onStep('opened')
  await registry.settle(row)
  return registry.tenant(tenantId)
}

async function takeBack(
  { tenantId, services }: MoveTask,
  registry: PlacementRegistry,
  side: Sides,
  row: TenantPlacement,
): Promise<void> {
  const target = await side(row.target ?? SHARED)
  // Its organization cannot have used what is there, so it stays fenced off.
  await raiseFence(target.session, tenantId, services, 'away')
  await removeRows(target.session, tenantId, await tenantTables(target.session, services))
  await takeFenceDown((await side(row.place)).session, tenantId)
  await registry.settle(row)
}

/** One snapshot of the old place, which nobody writes to, and the same rows read back from the new one. */
async function copyAndCompare(
  { tenantId, onStep = () => undefined }: MoveTask,
  origin: Side,
  target: Side,
  shapes: readonly TenantTableShape[],
): Promise<RowsDigest[]> {
  return origin.session.transaction('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async () => {
    for (const shape of shapes) await copyRows(origin.session, target.session, tenantId, shape)
    await onStep('copied')
    const before = await digestsOfTenant(origin.session, tenantId, shapes)
    const after = await digestsOfTenant(target.session, tenantId, shapes)
    for (const [index, { table, rows, digest }] of before.entries()) {
      const copy = after[index]
      if (copy?.rows !== rows || copy.digest !== digest)
        throw new Error(
          `${table} differs after the copy: ${rows} rows in ${origin.name}, ${copy?.rows ?? 0} in ${target.name}. Nothing was switched; repeat the move, or take it back with --to ${origin.name}.`,
        )
    }
    return before
  })
}

/** What remains of an organization in a place where it does not live. */
export interface Remains {
  readonly place: string
  readonly rows: number
}

/**
 * Removes the rows that moves have left behind. The fences stay: a process that slept through the move is refused for ever.
 * @throws Error while a move is under way
 */
export async function cleanTenant(task: PlacementTask): Promise<Remains[]> {
  return withTenant(task, async (registry, side) => {
    const row = await registry.tenant(task.tenantId)
    if (row.target !== null) throw new Error(`the organization is on its way to ${row.target}; finish that first.`)
    const remains: Remains[] = []
    for (const place of await otherPlaces(registry, row.place)) {
      const { session } = await side(place)
      if ((await fenceIn(session, task.tenantId)) !== 'away') continue
      const rows = await removeRows(session, task.tenantId, await tenantTables(session, task.services))
      remains.push({ place, rows })
    }
    return remains
  })
}

/** What is known about where an organization lives. */
export interface PlacementReport extends TenantPlacement {
  readonly tables: readonly RowsDigest[]
  readonly remains: readonly Remains[]
  /** Of the database where it lives. */
  readonly settings: PostgresSettings
  /** What is not as it must be, one sentence each. */
  readonly problems: readonly string[]
}

/** Looks at all places of an organization and changes nothing. */
export async function inspectTenant(task: PlacementTask): Promise<PlacementReport> {
  const { tenantId, services } = task
  return withTenant(task, async (registry, side) => {
    const row = await registry.tenant(tenantId)
    const home = await side(row.place)
    const tables = await digestsOfTenant(home.session, tenantId, await tenantTables(home.session, services))
    const problems: string[] = []
    const remains: Remains[] = []
    if (row.target !== null)
      problems.push(`a move to ${row.target} was cut off: repeat it, or take it back with --to ${row.origin ?? SHARED}`)
    const fence = await fenceIn(home.session, tenantId)
    if (row.target === null && fence !== undefined)
      problems.push(`${row.place}, where the organization lives, has a fence (${fence}) that keeps it out`)
    for (const place of await otherPlaces(registry, row.place)) {
      const { session } = await side(place)
      const found = await digestsOfTenant(session, tenantId, await tenantTables(session, services))
      const rows = found.reduce((sum, table) => sum + table.rows, 0)
      if (rows === 0) continue
      remains.push({ place, rows })
      if ((await fenceIn(session, tenantId)) === undefined)
        problems.push(`${place} has ${rows} rows of the organization and no fence: two places could be written`)
    }
    return { ...row, tables, remains, settings: home.settings, problems }
  })
}

async function otherPlaces(registry: PlacementRegistry, home: string): Promise<string[]> {
  const ready = (await registry.placements()).filter(({ state }) => state === 'ready').map(({ name }) => name)
  return [SHARED, ...ready].filter((name) => name !== home)
}

type Sides = (name: string) => Promise<Side>

/** Work on the placement of one organization, which nobody else does at the same time. */
async function withTenant<T>(
  { shared, tenantId }: PlacementTask,
  work: (registry: PlacementRegistry, side: Sides) => Promise<T>,
): Promise<T> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(tenantId))
    throw new Error(`"${tenantId}" is no id of an organization`)
  const control = await OwnerSession.open(shared)
  const sides = new Map<string, Side>()
  try {
    const [locked] = await control.rows<{ mine: boolean }>(
      `SELECT pg_try_advisory_lock(${FENCE_LOCK + 1}, hashtext($1)) AS mine`,
      [tenantId],
    )
    if (locked?.mine !== true) throw new Error('another command is at work on the placement of this organization.')
    const registry = new PlacementRegistry(control)
    return await work(registry, async (name) => {
      const open = sides.get(name)
      if (open !== undefined) return open
      const settings = name === SHARED ? shared : placementSettings(shared, await registry.placement(name))
      const session = await OwnerSession.open(settings)
      const side = { name, settings, session }
      sides.set(name, side)
      await session.be(tenantId)
      return side
    })
  } finally {
    for (const { session } of sides.values()) await session.close()
    await control.close()
  }
}
