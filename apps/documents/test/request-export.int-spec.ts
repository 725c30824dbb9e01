import { fileStored, getExport, getFile, linkFile, listExports, requestExport } from '@nexus/contracts-documents'
import { listCostCentres, resolveAccess } from '@nexus/contracts-identity'
import { listRequisitions } from '@nexus/contracts-procurement'
import { type TenantContext, unavailable } from '@nexus/kernel'
import { AuditRow } from '@nexus/platform-audit'
import { type EntityClass, type TenantRow, TenantTable } from '@nexus/platform-database'
import { OutboxEventRow } from '@nexus/platform-outbox'
import { FakeClock, type TestActor } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { columnsOf } from '../src/exports/export-columns.builder.js'
import { CLEAN_EVERY_MS } from '../src/exports/clean-exports.job.js'
import { type ExportsBench, READER, startExports } from './builders/exports.builder.js'

const OPERATION = listRequisitions.name
const rowsOf = (text: string): string[] => text.trimEnd().split('\r\n')

describe('a list as a file', () => {
  let bench: ExportsBench
  let clock: FakeClock
  let ada: TestActor
  beforeAll(async () => {
    clock = new FakeClock()
    bench = await startExports({ clock })
  })
  beforeEach(() => {
    ada = bench.person()
    bench.lists.before = () => undefined
  })
  afterAll(() => bench.close())

  it('has every row of the list, over all of its pages, and no other', async () => {
    for (let index = 0; index < 450; index += 1)
      bench.aRequisition(ada, { title: `Row ${String(index)}`, state: index % 3 === 0 ? 'DRAFT' : 'APPROVED' })
    const query = { state: ['APPROVED'] }
    const made = await bench.make(ada, { operation: OPERATION, query, columns: ['title', 'state'] })
    expect(made).toMatchObject({ state: 'READY', rows: 300, truncated: false, failure: null, query, version: 2 })
    const [header, ...rows] = rowsOf(await bench.textOf(ada, made.fileId!))
    expect(header).toBe('title,state')
    expect(rows).toEqual(
      Array.from({ length: 450 }, (_, index) => index).flatMap((index) =>
        index % 3 === 0 ? [] : [`Row ${String(index)},APPROVED`],
      ),
    )
    expect(await ada.call(getFile, { fileId: made.fileId! })).toMatchObject({
      fileName: 'requisition-2026-03-02.csv',
      mediaType: 'text/csv; charset=utf-8',
      ownerType: 'export',
      ownerId: made.exportId,
      size: made.size,
    })
  })

  it('has all columns of the contract when none are chosen: money as amount and currency', async () => {
    const requisition = bench.aRequisition(ada, { title: 'All of it' })
    const made = await bench.make(ada, { operation: OPERATION })
    expect(made.columns).toEqual([...columnsOf(listRequisitions)])
    const money = made.columns.filter((column) => /\.(amount|currency)$/.test(column))
    expect(money.length).toBeGreaterThan(1)
    const [header, row] = rowsOf(await bench.textOf(ada, made.fileId!))
    expect(header).toBe(made.columns.join(','))
    expect(row).toContain(requisition.requisitionId)
    expect(row).toContain('All of it')
  })

  it('has an object for all of its fields, in the order asked for, after the byte order mark', async () => {
    bench.aRequisition(ada, { title: '=cmd()' })
    const [object] = columnsOf(listRequisitions).flatMap((column) => /^(.*)\.amount$/.exec(column)?.[1] ?? [])
    const columns = [object!, 'title']
    const made = await bench.make(ada, { operation: OPERATION, columns, byteOrderMark: true })
    expect(made.columns).toEqual([`${object!}.amount`, `${object!}.currency`, 'title'])
    const text = await bench.textOf(ada, made.fileId!)
    expect(text.startsWith(`\uFEFF${object!}.amount,`)).toBe(true)
    expect(rowsOf(text)[1]).toMatch(/,'=cmd\(\)$/)
  })

  it('is read with the rights of the person at the time of the job: own stays own', async () => {
    const boss = bench.person({ tenantId: ada.tenantId })
    bench.aRequisition(boss, { title: 'Of the boss' })
    bench.aRequisition(ada, { title: 'Of Ada' })
    bench.lists.rights.set(ada.userId, { ...READER, 'requisition:read': 'own' })
    const made = await bench.make(ada, { operation: OPERATION, columns: ['title'] })
    expect(rowsOf(await bench.textOf(ada, made.fileId!))).toEqual(['title', 'Of Ada'])
  })

  it.each([
    ['the permission', { 'file:read': 'all' }, /permission requisition:read/],
    ['the membership', 'gone', /not an active member/],
  ] as const)('fails with the reason when %s was taken away meanwhile', async (_what, rights, words) => {
    bench.aRequisition(ada)
    bench.lists.rights.set(ada.userId, rights)
    const made = await bench.make(ada, { operation: OPERATION })
    expect(made).toMatchObject({ state: 'FAILED', fileId: null, rows: null, version: 2 })
    expect(made.failure).toMatchObject({ code: 'documents.export.right_lost', detail: expect.stringMatching(words) })
  })

  it('fails in the middle, too, and leaves no bytes', async () => {
    for (let index = 0; index < 250; index += 1) bench.aRequisition(ada)
    bench.lists.before = (_operation, cursor) => {
      if (cursor === undefined) bench.lists.rights.set(ada.userId, 'gone')
    }
    const made = await bench.make(ada, { operation: OPERATION })
    expect(made).toMatchObject({ state: 'FAILED', failure: { code: 'documents.export.right_lost' } })
    const left = []
    for await (const object of bench.storage.list({ tenantId: ada.tenantId })) left.push(object.key)
    expect(left).toEqual([])
  })

  it('is made once, whatever stands in the way for a moment', async () => {
    bench.aRequisition(ada, { title: 'Once' })
    let failures = 0
    bench.lists.before = () => {
      if ((failures += 1) === 1) throw unavailable('Away.')
    }
    const { exportId } = await ada.call(requestExport, { operation: OPERATION, columns: ['title'] })
    await bench.services.settled()
    clock.advance({ minutes: 2 })
    bench.services.wakeJobs()
    await bench.services.settled()
    const made = await ada.call(getExport, { exportId })
    expect(made).toMatchObject({ state: 'READY', rows: 1, version: 2 })
    const left = []
    for await (const object of bench.storage.list({ tenantId: ada.tenantId })) left.push(object.key)
    expect(left).toHaveLength(1)
  })

  it('twice: the same key is the same export', async () => {
    const key = randomUUID()
    const [one, other] = [
      await ada.call(requestExport, { operation: OPERATION }, { key }),
      await ada.call(requestExport, { operation: OPERATION }, { key }),
    ]
    expect(other.exportId).toBe(one.exportId)
    await bench.services.settled()
    expect((await ada.call(listExports, {})).items).toHaveLength(1)
  })

  it('says that it was cut after 100,000 rows', async () => {
    bench.lists.costCentres.set(ada.tenantId, 100_001)
    const made = await bench.make(ada, { operation: listCostCentres.name, columns: ['code'] })
    expect(made).toMatchObject({ state: 'READY', rows: 100_000, truncated: true })
    const rows = rowsOf(await bench.textOf(ada, made.fileId!))
    expect([rows.length, rows.at(-1)]).toEqual([100_001, 'C99999'])
  }, 240_000)

  it('does not say so of exactly 100 pages of 2', async () => {
    bench.lists.costCentres.set(ada.tenantId, 200)
    const made = await bench.make(ada, { operation: listCostCentres.name, columns: ['code'] })
    expect(made).toMatchObject({ state: 'READY', rows: 200, truncated: false })
  })

  describe('is refused', () => {
    it.each([
      ['an operation that nobody has', 'procurement.chair.list.v1', 'documents.export.operation_unknown'],
      ['what is not a list', 'procurement.requisition.get.v1', 'documents.export.not_a_list'],
      ['what is internal', resolveAccess.name, 'documents.export.not_a_list'],
    ])('for %s', async (_what, operation, code) => {
      await expect(ada.call(requestExport, { operation })).rejects.toMatchObject({
        code,
        errors: [{ pointer: '/operation' }],
      })
    })

    it.each([
      ['a filter that the list does not know', { colour: 'red' }, '/query/colour'],
      ['a value that the filter does not know', { state: 'PURPLE' }, '/query/state'],
      ['a sort that the list does not have', { sort: 'colour' }, '/query/sort'],
      ['a page', { cursor: 'x' }, '/query/cursor'],
    ])('for %s, with a pointer to it', async (_what, query, pointer) => {
      await expect(ada.call(requestExport, { operation: OPERATION, query })).rejects.toMatchObject({
        code: 'request.invalid',
        errors: [expect.objectContaining({ pointer })],
      })
    })

    it('for a column that the list does not have, with a pointer to it', async () => {
      const asked = ada.call(requestExport, { operation: OPERATION, columns: ['title', 'colour'] })
      await expect(asked).rejects.toMatchObject({ code: 'request.invalid', errors: [{ pointer: '/columns/1' }] })
    })

    it.each([
      ['without the permission', {}],
      ['with a right to the own only, to which it cannot narrow,', { 'cost-centre:read': 'own' }],
    ] as const)('%s of the list', async (_what, rights) => {
      const eve = bench.person({ tenantId: ada.tenantId, rights: { 'file:read': 'all', ...rights } })
      await expect(eve.call(requestExport, { operation: listCostCentres.name })).rejects.toMatchObject({
        code: 'auth.permission_denied',
      })
      expect((await eve.call(listExports, {})).items).toEqual([])
    })

    it('while five of the person are in the making, also when all are asked for at once', async () => {
      let release: () => void = () => undefined
      const held = new Promise<void>((resolve) => (release = resolve))
      bench.lists.before = () => held
      const asked = await Promise.allSettled(
        Array.from({ length: 8 }, () => ada.call(requestExport, { operation: OPERATION })),
      )
      expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
      for (const each of asked)
        if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'documents.export.too_many' })
      const colleague = bench.person({ tenantId: ada.tenantId })
      await colleague.call(requestExport, { operation: OPERATION })
      release()
      await bench.services.settled()
      await ada.call(requestExport, { operation: OPERATION })
      await bench.services.settled()
    })
  })

  it("another tenant's, and another person's, is not found, nor is its file", async () => {
    const made = await bench.make(ada, { operation: OPERATION })
    const colleague = bench.person({ tenantId: ada.tenantId })
    const twin = bench.services.actor({ rights: READER, userId: ada.userId })
    for (const other of [colleague, bench.person(), twin]) {
      await expect(other.call(getExport, { exportId: made.exportId })).rejects.toMatchObject({
        code: 'request.not_found',
      })
      await expect(other.call(linkFile, { fileId: made.fileId! })).rejects.toMatchObject({ code: 'request.not_found' })
      expect((await other.call(listExports, {})).items).toEqual([])
    }
  })

  it('cannot be downloaded any more by who has lost the right to the list', async () => {
    const made = await bench.make(ada, { operation: OPERATION })
    const { tenantId, userId } = ada
    const later = bench.services.actor({ tenantId, userId, rights: { 'file:read': 'all' } })
    await expect(later.call(linkFile, { fileId: made.fileId! })).rejects.toMatchObject({ code: 'request.not_found' })
    expect(await later.call(getExport, { exportId: made.exportId })).toMatchObject({ state: 'READY' })
  })

  it('stands among the own exports, newest first, in pages', async () => {
    const ids: string[] = []
    for (let index = 0; index < 3; index += 1) {
      ids.unshift((await bench.make(ada, { operation: OPERATION })).exportId)
      clock.advance({ seconds: 1 })
    }
    const first = await ada.call(listExports, { limit: 2 })
    const second = await ada.call(listExports, { limit: 2, cursor: first.nextCursor! })
    expect([...first.items, ...second.items].map(({ exportId }) => exportId)).toEqual(ids)
    expect(second.nextCursor).toBeNull()
    expect((await ada.call(listExports, { state: 'FAILED' })).items).toEqual([])
  })

  it('INV-04: has one event for each version, and one audit row for each change', async () => {
    const made = await bench.make(ada, { operation: OPERATION, query: { state: 'DRAFT' } })
    bench.lists.rights.set(ada.userId, 'gone')
    const failed = await bench.make(ada, { operation: OPERATION })
    const tx = bench.services.service('documents').database.tenantTx
    const ctx: TenantContext = {
      ...{ tenantId: ada.tenantId, actor: { kind: 'system', userId: ada.userId }, rights: {}, audience: [] },
      ...{ opId: randomUUID(), traceId: '0'.repeat(32), operation: 'test', deadlineAt: Number.MAX_SAFE_INTEGER },
    }
    const rowsIn = <E extends TenantRow>(entity: EntityClass<E>): Promise<E[]> =>
      tx.read(ctx, () => new TenantTable(tx, entity, 'row').select(ctx, 'row').getMany())
    const events = (await rowsIn(OutboxEventRow)).map(({ aggregateId, aggregateSeq, type }) =>
      [aggregateId, aggregateSeq, type].join(' '),
    )
    const ofExport = (id: string): string[] => events.filter((event) => event.startsWith(id)).sort()
    expect(ofExport(made.exportId)).toEqual([
      `${made.exportId} 1 documents.export.requested.v1`,
      `${made.exportId} 2 documents.export.completed.v1`,
    ])
    expect(ofExport(failed.exportId)).toEqual([
      `${failed.exportId} 1 documents.export.requested.v1`,
      `${failed.exportId} 2 documents.export.failed.v1`,
    ])
    expect(ofExport(made.fileId!)).toEqual([`${made.fileId!} 1 ${fileStored.name}`])
    const trail = await rowsIn(AuditRow)
    expect(trail.map(({ action }) => action).sort()).toEqual([
      'documents.export.complete',
      'documents.export.fail',
      'documents.export.request',
      'documents.export.request',
      'documents.file.store',
    ])
    // What of which list has left belongs to the trail.
    const asked = trail.find(({ entityId, action }) => entityId === made.exportId && action.endsWith('.request'))
    expect(asked?.after).toMatchObject({ operation: OPERATION, query: { state: 'DRAFT' } })
  })

  it('is deleted after seven days, with its bytes; not before', async () => {
    const made = await bench.make(ada, { operation: OPERATION })
    expect(new Date(made.expiresAt).getTime() - new Date(made.createdAt).getTime()).toBe(7 * 86_400_000)
    clock.set(new Date(new Date(made.expiresAt).getTime() - 1000))
    bench.services.wakeJobs()
    await bench.services.settled()
    expect(await ada.call(getExport, { exportId: made.exportId })).toMatchObject({ state: 'READY' })
    clock.advance({ milliseconds: CLEAN_EVERY_MS + 2000 })
    bench.services.wakeJobs()
    await bench.services.settled()
    await expect(ada.call(getExport, { exportId: made.exportId })).rejects.toMatchObject({ code: 'request.not_found' })
    await expect(ada.call(linkFile, { fileId: made.fileId! })).rejects.toMatchObject({ code: 'request.not_found' })
    const left = []
    for await (const object of bench.storage.list({ tenantId: ada.tenantId })) left.push(object.key)
    expect(left).toEqual([])
  })
})
