import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { spool } from './spooled-content.js'

describe('a spooled content', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-spool-'))
  })
  afterEach(async () => rm(folder, { recursive: true }))

  it.each([
    ['in memory', 100, true],
    ['in a file', 99, false],
  ])('is held %s up to the limit of memory, with its sum, and can be read again', async (_where, memoryBytes, held) => {
    const pieces = [randomBytes(40), randomBytes(0), randomBytes(60)]
    const content = await spool(Readable.from(pieces), { limit: 100, memoryBytes, folder })
    const whole = Buffer.concat(pieces)
    expect([content.size, content.sha256]).toEqual([100, createHash('sha256').update(whole).digest('hex')])
    expect(content.bytes?.equals(whole)).toBe(held ? true : undefined)
    for (let reads = 0; reads < 2; reads += 1)
      expect(Buffer.concat(await content.stream().toArray()).equals(whole)).toBe(true)
    // A file without a name: a crash leaves nothing behind.
    expect(await readdir(folder)).toEqual([])
    await content.close()
  })

  it('is refused when it is too large or its source fails, in a file too', async () => {
    const options = { limit: 10, memoryBytes: 4, folder }
    await expect(spool(Readable.from([randomBytes(6), randomBytes(5)]), options)).rejects.toMatchObject({
      code: 'storage.object.too_large',
    })
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield randomBytes(6)
      await Promise.resolve()
      throw new Error('the sender went away')
    }
    await expect(spool(broken(), options)).rejects.toThrow('the sender went away')
    expect(await readdir(folder)).toEqual([])
  })
})
