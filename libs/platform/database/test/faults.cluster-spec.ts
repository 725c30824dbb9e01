import { spawnSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { isDomainError } from '@nexus/kernel'
import { FakeClock, privatePostgres, type PrivatePostgres } from '@nexus/testing'
import { ServiceDatabase, TenantTable } from '../src/index.js'
import { aNote, contextOf, withClient } from './notes-database.js'
import { Note, notesSchema } from './notes.schema.js'

const CLIENTS = 8
/** What a client may be told: try again. A success is never among the failures, nor anything else. */
const RETRYABLE = new Set(['request.unavailable', 'request.aborted', 'request.deadline_exceeded'])

/** Asks again until it is so: how long a busy machine takes is no rule. */
async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (await holds()) return
    await pause(100)
  }
  throw new Error(`waited a minute until ${what}`)
}

describe('FLT-07: PostgreSQL fails under load', () => {
  let server: PrivatePostgres
  let service: ServiceDatabase
  let notes: TenantTable<Note>
  beforeAll(async () => {
    server = await privatePostgres({ durable: true })
    await superuser('ALTER DATABASE postgres OWNER TO nexus_owner')
    service = await ServiceDatabase.open(
      notesSchema,
      { kind: 'postgres', url: server.appUrl, migrationUrl: server.ownerUrl, poolSize: 4 },
      { clock: new FakeClock(), migrate: true },
    )
    notes = new TenantTable(service.tenantTx, Note, 'note')
  }, 180_000)
  afterAll(async () => {
    await service.close()
    await server.stop()
  })

  const superuser = (sql: string): Promise<Record<string, unknown>[]> =>
    withClient(server.superuserUrl, async (client) => (await client.query<Record<string, unknown>>(sql)).rows)

  /** Clients that write pairs of rows until told to stop; each knows what was acknowledged and what refused. */
  function load() {
    const ctx = contextOf()
    const acknowledged: string[] = []
    const failures: unknown[] = []
    const progress = new Array<number>(CLIENTS).fill(0)
    const end = new AbortController()
    const client = async (own: number): Promise<void> => {
      while (!end.signal.aborted) {
        const pair = [aNote(), aNote()]
        try {
          await service.tenantTx.run(ctx, async () => {
            for (const note of pair) await notes.insert(ctx, note)
          })
          acknowledged.push(...pair.map(({ id }) => id))
          progress[own] = (progress[own] ?? 0) + 1
        } catch (error) {
          failures.push(error)
          await pause(20)
        }
      }
    }
    const clients = Array.from({ length: CLIENTS }, (_, own) => client(own))
    const everyClient = async (): Promise<void> => {
      const before = [...progress]
      await until('every client was answered', () => progress.every((count, own) => count > (before[own] ?? 0)))
    }
    return {
      everyClient,
      failures,
      /** Ends the load when all clients go on again, and looks at what is left of it. */
      async healed(): Promise<void> {
        await everyClient()
        end.abort()
        await Promise.all(clients)
        const wrong = failures.filter((error) => !(isDomainError(error) && RETRYABLE.has(error.code)))
        expect(wrong).toEqual([])
        const stored = await service.tenantTx.read(ctx, () => notes.select(ctx, 'note').getMany())
        const ids = new Set(stored.map(({ id }) => id))
        expect(acknowledged.filter((id) => !ids.has(id))).toEqual([])
        // Pairs are whole: nothing is half stored.
        expect(ids.size % 2).toBe(0)
        await until('no transaction is left open', async () => {
          const open = await superuser(
            `SELECT pid FROM pg_stat_activity WHERE application_name = 'nexus-notes' AND state LIKE 'idle in transaction%'`,
          )
          return open.length === 0
        })
      },
    }
  }

  it('ends every connection: clients are told to try again and go on', async () => {
    const clients = load()
    for (let turn = 0; turn < 5; turn += 1) {
      await clients.everyClient()
      await superuser(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
      )
    }
    await clients.healed()
    expect(clients.failures).not.toEqual([])
  }, 120_000)

  it('stops at once and starts again: nothing acknowledged is lost, and nothing is restarted here', async () => {
    const clients = load()
    await clients.everyClient()
    await server.kill()
    const failed = clients.failures.length
    await until('clients notice', () => clients.failures.length > failed + CLIENTS)
    await expect(
      service.platformTx.read('health', () => service.platformTx.manager().query('SELECT 1')),
    ).rejects.toMatchObject({ code: 'request.unavailable' })
    await server.restart()
    await clients.healed()
  }, 120_000)

  it('stands still for three seconds: clients wait, then go on', async () => {
    const clients = load()
    await clients.everyClient()
    const children = spawnSync('pgrep', ['-P', String(server.processId)], { encoding: 'utf8' })
      .stdout.trim()
      .split('\n')
    const processes = [server.processId, ...children.map(Number)]
    const signal = (name: 'SIGSTOP' | 'SIGCONT'): void => {
      for (const id of processes)
        try {
          process.kill(id, name)
        } catch {
          // A connection that ended in between.
        }
    }
    signal('SIGSTOP')
    await pause(3_000)
    signal('SIGCONT')
    await clients.healed()
  }, 120_000)

  it('answers no more than the deadline allows when it stands still for good', async () => {
    const children = spawnSync('pgrep', ['-P', String(server.processId)], { encoding: 'utf8' })
      .stdout.trim()
      .split('\n')
    const processes = [server.processId, ...children.map(Number)]
    const ctx = contextOf(undefined, service.tenantTx.clock.now().getTime() + 100)
    for (const id of processes) process.kill(id, 'SIGSTOP')
    try {
      // Without an end on this side it would wait for as long as the server is silent.
      await expect(service.tenantTx.run(ctx, () => notes.insert(ctx, aNote()))).rejects.toMatchObject({
        code: 'request.unavailable',
      })
    } finally {
      for (const id of processes) process.kill(id, 'SIGCONT')
    }
    const clients = load()
    await clients.healed()
  }, 120_000)

  it('takes no further connection: refused as unavailable until it does again', async () => {
    await superuser('ALTER ROLE nexus_login CONNECTION LIMIT 0')
    await superuser(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'nexus_login'`)
    const clients = load()
    await until('clients notice', () => clients.failures.length > CLIENTS)
    await superuser('ALTER ROLE nexus_login CONNECTION LIMIT -1')
    await clients.healed()
    expect(clients.failures).not.toEqual([])
  }, 120_000)

  it('ABORTED: a real collision of the server is tried once more inside, then told as retryable', async () => {
    const ctx = contextOf()
    const note = aNote()
    await service.tenantTx.run(ctx, () => notes.insert(ctx, note))
    // A lock that is held for longer than this server lets anybody wait.
    const locked = async (tries: number): Promise<number> => {
      let tried = 0
      await withClient(server.superuserUrl, async (client) => {
        await client.query('BEGIN')
        await client.query(`SELECT 1 FROM notes.note WHERE id = '${note.id}' FOR UPDATE`)
        await service.tenantTx.run(ctx, async () => {
          tried += 1
          if (tried > tries) await client.query('COMMIT')
          await service.tenantTx.manager().query(`SET LOCAL lock_timeout = '50ms'`)
          await notes.patch(ctx, note.id, { done: true })
        })
      }).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'request.aborted' })
      })
      return tried
    }
    expect(await locked(1)).toBe(2)
    expect(await service.tenantTx.read(ctx, () => notes.get(ctx, note.id))).toMatchObject({ done: true })
    expect(await locked(9)).toBe(2)
  })
})
