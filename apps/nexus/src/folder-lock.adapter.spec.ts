import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockFolder } from './folder-lock.adapter.js'

describe('the lock of a data folder', () => {
  let folder: string
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'nexus-lock-'))))
  afterEach(() => rm(folder, { recursive: true }))

  it('refuses a second host and names the first', async () => {
    const release = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${String(process.pid)}`)
    release()
  })

  it('says which setting to change when there can be no folder', async () => {
    await expect(lockFolder('/dev/null/nexus')).rejects.toThrow(/cannot be written to .*NEXUS_DATA_DIR/)
  })

  it('is free again when its holder lets go', async () => {
    for (let turn = 0; turn < 2; turn += 1) (await lockFolder(join(folder, 'data')))()
  })
})
