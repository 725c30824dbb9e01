import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { testDatabaseKind } from '@nexus/testing'
import Libsql from 'libsql'
import pg from 'pg'
import { Installation } from './installation.adapter.js'
import { Person } from './person.adapter.js'

/** How `audit verify` ends when a chain does not hold. */
const BROKEN = 3

const open = Libsql as unknown as new (path: string) => { exec(sql: string): void; close(): void }

/** Somebody with the right to change the schema, who is not kept out by triggers. */
async function tamper(installation: Installation, table: string, sql: string): Promise<void> {
  if (installation.database?.superuserUrl === undefined) {
    const file = new open(join(installation.dataFolder, 'database', 'procurement.sqlite'))
    for (const change of ['update', 'delete']) file.exec(`DROP TRIGGER IF EXISTS "${table}_append_only_${change}"`)
    file.exec(sql)
    file.close()
    return
  }
  const client = new pg.Client({ connectionString: installation.database.superuserUrl })
  await client.connect()
  await client.query('SET search_path TO procurement')
  await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)
  await client.query(sql)
  await client.end()
}

// The commands beside the embedded host, on both databases.
describe('nexus audit', () => {
  let installation: Installation
  let vendorId: string

  beforeAll(async () => {
    installation = await Installation.make()
    const serving = await installation.start()
    const buyer = await Person.demo(serving.url, 'buyer')
    for (let count = 1; count <= 3; count += 1) {
      const vendor = await buyer.post('/vendors', { name: `Vendor ${String(count)}`, country: 'DE' })
      vendorId = (vendor.body as unknown as { vendorId: string }).vendorId
    }
    // The stop seals what is left and anchors the heads.
    expect(await serving.stop()).toBe(0)
  }, 180_000)
  afterAll(() => installation.remove())

  it('verify says of each chain that it holds, beside the anchors that the stop has left', async () => {
    const { code, output } = await installation.run(['audit', 'verify'])
    expect(output).toMatch(/^ok +procurement [0-9a-f-]{36} [0-9]+ entries$/m)
    expect(output).toMatch(
      /^intact: [0-9]+ chains, [0-9]+ sealed entries, 0 waiting to be sealed, [1-9][0-9]* anchors$/m,
    )
    expect(code).toBe(0)
  })

  it('verify works beside a running instance', async () => {
    const serving = await installation.start()
    const { code, output } = await installation.run(['audit', 'verify'])
    expect([code, output]).toEqual([0, expect.stringContaining('intact:')])
    await serving.stop()
  })

  it('export gives lines that anybody can verify: SHA-256 of the previous hash and the row', async () => {
    const { code, output } = await installation.run(['audit', 'export'])
    expect(code).toBe(0)
    const lines = output.trim().split('\n')
    const read = lines.map(
      (line) => JSON.parse(line) as { prevHash: string; hash: string; row: Readonly<Record<string, unknown>> },
    )
    expect(read.some(({ row }) => row.entityId === vendorId)).toBe(true)
    for (const [index, line] of lines.entries()) {
      const { prevHash, hash } = read[index] ?? { prevHash: '', hash: '' }
      const row = line.slice(line.indexOf('"row":') + '"row":'.length, -1)
      const bytes = Buffer.concat([Buffer.from(prevHash, 'hex'), Buffer.from(row)])
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
    }
    const none = await installation.run(['audit', 'export', '--from', '2999-01-01T00:00:00Z'])
    expect(none).toEqual({ code: 0, output: '' })
  })

  it.each([
    [['audit', 'verify', '--bogus'], 2, /Unknown option '--bogus'/],
    [['audit'], 2, /"audit" is not known/],
    [['audit', 'export', '--from', 'yesterday'], 1, /--from "yesterday" is not a time/],
  ])('%s is refused with what to write instead', async (words, expected, says) => {
    const { code, output } = await installation.run(words)
    expect([code, output]).toEqual([expected, expect.stringMatching(says)])
  })

  describe('after somebody with the keys to the database has been there', () => {
    it('verify names a changed entry and ends with 3', async () => {
      await tamper(installation, 'audit', `UPDATE audit SET actor_name = 'Nobody' WHERE entity_id = '${vendorId}'`)
      const { code, output } = await installation.run(['audit', 'verify'])
      expect(output).toMatch(/^BROKEN procurement .* first broken at [0-9]+$/m)
      expect(output).toContain('changed-row:')
      expect(code).toBe(BROKEN)
    })

    it('a trail cut off at its end shows by the anchors alone', async () => {
      await tamper(installation, 'audit_seal', 'DELETE FROM audit_seal')
      await tamper(installation, 'audit', 'DELETE FROM audit')
      const { code, output } = await installation.run(['audit', 'verify'])
      expect([code, output]).toEqual([BROKEN, expect.stringMatching(/truncated:/)])
      const file = join(installation.dataFolder, `audit-anchors-${testDatabaseKind()}.jsonl`)
      expect((await readFile(file, 'utf8')).split('\n').length).toBeGreaterThan(1)
    })
  })
})
