import type { OwnerSession } from './owner-session.js'
import { SHARED, type Placement } from './placement-settings.js'

/** Of an organization: `moving` from its fence until the new place is open. */
export type TenantPlacementState = 'shared' | 'preparing' | 'moving' | 'dedicated'

/** Where an organization lives; places by their name. */
export interface TenantPlacement {
  readonly tenantId: string
  readonly place: string
  /** While it moves: to where and from where. */
  readonly target: string | null
  readonly origin: string | null
  readonly state: TenantPlacementState
  /** Counts the changes. */
  readonly version: number
}

/** A placement and how far it is. */
export interface RegisteredPlacement extends Placement {
  readonly state: 'preparing' | 'ready'
}

const COLUMNS = 'name, region, shard, kind, reference, state'

/** The registry as the commands write it, in the shared database. */
export class PlacementRegistry {
  constructor(private readonly session: OwnerSession) {}

  placements(): Promise<RegisteredPlacement[]> {
    return this.session.rows(`SELECT ${COLUMNS} FROM app.placement ORDER BY name`)
  }

  /** @throws Error when there is none of this name */
  async placement(name: string): Promise<RegisteredPlacement> {
    const found = (await this.placements()).find((placement) => placement.name === name)
    if (found === undefined)
      throw new Error(`there is no placement "${name}"; nexus placement list names those that there are.`)
    return found
  }

  /** Notes a placement before anything of it is made. @throws Error when the name means another database */
  async register(placement: Placement): Promise<void> {
    const { name, region, shard, kind, reference } = placement
    await this.session.rows(
      `INSERT INTO app.placement (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, 'preparing') ON CONFLICT (name) DO NOTHING`,
      [name, region, shard, kind, reference],
    )
    const found = await this.placement(name)
    if (found.kind !== kind || found.reference !== reference)
      throw new Error(`the placement "${name}" is another database already (${found.kind} ${found.reference}).`)
  }

  async isReady(name: string): Promise<void> {
    await this.session.rows(`UPDATE app.placement SET state = 'ready' WHERE name = $1`, [name])
  }

  async tenants(): Promise<TenantPlacement[]> {
    return this.session.rows(
      `SELECT tenant_id AS "tenantId", coalesce(placement, '${SHARED}') AS place, state, version,
         CASE WHEN state IN ('preparing', 'moving') THEN coalesce(target, '${SHARED}') END AS target,
         CASE WHEN state IN ('preparing', 'moving') THEN coalesce(origin, '${SHARED}') END AS origin
       FROM app.tenant_placement ORDER BY tenant_id`,
    )
  }

  async tenant(tenantId: string): Promise<TenantPlacement> {
    const found = (await this.tenants()).find((row) => row.tenantId === tenantId)
    return found ?? { tenantId, place: SHARED, target: null, origin: null, state: 'shared', version: 0 }
  }

  /** Notes that a move begins: nothing has changed for the organization yet. */
  begin({ tenantId, place, version }: TenantPlacement, target: string): Promise<void> {
    return this.#write(tenantId, version, { place, target, origin: place, state: 'preparing' })
  }

  /** Its writes are about to be refused. */
  fence({ tenantId, place, origin, target, version }: TenantPlacement): Promise<void> {
    return this.#write(tenantId, version, { place, origin, target, state: 'moving' })
  }

  /** The moment of the move: from now on the copy is the truth. */
  switch({ tenantId, origin, target, version }: TenantPlacement): Promise<void> {
    return this.#write(tenantId, version, { place: target ?? SHARED, origin, target, state: 'moving' })
  }

  settle({ tenantId, place, version }: TenantPlacement): Promise<void> {
    const state = place === SHARED ? 'shared' : 'dedicated'
    return this.#write(tenantId, version, { place, origin: null, target: null, state })
  }

  /** @throws Error when another command was quicker */
  async #write(
    tenantId: string,
    version: number,
    row: Pick<TenantPlacement, 'place' | 'target' | 'origin' | 'state'>,
  ): Promise<void> {
    const named = (place: string | null): string | null => (place === SHARED ? null : place)
    const written = await this.session.rows(
      `INSERT INTO app.tenant_placement AS t (tenant_id, placement, target, origin, state, version, began_at) VALUES ($1, $2, $3, $4, $5, $6 + 1, now())
       ON CONFLICT (tenant_id) DO UPDATE SET placement = excluded.placement, target = excluded.target, origin = excluded.origin, state = excluded.state,
         version = excluded.version, changed_at = now(), began_at = CASE WHEN excluded.state = 'preparing' THEN now() ELSE t.began_at END
       WHERE t.version = $6 RETURNING tenant_id`,
      [tenantId, named(row.place), named(row.target), named(row.origin), row.state, version],
    )
    if (written.length === 0)
      throw new Error('another command has changed the placement meanwhile; look at nexus placement list.')
  }
}
