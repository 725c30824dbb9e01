import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { emptyDatabase, type TestDatabase, testDatabaseKind } from '@nexus/testing'
import { type NexusProcess, startEmbedded } from './nexus-process.adapter.js'
import { Person } from './person.adapter.js'
import { commandBlocks } from './readme-blocks.policy.js'
import { openShell } from './shell-session.adapter.js'

const ROOT = resolve(__dirname, '../../..')

/** The commands of a runbook below a heading, as they are written. */
function commandsOf(page: string, heading: string): string[] {
  const blocks = commandBlocks(readFileSync(join(ROOT, 'docs/runbooks', page), 'utf8'))
  return blocks.filter((block) => block.heading === heading).map(({ commands }) => commands)
}

// Of the embedded host, on both databases.
describe('the runbooks', () => {
  let folder: string
  let database: TestDatabase | undefined
  let nexus: NexusProcess | undefined

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-runbooks-'))
    database = testDatabaseKind() === 'postgres' ? await emptyDatabase() : undefined
  })

  afterAll(async () => {
    await nexus?.dispose()
    await database?.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function start(): Promise<string> {
    const settings = database?.settings
    nexus = await startEmbedded({
      LOG_LEVEL: 'warn',
      NEXUS_DATA_DIR: join(folder, 'data'),
      ...(settings?.kind === 'postgres'
        ? { DATABASE_URL: settings.url, DATABASE_MIGRATION_URL: settings.migrationUrl ?? settings.url }
        : {}),
    })
    return nexus.url
  }

  async function stop(): Promise<void> {
    expect(await nexus?.stop()).toBe(0)
    await nexus?.dispose()
  }

  async function run(commands: string | undefined, where: string): Promise<string> {
    const shell = await openShell(where)
    try {
      return await shell.run(`export NEXUS_DATA_DIR='${join(folder, 'data')}'\n${String(commands)}`)
    } finally {
      await shell.close()
    }
  }

  it('rotate the signing key: who is signed in stays so, and with a new file nobody does', async () => {
    const before = await Person.demo(await start(), 'buyer')
    await stop()
    const [rotate] = commandsOf('signing-keys.md', 'Rotate')
    expect(await run(rotate, ROOT)).toBe('tokens of 2 keys are valid\n')
    expect((await before.at(await start()).get('/vendors')).status).toBe(200)
    await stop()
    await rm(join(folder, 'data/keys/signing-keys.json'))
    expect((await before.at(await start()).get('/vendors')).status).toBe(401)
    await stop()
  }, 180_000)

  if (testDatabaseKind() === 'sqlite')
    it('bring an embedded instance back to its backup', async () => {
      const [backup, restore] = commandsOf('backup-and-restore.md', 'Embedded (SQLite)')
      const addVendor = async (name: string): Promise<void> => {
        const buyer = await Person.demo(await start(), 'buyer')
        expect((await buyer.post('/vendors', { name, country: 'DE' })).status).toBe(201)
        await stop()
      }
      await addVendor('Before the backup')
      expect(await run(backup, folder)).toBe('')
      await addVendor('After the backup')
      expect(await run(restore, folder)).toBe('')
      const buyer = await Person.demo(await start(), 'buyer')
      const { items } = (await buyer.get('/vendors')).body as unknown as { items: { name: string }[] }
      expect(items.map(({ name }) => name)).toEqual(['Before the backup'])
      await stop()
    }, 180_000)
})
