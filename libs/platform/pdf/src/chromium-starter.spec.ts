import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundledChromium } from './bundled-chromium.js'
import { startChromium } from './chromium-starter.js'
import { machineChromiums } from './machine-chromium.js'

describe('Chromium', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-pdf-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const program = async (name: string, mode = 0o755) => {
    const path = join(folder, name)
    await writeFile(path, '#!/bin/sh\nexit 1\n')
    await chmod(path, mode)
    return path
  }

  it('is looked for by name in PATH, headless shells first', async () => {
    const chrome = await program('google-chrome')
    const shell = await program('chromium-headless-shell')
    await program('chromium', 0o644)
    const found = machineChromiums(`/nowhere:${folder}:${folder}`, 'linux')
    expect(found.map(({ executablePath }) => executablePath)).toEqual([shell, chrome])
  })

  it('is refused with a reason when the one that is named does not start', async () => {
    const executablePath = await program('chromium')
    await expect(startChromium({ executablePath })).rejects.toMatchObject({
      code: 'pdf.renderer.unavailable',
      detail: expect.stringContaining('NEXUS_CHROMIUM_PATH'),
      facts: { attempts: [expect.stringContaining(executablePath)] },
    })
  })

  it('comes from the npm package when those of the machine do not work', async () => {
    await program('chromium')
    const chromium = await startChromium({ searchPath: folder })
    expect(chromium.executablePath).toMatch(/chromium-[\d.]+\/chromium$/)
    expect(process.env.LD_LIBRARY_PATH).toBeUndefined()
    expect(await chromium.memoryBytes()).toBeGreaterThan(1_000_000)
    await chromium.close()
    expect(chromium.isAlive()).toBe(false)
  })

  it('is unpacked completely or not at all, also by two at once', async () => {
    const cache = join(folder, 'cache')
    const [one, other] = await Promise.all([bundledChromium(cache), bundledChromium(cache)])
    expect(one).toEqual(other)
    expect(await readdir(cache)).toEqual([expect.stringMatching(/^chromium-\d/)])
    const chromium = await startChromium({ searchPath: '', cacheFolder: cache })
    expect(chromium.executablePath).toBe(one!.executablePath)
    await chromium.close()
  })

  it('is not unpacked where others could change it', async () => {
    await chmod(folder, 0o777)
    await expect(bundledChromium(folder)).rejects.toThrow('nobody else')
  })
})
