import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, opendir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { pipeline, type Readable } from 'node:stream'
import type { Clock } from '@nexus/kernel'
import { z } from 'zod'
import { asObjectKey, keyIn, type ObjectKey } from './object-key.js'
import {
  objectExists,
  objectNotFound,
  objectTooLarge,
  type ListedObject,
  type ListOptions,
  type ObjectHead,
  type ObjectSource,
  type ObjectStorage,
  type PutOptions,
  type SignedObject,
  type SignedPathOptions,
} from './object-storage.js'
import { PathSigner } from './path-signer.js'
import { VerifiedStream } from './verified-stream.js'

/** Where and how the local storage keeps objects. */
export interface LocalObjectStorageOptions {
  readonly folder: string
  /** At least 32 bytes; changing it ends all signed paths. */
  readonly signingKey: Uint8Array
  readonly clock: Clock
  /** Largest object in bytes, default 100 MiB. */
  readonly maxBytes?: number
  /** What a signed path starts with, default `/api/v1/objects`. */
  readonly pathPrefix?: string
  /** Called before every access; the host passes the check that no database transaction is open. */
  readonly beforeAccess?: (what: string) => void
}

const head = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().min(0),
  contentType: z.string(),
})

/**
 * Objects in a local folder. Each is a folder named by its key with the files `content` and `object.json`; it is
 * written under `incoming/`, flushed to disk and renamed into place, so a crash leaves all of it or nothing.
 */
export class LocalObjectStorage implements ObjectStorage {
  private readonly folder: string
  private readonly signer: PathSigner

  constructor(private readonly options: LocalObjectStorageOptions) {
    this.folder = resolve(options.folder)
    this.signer = new PathSigner(options.signingKey, options.clock)
  }

  async put(key: ObjectKey, source: ObjectSource, options: PutOptions): Promise<ObjectHead> {
    const target = this.access('put an object', key)
    const incoming = join(this.folder, 'incoming', randomUUID())
    await mkdir(incoming, { recursive: true })
    try {
      const limit = Math.min(options.maxBytes ?? Infinity, this.options.maxBytes ?? 100 * 1024 * 1024)
      const written = {
        ...(await writeContent(join(incoming, 'content'), source, limit)),
        contentType: options.contentType,
      }
      await writeDurably(join(incoming, 'object.json'), JSON.stringify(written))
      await syncFolder(incoming)
      await mkdir(dirname(target), { recursive: true })
      return await this.moveIntoPlace(incoming, target, written)
    } finally {
      await rm(incoming, { recursive: true, force: true })
    }
  }

  async open(key: ObjectKey): Promise<Readable> {
    const path = this.access('open an object', key)
    const expected = await readHead(path)
    const verified = new VerifiedStream(expected)
    // The reader sees every failure as the error of the stream that it holds.
    pipeline(createReadStream(join(path, 'content')), verified, () => undefined)
    return verified
  }

  async head(key: ObjectKey): Promise<ObjectHead> {
    return readHead(this.access('look up an object', key))
  }

  async remove(key: ObjectKey): Promise<void> {
    const path = this.access('remove an object', key)
    const outgoing = join(this.folder, 'incoming', randomUUID())
    await mkdir(dirname(outgoing), { recursive: true })
    try {
      // Moved away first, so that no reader ever finds half of an object.
      await rename(path, outgoing)
      await syncFolder(dirname(path))
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return
      throw error
    }
    await rm(outgoing, { recursive: true, force: true })
  }

  async *list({ tenantId, kind, olderThan, limit = 1000 }: ListOptions = {}): AsyncGenerator<ListedObject> {
    this.options.beforeAccess?.('list objects')
    let listed = 0
    for await (const tenant of foldersIn(join(this.folder, 'tenant'), tenantId))
      for await (const of of foldersIn(join(this.folder, 'tenant', tenant), kind))
        for await (const id of foldersIn(join(this.folder, 'tenant', tenant, of))) {
          if (listed >= limit) return
          const key = keyIn(`tenant/${tenant}/${of}/${id}`)
          const content = key === undefined ? undefined : await contentOf(join(this.folder, key))
          if (key === undefined || content === undefined || (olderThan !== undefined && content.mtime >= olderThan))
            continue
          listed += 1
          yield { key, size: content.size, storedAt: content.mtime }
        }
  }

  async signedPath(key: ObjectKey, options: SignedPathOptions): Promise<string> {
    await this.head(key)
    return `${this.options.pathPrefix ?? '/api/v1/objects'}/${this.signer.sign(key, options)}`
  }

  verifySignedPath(token: string): SignedObject {
    return this.signer.verify(token)
  }

  private access(what: string, key: ObjectKey): string {
    this.options.beforeAccess?.(what)
    const path = join(this.folder, asObjectKey(key))
    if (!path.startsWith(this.folder + sep)) throw new Error('an object key must stay inside the storage folder')
    return path
  }

  private async moveIntoPlace(incoming: string, target: string, written: ObjectHead): Promise<ObjectHead> {
    try {
      await rename(incoming, target)
      await syncFolder(dirname(target))
      return written
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error))) throw error
    }
    const present = await readHead(target)
    if (present.sha256 === written.sha256) return present
    throw objectExists('Other bytes are already stored under this key. Store new bytes under a new id.')
  }
}

async function writeContent(
  path: string,
  source: ObjectSource,
  limit: number,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const piece of source instanceof Uint8Array ? [source] : source) {
      size += piece.length
      if (size > limit) throw objectTooLarge(`The content is larger than the ${String(limit)} bytes allowed.`)
      hash.update(piece)
      await writeAll(file, piece)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), size }
}

async function writeAll(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let offset = 0; offset < piece.length;) {
    const { bytesWritten } = await file.write(piece, offset)
    offset += bytesWritten
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes a rename durable; file systems that cannot flush a folder do so on their own. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES'].includes(codeOf(error))) throw error
  }
}

async function readHead(path: string): Promise<ObjectHead> {
  let text: string
  try {
    text = await readFile(join(path, 'object.json'), 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw objectNotFound('No object is stored under this key.')
    throw error
  }
  return head.parse(JSON.parse(text))
}

/** The folders in a folder, or the one of this name. */
async function* foldersIn(path: string, only?: string): AsyncGenerator<string> {
  if (only !== undefined) {
    yield only
    return
  }
  try {
    for await (const entry of await opendir(path)) if (entry.isDirectory()) yield entry.name
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

/** Undefined when the object has just gone. */
async function contentOf(path: string): Promise<{ readonly size: number; readonly mtime: Date } | undefined> {
  try {
    return await stat(join(path, 'content'))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
