import { setTimeout as pause } from 'node:timers/promises'
import { FENCE_LOCK, type FenceState } from './fence.js'
import type { OwnerSession } from './owner-session.js'

/** Transactions that began before a fence get so long to end, in milliseconds. */
const PATIENCE_MS = 60_000

/**
 * Puts the fence up, or changes it, for all services of a database at once, after the writing transactions of the
 * organization that run have ended; whoever begins one afterwards meets it, whatever it believes.
 */
export async function raiseFence(
  session: OwnerSession,
  tenantId: string,
  services: readonly string[],
  state: FenceState,
): Promise<void> {
  await session.transaction(`BEGIN; SET LOCAL lock_timeout = '${PATIENCE_MS}ms'`, async () => {
    await session.rows(`SELECT pg_advisory_xact_lock(${FENCE_LOCK}, hashtext($1))`, [tenantId])
    await session.rows(
      `INSERT INTO app.tenant_fence (service, tenant_id, state) SELECT unnest($1::text[]), $2, $3
       ON CONFLICT (service, tenant_id) DO UPDATE SET state = excluded.state, since = now()`,
      [services, tenantId, state],
    )
  })
}

export async function takeFenceDown(session: OwnerSession, tenantId: string): Promise<void> {
  await session.rows('DELETE FROM app.tenant_fence WHERE tenant_id = $1', [tenantId])
}

/** What keeps the organization out of this database; undefined when nothing does. */
export async function fenceIn(session: OwnerSession, tenantId: string): Promise<FenceState | undefined> {
  const [found] = await session.rows<{ state: FenceState }>(
    'SELECT DISTINCT state FROM app.tenant_fence WHERE tenant_id = $1',
    [tenantId],
  )
  return found?.state
}

/**
 * Waits for the transactions that write now: a relay, worker or sealer whose statement began before the fence does not
 * see it. A statement takes its lock on the table before its snapshot, so those without a lock see the fence.
 */
export async function olderWritersEnded(session: OwnerSession): Promise<void> {
  const writers = async (): Promise<string[]> => {
    const rows = await session.rows<{ writer: string }>(
      `SELECT DISTINCT virtualtransaction AS writer FROM pg_locks WHERE locktype = 'relation' AND granted AND mode = 'RowExclusiveLock'
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND pid <> pg_backend_pid()`,
    )
    return rows.map(({ writer }) => writer)
  }
  const older = await writers()
  const end = performance.now() + PATIENCE_MS
  while (older.length > 0) {
    const running = new Set(await writers())
    if (!older.some((writer) => running.has(writer))) return
    if (performance.now() > end) throw new Error('a transaction that writes does not end; repeat the command later.')
    await pause(50)
  }
}
