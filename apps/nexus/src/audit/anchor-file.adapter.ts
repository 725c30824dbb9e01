import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { AuditAnchor } from '@nexus/platform-audit'
import { z } from 'zod'

const line = z.strictObject({
  tenantId: z.uuid(),
  service: z.string().min(1).max(60),
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  time: z.iso.datetime(),
  signature: z.string().min(1).max(200),
})

/** Where an instance keeps the anchors of a database; copies of it outside of this machine are what proves something. */
export const anchorFile = (dataFolder: string, kind: 'sqlite' | 'postgres'): string =>
  join(dataFolder, `audit-anchors-${kind}.jsonl`)

const NEWLINE = 10

/** Adds anchors, one JSON object a line; nothing that is there is ever changed, so that the file may be append-only. */
export async function keepAnchors(file: string, anchors: readonly AuditAnchor[]): Promise<void> {
  if (anchors.length === 0) return
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'a+', 0o600)
  try {
    const { size } = await handle.stat()
    const last = Buffer.alloc(1, NEWLINE)
    if (size > 0) await handle.read(last, 0, 1, size - 1)
    // A process that was killed has left a torn line: the next one begins behind it.
    const lines = anchors.map((anchor) => `${JSON.stringify(anchor)}\n`).join('')
    await handle.appendFile(last[0] === NEWLINE ? lines : `\n${lines}`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The anchors of a file; none when there is no such file. @throws Error that names the line that is not an anchor */
export async function readAnchors(file: string): Promise<AuditAnchor[]> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return []
    throw error
  }
  return text.split('\n').flatMap((entry, index) => {
    // Torn by a kill: no anchor holds a brace before its end.
    if (entry.trim() === '' || (entry.startsWith('{') && !entry.includes('}'))) return []
    let value: unknown
    try {
      value = JSON.parse(entry)
    } catch {
      value = undefined
    }
    const read = line.safeParse(value)
    if (!read.success)
      throw new Error(
        `line ${index + 1} of ${file} is not an audit anchor; take the file from where it is kept, or name another with --anchors.`,
      )
    return [read.data]
  })
}
