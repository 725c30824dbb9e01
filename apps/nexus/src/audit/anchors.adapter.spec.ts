import { appendFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { anchorFile, keepAnchors, readAnchors } from './anchor-file.adapter.js'
import { openAnchors } from './anchor-keys.adapter.js'

describe('the anchors of an instance', () => {
  let folder: string
  let file: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-anchors-'))
    file = anchorFile(folder, 'sqlite')
  })
  afterEach(() => rm(folder, { recursive: true }))

  const head = (seq: number) => ({
    tenantId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b61',
    service: 'procurement',
    seq,
    hash: 'a'.repeat(64),
  })
  const at = new Date('2026-03-02T09:00:00.000Z')

  it('are read back; a line that a kill has torn spoils neither the next ones nor the check', async () => {
    const keys = await openAnchors(folder)
    const [one, two, three] = [1, 2, 3].map((seq) => keys.sign(head(seq), at))
    if (one === undefined || two === undefined || three === undefined) throw new Error('three anchors were signed')
    await keepAnchors(file, [one])
    await appendFile(file, JSON.stringify(two).slice(0, 90))
    expect(await readAnchors(file)).toEqual([one])
    await keepAnchors(file, [two])
    await keepAnchors(file, [three])
    expect(await readAnchors(file)).toEqual([one, two, three])
    expect((await readFile(file, 'utf8')).startsWith(JSON.stringify(one))).toBe(true)
  })

  it('are refused with the number of a line that is no anchor', async () => {
    await writeFile(file, '{"seq":1}\n')
    await expect(readAnchors(file)).rejects.toThrow(/line 1 of .* is not an audit anchor/)
  })

  it('stay valid when the key is rotated, and new ones are signed by the new key', async () => {
    const before = (await openAnchors(folder)).sign(head(1), at)
    await rename(join(folder, 'audit-anchors.pem'), join(folder, 'audit-anchors-2026.pem'))
    const rotated = await openAnchors(folder)
    const after = rotated.sign(head(1), at)
    expect(after.signature).not.toBe(before.signature)
    expect([rotated.isValid(before), rotated.isValid(after)]).toEqual([true, true])
    await rm(join(folder, 'audit-anchors-2026.pem'))
    expect((await openAnchors(folder)).isValid(before)).toBe(false)
  })
})
