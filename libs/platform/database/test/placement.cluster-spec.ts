import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import {
  catalogueProblems,
  cleanTenant,
  createPlacement,
  inspectTenant,
  moveTenant,
  placementStates,
  placementVariable,
  schemaChanges,
  ServiceDatabase,
  type MoveStep,
} from '../src/index.js'
import { placementSettings } from '../src/placement-settings.js'
import { aNote, contextOf, withClient } from './notes-database.js'
import { Message, notesEntities, Trace } from './notes.schema.js'
import { notesOf, PlacementWorld } from './placement-world.js'

const UNAVAILABLE = expect.objectContaining({ kind: 'UNAVAILABLE' })

/** Waits for a state, not for a time. */
async function until(is: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await is()) return
    await pause(25)
  }
  throw new Error('it did not come to that')
}

describe('ID-02: an organization in a database of its own', () => {
  let world: PlacementWorld
  beforeEach(async () => {
    world = await PlacementWorld.open()
  })
  afterEach(() => world.close())

  const taskOf = (tenantId: string) => ({ shared: world.shared, services: [world.schema.service], tenantId })

  it('is created with the same schemas, roles, forced row-level security and triggers', async () => {
    const acme = await world.placement('acme')
    const settings = placementSettings(world.shared, {
      name: 'acme',
      region: null,
      shard: null,
      kind: 'database',
      reference: acme.database,
    })
    expect(await schemaChanges(world.schema, settings)).toEqual({ up: [], down: [], access: [] })
    await withClient(settings.migrationUrl ?? '', async (client) => {
      const runner = { query: async (sql: string, values: unknown[]) => (await client.query(sql, values)).rows }
      expect(await catalogueProblems(runner, 'notes', notesEntities)).toEqual([])
    })
    // Repeated, it changes nothing and refuses nothing.
    const [state] = await placementStates(world.shared, [world.schema], world.clock)
    expect(state).toMatchObject({
      name: 'acme',
      region: 'eu',
      shard: '1',
      state: 'ready',
      tenants: 0,
      problem: undefined,
    })
    expect(state?.answeredInMs).toEqual(expect.any(Number))
  })

  it('takes all rows along, of append-only tables too, and back again; nobody else notices', async () => {
    const acme = await world.placement('acme')
    const service = await world.process()
    const [mover, stayer] = [randomUUID(), randomUUID()]
    for (const tenantId of [mover, stayer]) {
      const notes = notesOf(service, tenantId)
      await notes.add(Array.from({ length: 450 }, (_, index) => aNote({ title: `${tenantId.slice(0, 4)} ${index}` })))
      const ctx = contextOf(tenantId)
      await service.tenantTx.run(ctx, async () => {
        const manager = service.tenantTx.manager()
        await manager.insert(Trace, {
          tenantId,
          id: randomUUID(),
          what: 'sealed "ü" \\ \n',
          seal: Buffer.from([0, 1, 255]),
          facts: { a: null, b: [1.5, 'x'] } as never,
        })
        await manager.insert(Message, { tenantId, id: randomUUID(), body: 'hello' })
      })
    }
    const before = await notesOf(service, mover).titles()
    const moved = await world.move(mover, 'acme')
    expect(moved.outcome).toBe('moved')
    expect(Object.fromEntries(moved.tables.map(({ table, rows }) => [table, rows]))).toEqual({
      'notes.message': 1,
      'notes.note': 450,
      'notes.trace': 1,
    })
    expect(await notesOf(service, mover).titles()).toEqual(before)
    await notesOf(service, mover).add(aNote({ title: 'written there' }))
    expect(await world.notesIn(acme.database, mover)).toBe(451)
    expect(await world.notesIn(undefined, mover)).toBe(450)
    expect(await world.notesIn(acme.database, stayer)).toBe(0)
    expect(await notesOf(service, stayer).titles()).toHaveLength(450)

    expect(await cleanTenant(taskOf(mover))).toEqual([{ place: 'shared', rows: 452 }])
    expect(await world.notesIn(undefined, mover)).toBe(0)
    expect(await world.notesIn(undefined, stayer)).toBe(450)
    expect(await inspectTenant(taskOf(mover))).toMatchObject({
      place: 'acme',
      state: 'dedicated',
      problems: [],
      remains: [],
    })

    await world.move(mover, 'shared')
    expect(await notesOf(service, mover).titles()).toEqual([...before, 'written there'].sort())
    expect(await world.notesIn(undefined, mover)).toBe(451)
    expect(await inspectTenant(taskOf(mover))).toMatchObject({
      place: 'shared',
      state: 'shared',
      problems: [],
      remains: [{ place: 'acme', rows: 453 }],
    })
    // Where an earlier stay has left rows it can return to.
    await notesOf(service, mover).add(aNote({ title: 'written at home' }))
    await world.move(mover, 'acme')
    expect(await notesOf(service, mover).titles()).toEqual([...before, 'written at home', 'written there'].sort())
  }, 180_000)

  it('hides the copy that does not count from the platform, in both places', async () => {
    const acme = await world.placement('acme')
    const service = await world.process()
    const tenantId = randomUUID()
    const ctx = contextOf(tenantId)
    await service.tenantTx.run(ctx, async () => {
      await service.tenantTx.manager().insert(Message, { tenantId, id: randomUUID(), body: 'due' })
    })
    const own = await ServiceDatabase.open(
      world.schema,
      placementSettings(world.shared, {
        name: 'acme',
        region: null,
        shard: null,
        kind: 'database',
        reference: acme.database,
      }),
      { clock: world.clock, placements: false },
    )
    const seenBy = ({ platformTx }: ServiceDatabase) =>
      platformTx.read('relay', () => platformTx.manager().createQueryBuilder(Message, 'message').getCount())
    const seen: Partial<Record<MoveStep, [number, number]>> = {}
    try {
      await world.move(tenantId, 'acme', async (step) => {
        seen[step] = [await seenBy(service), await seenBy(own)]
      })
      expect(seen).toMatchObject({ begun: [1, 0], leaving: [0, 0], verified: [0, 0], switched: [0, 0], opened: [0, 1] })
    } finally {
      await own.close()
    }
  })

  it('refuses changes while it moves, with the time to try again, and goes on reading', async () => {
    await world.placement('acme')
    const service = await world.process()
    const tenantId = randomUUID()
    const notes = notesOf(service, tenantId)
    await notes.add(aNote({ title: 'first' }))
    const other = notesOf(service, randomUUID())
    await world.move(tenantId, 'acme', async (step) => {
      if (step !== 'copied') return
      await expect(notes.add(aNote())).rejects.toMatchObject({ kind: 'UNAVAILABLE', retryAfterSeconds: 5 })
      expect(await notes.titles()).toEqual(['first'])
      await other.add(aNote({ title: 'not moved' }))
    })
    await notes.add(aNote({ title: 'second' }))
    expect(await notes.titles()).toEqual(['first', 'second'])
    expect(await other.titles()).toEqual(['not moved'])
  })

  it('waits for the change that is under way, which moves along', async () => {
    const acme = await world.placement('acme')
    const service = await world.process()
    const tenantId = randomUUID()
    const ctx = contextOf(tenantId)
    const notes = notesOf(service, tenantId)
    let end: () => void = () => undefined
    const held = new Promise<void>((resolve) => (end = resolve))
    const steps: MoveStep[] = []
    let begun: () => void = () => undefined
    const isBegun = new Promise<void>((resolve) => (begun = resolve))
    const change = service.tenantTx.run(ctx, async () => {
      await service.tenantTx.manager().query('SELECT 1')
      begun()
      await held
      await service.tenantTx.manager().insert(Message, { tenantId, id: randomUUID(), body: 'late' })
    })
    await isBegun
    const move = world.move(tenantId, 'acme', (step) => void steps.push(step))
    await until(() => steps.includes('arriving'))
    await pause(300)
    expect(steps).not.toContain('leaving')
    end()
    await change
    const { tables } = await move
    expect(tables.find(({ table }) => table === 'notes.message')?.rows).toBe(1)
    expect(await notes.titles()).toEqual([])
    expect(await world.notesIn(acme.database, tenantId)).toBe(0)
  })

  it('a process that knows nothing of the move cannot write to the old place, and finds the new one', async () => {
    const acme = await world.placement('acme')
    // It reads the registry once and then not for an hour.
    const stale = await world.process(3_600_000)
    const tenantId = randomUUID()
    const notes = notesOf(stale, tenantId)
    await notes.add(aNote({ title: 'old' }))
    await world.move(tenantId, 'acme')
    await Promise.all(Array.from({ length: 8 }, (_, index) => notes.add(aNote({ title: `new ${index}` }))))
    expect(await world.notesIn(undefined, tenantId)).toBe(1)
    expect(await world.notesIn(acme.database, tenantId)).toBe(9)
    await world.move(tenantId, 'shared')
    await notes.add(aNote({ title: 'back' }))
    expect(await world.notesIn(acme.database, tenantId)).toBe(9)
    expect(await world.notesIn(undefined, tenantId)).toBe(10)
    // Nor can one whose knowledge of the shared database alone is wrong for good.
    await world.move(tenantId, 'acme')
    const blind = await ServiceDatabase.open(world.schema, world.shared, { clock: world.clock, placements: false })
    try {
      await expect(notesOf(blind, tenantId).add(aNote())).rejects.toEqual(UNAVAILABLE)
      await expect(notesOf(blind, tenantId).titles()).rejects.toEqual(UNAVAILABLE)
    } finally {
      await blind.close()
    }
    expect(await world.notesIn(undefined, tenantId)).toBe(10)
  }, 180_000)

  it('changes at any moment of a move are refused or kept, never lost', async () => {
    await world.placement('acme')
    const processes = [await world.process(), await world.process(3_600_000)]
    const tenantId = randomUUID()
    const kept: string[] = []
    let refused = 0
    const writing = new AbortController()
    const writer = async (service: ServiceDatabase, name: string): Promise<void> => {
      const notes = notesOf(service, tenantId)
      for (let number = 0; !writing.signal.aborted; number += 1) {
        const title = `${name} ${number}`
        try {
          await notes.add(aNote({ title }))
          kept.push(title)
        } catch (error) {
          expect(error).toEqual(UNAVAILABLE)
          refused += 1
        }
      }
    }
    const writers = processes.flatMap((service, index) => [writer(service, `a${index}`), writer(service, `b${index}`)])
    await until(() => kept.length > 20)
    for (const to of ['acme', 'shared', 'acme']) {
      const already = kept.length
      await world.move(tenantId, to)
      await until(() => kept.length > already + 20)
    }
    writing.abort()
    await Promise.all(writers)
    expect(refused).toBeGreaterThan(0)
    expect(await notesOf(processes[0]!, tenantId).titles()).toEqual([...kept].sort())
  }, 180_000)

  const steps: MoveStep[] = ['begun', 'arriving', 'leaving', 'copied', 'verified', 'switched', 'away', 'opened']
  it.each(steps)(
    'a move that is killed after the step "%s" is safe, and is finished by repeating it',
    async (killed) => {
      const acme = await world.placement('acme')
      const service = await world.process()
      const tenantId = randomUUID()
      const notes = notesOf(service, tenantId)
      await notes.add(Array.from({ length: 250 }, () => aNote({ title: 'kept' })))
      await expect(
        world.move(tenantId, 'acme', (step) => {
          if (step === killed) throw new Error('killed')
        }),
      ).rejects.toThrow('killed')
      const { problems } = await inspectTenant(taskOf(tenantId))
      expect(problems.some((problem) => problem.includes('was cut off'))).toBe(true)
      // Written to the place that counts, or refused: never to both.
      const wrote = await notes.add(aNote({ title: 'kept' })).then(
        () => 1,
        (error: unknown) => {
          expect(error).toEqual(UNAVAILABLE)
          return 0
        },
      )
      await world.move(tenantId, 'acme')
      expect(await notes.titles()).toHaveLength(250 + wrote)
      expect(await world.notesIn(acme.database, tenantId)).toBe(250 + wrote)
      expect(await inspectTenant(taskOf(tenantId))).toMatchObject({ place: 'acme', state: 'dedicated', problems: [] })
    },
  )

  it('a move whose connections are killed in the middle of the copy is finished by repeating it', async () => {
    const acme = await world.placement('acme')
    const service = await world.process()
    const tenantId = randomUUID()
    const notes = notesOf(service, tenantId)
    for (let batch = 0; batch < 10; batch += 1)
      await notes.add(Array.from({ length: 500 }, (_, index) => aNote({ title: 'kept', number: batch * 500 + index })))
    const killed = world.move(tenantId, 'acme', (step) => {
      if (step !== 'leaving') return
      void withClient(world.urlOf('postgres'), async (client) => {
        await until(async () => (await world.notesIn(acme.database, tenantId)) > 0)
        await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'nexus-placement'
          AND datname IN ('${acme.database}', '${new URL(world.shared.url).pathname.slice(1)}')`)
      })
    })
    await expect(killed).rejects.toThrow()
    expect(await notes.titles()).toHaveLength(5_000)
    await expect(notes.add(aNote())).rejects.toEqual(UNAVAILABLE)
    const { tables } = await world.move(tenantId, 'acme')
    expect(tables.find(({ table }) => table === 'notes.note')?.rows).toBe(5_000)
    expect(await world.notesIn(acme.database, tenantId)).toBe(5_000)
    expect(await notes.titles()).toHaveLength(5_000)
  }, 180_000)

  it('a placement by variable keeps its secret out of the registry', async () => {
    const other = await world.placement('other')
    const urls: Record<string, string> = {}
    for (const [name, url] of [
      ['NEXUS_PLACEMENT_FAR_URL', world.shared.url],
      ['NEXUS_PLACEMENT_FAR_MIGRATION_URL', world.shared.migrationUrl ?? ''],
    ] as const)
      urls[name] = Object.assign(new URL(url), { pathname: `/${other.database}` }).toString()
    const shared = { ...world.shared, variable: (name: string) => urls[name] }
    const placement = {
      name: 'far',
      region: 'us',
      shard: null,
      kind: 'variable' as const,
      reference: placementVariable('far'),
    }
    await createPlacement({ shared, schemas: [world.schema], clock: world.clock, placement })
    const service = await world.process(50, shared)
    const blind = await world.process(50)
    const tenantId = randomUUID()
    await notesOf(service, tenantId).add(aNote({ title: 'far away' }))
    await moveTenant({ shared, services: ['notes'], tenantId, to: 'far' })
    expect(await notesOf(service, tenantId).titles()).toEqual(['far away'])
    expect(await world.notesIn(other.database, tenantId)).toBe(1)
    // A process without the variable refuses this organization, says nothing of the URL, and serves the others.
    await expect(notesOf(blind, tenantId).titles()).rejects.toEqual(UNAVAILABLE)
    expect(await notesOf(blind, randomUUID()).titles()).toEqual([])
    await withClient(world.database.superuserUrl ?? '', async (client) => {
      const { rows } = await client.query('SELECT * FROM app.placement')
      expect(JSON.stringify(rows)).not.toMatch(/postgres(ql)?:|password/i)
    })
  })

  it('a move that is cut off before the switch can be taken back', async () => {
    const acme = await world.placement('acme')
    const service = await world.process()
    const tenantId = randomUUID()
    const notes = notesOf(service, tenantId)
    await notes.add(aNote({ title: 'kept' }))
    await expect(
      world.move(tenantId, 'acme', (step) => {
        if (step === 'verified') throw new Error('killed')
      }),
    ).rejects.toThrow('killed')
    await expect(notes.add(aNote())).rejects.toEqual(UNAVAILABLE)
    expect((await world.move(tenantId, 'shared')).outcome).toBe('taken-back')
    await notes.add(aNote({ title: 'more' }))
    expect(await notes.titles()).toEqual(['kept', 'more'])
    expect(await world.notesIn(acme.database, tenantId)).toBe(0)
    expect(await inspectTenant(taskOf(tenantId))).toMatchObject({ place: 'shared', problems: [], remains: [] })
  })

  it('a copy that differs is never switched to', async () => {
    const acme = await world.placement('acme')
    const service = await world.process()
    const tenantId = randomUUID()
    await notesOf(service, tenantId).add(aNote({ title: 'kept' }))
    await expect(
      world.move(tenantId, 'acme', async (step) => {
        if (step !== 'copied') return
        await withClient(acme.superuserUrl, (client) => client.query(`UPDATE notes.note SET title = 'changed'`))
      }),
    ).rejects.toThrow(/notes\.note differs after the copy: 1 rows in shared, 1 in acme/)
    expect(await notesOf(service, tenantId).titles()).toEqual(['kept'])
    expect((await world.move(tenantId, 'acme')).outcome).toBe('moved')
  })

  it('a database that is away refuses its own organizations and no others, and is used again when it is back', async () => {
    const acme = await world.placement('acme')
    const service = await world.process()
    const [mover, stayer] = [randomUUID(), randomUUID()]
    await notesOf(service, mover).add(aNote({ title: 'there' }))
    await notesOf(service, stayer).add(aNote({ title: 'here' }))
    await world.move(mover, 'acme')
    expect(await notesOf(service, mover).titles()).toEqual(['there'])
    await withClient(world.urlOf('postgres'), async (client) => {
      await client.query(`ALTER DATABASE ${acme.database} ALLOW_CONNECTIONS false`)
      await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1`, [acme.database])
    })
    await until(() => service.placements?.open.some(({ isUp }) => !isUp) === true)
    await expect(notesOf(service, mover).titles()).rejects.toEqual(UNAVAILABLE)
    expect(await notesOf(service, stayer).titles()).toEqual(['here'])
    // A process that begins meanwhile is there for the others too.
    const later = await world.process()
    expect(await notesOf(later, stayer).titles()).toEqual(['here'])
    await expect(notesOf(later, mover).titles()).rejects.toEqual(UNAVAILABLE)
    await withClient(world.urlOf('postgres'), (client) =>
      client.query(`ALTER DATABASE ${acme.database} ALLOW_CONNECTIONS true`),
    )
    for (const each of [service, later])
      await until(() =>
        notesOf(each, mover)
          .titles()
          .then(
            (titles) => titles.length === 1,
            () => false,
          ),
      )
  }, 180_000)

  it('has one pool for all its organizations, which is closed when none is left', async () => {
    await world.placement('acme')
    const service = await world.process()
    const tenants = [randomUUID(), randomUUID()]
    for (const tenantId of tenants) {
      await notesOf(service, tenantId).add(aNote())
      await world.move(tenantId, 'acme')
    }
    await Promise.all(
      tenants.flatMap((tenantId) => Array.from({ length: 10 }, () => notesOf(service, tenantId).titles())),
    )
    const [place] = service.placements?.open ?? []
    expect(service.placements?.open).toHaveLength(1)
    const { inUse, idle } = place!.database.poolUse
    expect(inUse + idle).toBeLessThanOrEqual(4)
    for (const tenantId of tenants) await world.move(tenantId, 'shared')
    await until(() => service.placements?.open.length === 0)
    expect(await notesOf(service, tenants[0]!).titles()).toHaveLength(1)
  }, 180_000)

  it('organizations of one dedicated database never see each other', async () => {
    await world.placement('acme')
    const service = await world.process()
    const tenants = [randomUUID(), randomUUID()]
    for (const tenantId of tenants) {
      await notesOf(service, tenantId).add(aNote({ title: tenantId.slice(0, 8) }))
      await world.move(tenantId, 'acme')
    }
    for (const tenantId of tenants) {
      const seen = await service.tenantTx.read(contextOf(tenantId), () =>
        service.tenantTx.manager().query<{ tenant_id: string }[]>('SELECT tenant_id FROM notes.note'),
      )
      expect(seen).toEqual([{ tenant_id: tenantId }])
    }
  })
})
