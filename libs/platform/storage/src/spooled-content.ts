import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { unavailable } from '@nexus/kernel'
import { objectTooLarge, type ObjectSource } from './object-storage.js'

/** A content that has arrived completely: its sum is known before the first byte goes on, and it can be sent again. */
export interface SpooledContent {
  /** Lower-case hex. */
  readonly sha256: string
  readonly size: number
  /** The whole content, when it is small enough to be held. */
  readonly bytes: Buffer | undefined
  /** A new stream over it. */
  stream(): Readable
  /** Gives the disk space back. */
  close(): Promise<void>
}

export interface SpoolOptions {
  readonly limit: number
  /** Up to here in memory, above in a file without a name, which a crash cannot leave behind. */
  readonly memoryBytes: number
  /** Default: the temporary folder of the machine. */
  readonly folder?: string
}

/** Takes a content in. @throws objectTooLarge; unavailable when the disk is full; whatever the source throws */
export async function spool(source: ObjectSource, options: SpoolOptions): Promise<SpooledContent> {
  const hash = createHash('sha256')
  const held: Uint8Array[] = []
  let size = 0
  let file: FileHandle | undefined
  try {
    for await (const piece of source instanceof Uint8Array ? [source] : source) {
      size += piece.length
      if (size > options.limit)
        throw objectTooLarge(`The content is larger than the ${String(options.limit)} bytes allowed.`)
      hash.update(piece)
      if (file === undefined && size > options.memoryBytes) {
        file = await namelessFile(options.folder ?? tmpdir())
        for (const earlier of held.splice(0)) await append(file, earlier)
      }
      if (file === undefined) held.push(piece)
      else await append(file, piece)
    }
  } catch (error) {
    await file?.close()
    throw isFull(error) ? unavailable('There is no room for the content at the moment; try again.', RETRY) : error
  }
  return contentOf(hash.digest('hex'), size, file ?? Buffer.concat(held))
}

const RETRY = { retryAfterSeconds: 30 }

function contentOf(sha256: string, size: number, where: FileHandle | Buffer): SpooledContent {
  if (Buffer.isBuffer(where))
    return {
      sha256,
      size,
      bytes: where,
      stream: () => Readable.from([where], { objectMode: false }),
      close: () => Promise.resolve(),
    }
  return {
    sha256,
    size,
    bytes: undefined,
    stream: () => where.createReadStream({ start: 0, autoClose: false, highWaterMark: 1024 * 1024 }),
    close: () => where.close(),
  }
}

async function namelessFile(folder: string): Promise<FileHandle> {
  const path = join(folder, `nexus-upload-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  return file
}

async function append(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let offset = 0; offset < piece.length;) offset += (await file.write(piece, offset)).bytesWritten
}

const isFull = (error: unknown): boolean => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOSPC' || code === 'EDQUOT'
}
