import { type Readable, pipeline } from 'node:stream'
import type { Clock } from '@nexus/kernel'
import type { GetObjectCommandOutput } from '@aws-sdk/client-s3'
import { attachmentHeader } from './attachment-header.js'
import { asObjectKey, keyIn, type ObjectKey } from './object-key.js'
import {
  objectDamaged,
  objectExists,
  objectNotFound,
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
import { connectS3, type S3Connection, type S3Requests, type StoredAbout } from './s3-client.js'
import { download } from './s3-download.js'
import { asUnavailable, isMissing, isTaken } from './s3-failures.js'
import { spool, type SpooledContent } from './spooled-content.js'
import { VerifiedStream } from './verified-stream.js'

/** Which bucket, and how this platform uses it. */
export interface S3ObjectStorageOptions extends S3Connection {
  /** At least 32 bytes, the same in every process; changing it ends all signed paths. */
  readonly signingKey: Uint8Array
  readonly clock: Clock
  /** Largest object in bytes, default 100 MiB. */
  readonly maxBytes?: number
  /** From this size on, objects are stored in parts of this size; at least 5 MiB (a rule of S3), default 8 MiB. */
  readonly partBytes?: number
  /** What a signed path starts with, default `/api/v1/objects`. */
  readonly pathPrefix?: string
  /** Called before every access; the host passes the check that no database transaction is open. */
  readonly beforeAccess?: (what: string) => void
  /**
   * Lets downloads go from the store to the reader, at this public address of the store. Then nobody here checks the
   * sum of what is served: only for stores that check it themselves. Default: every byte passes us and is checked.
   */
  readonly directDownloadsFrom?: string
  /** Hears why the store is not available, which callers are not told, and of swept uploads. */
  readonly log?: StorageLog
  /** How often uploads that nobody finished are swept; default 6 hours, 0 never. */
  readonly sweepEveryMs?: number
  /** Where contents wait that are too large for memory; default: the temporary folder of the machine. */
  readonly spoolFolder?: string
}

/** Where the storage reports to; a pino logger is one. */
export interface StorageLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
}

/** How long a presigned address lives: the reader is redirected to it at once. */
const DIRECT_SECONDS = 60
const STALE_UPLOAD_MS = 24 * 3_600_000
const SWEEP_EVERY_MS = 6 * 3_600_000

/**
 * Objects in one bucket of an S3 server that knows `If-None-Match` on writes. Size and SHA-256 are known before the
 * first byte is sent, are stored with the object, and are checked whenever it is read (FLT-08).
 */
export class S3ObjectStorage implements ObjectStorage {
  private readonly signer: PathSigner
  private readonly partBytes: number
  private readonly writing = new Map<string, Promise<unknown>>()
  private readonly sweeps: NodeJS.Timeout | undefined

  private constructor(
    private readonly requests: S3Requests,
    private readonly options: S3ObjectStorageOptions,
  ) {
    this.signer = new PathSigner(options.signingKey, options.clock)
    this.partBytes = Math.max(options.partBytes ?? 8 * 1024 * 1024, 5 * 1024 * 1024)
    const { sweepEveryMs = SWEEP_EVERY_MS } = options
    if (sweepEveryMs > 0) this.sweeps = setInterval(() => void this.sweep(), sweepEveryMs).unref()
  }

  /** Loads the SDK, which takes a moment and some memory; asks the store nothing yet, so that it may be away. */
  static async connect(options: S3ObjectStorageOptions): Promise<S3ObjectStorage> {
    return new S3ObjectStorage(await connectS3(options, options.directDownloadsFrom), options)
  }

  async put(key: ObjectKey, source: ObjectSource, options: PutOptions): Promise<ObjectHead> {
    const name = this.access('put an object', key)
    const limit = Math.min(options.maxBytes ?? Infinity, this.options.maxBytes ?? 100 * 1024 * 1024)
    const content = await spool(source, { limit, memoryBytes: this.partBytes, folder: this.options.spoolFolder })
    const about = { sha256: content.sha256, size: content.size, contentType: options.contentType }
    try {
      return await this.inTurn(name, () => this.store(name, content, about))
    } finally {
      await content.close()
    }
  }

  async open(key: ObjectKey): Promise<Readable> {
    const name = this.access('open an object', key)
    const answer = await this.ask(() => this.requests.get(name))
    const expected = headOf(answer)
    const verified = new VerifiedStream(expected)
    // The reader sees every failure as the error of the stream that it holds.
    pipeline(
      download(answer, expected.size, {
        again: (from) => this.requests.get(name, from),
        patienceMs: this.options.timeoutMs ?? 10_000,
        attempts: this.options.attempts ?? 3,
      }),
      verified,
      () => undefined,
    )
    return verified
  }

  async head(key: ObjectKey): Promise<ObjectHead> {
    const name = this.access('look up an object', key)
    return headOf(await this.ask(() => this.requests.head(name)))
  }

  async remove(key: ObjectKey): Promise<void> {
    const name = this.access('remove an object', key)
    try {
      await this.requests.remove(name)
    } catch (error) {
      if (!isMissing(error)) throw this.unavailable(error)
    }
  }

  async *list({ tenantId, kind, olderThan, limit = 1000 }: ListOptions = {}): AsyncGenerator<ListedObject> {
    this.options.beforeAccess?.('list objects')
    let listed = 0
    try {
      for await (const below of this.foldersOf(tenantId, kind))
        for await (const { name, size, storedAt } of this.requests.list(below, true)) {
          const key = keyIn(name)
          if (key === undefined || (olderThan !== undefined && storedAt >= olderThan)) continue
          if (listed >= limit) return
          listed += 1
          yield { key, size, storedAt }
        }
    } catch (error) {
      throw this.unavailable(error)
    }
  }

  async signedPath(key: ObjectKey, options: SignedPathOptions): Promise<string> {
    await this.head(key)
    return `${this.options.pathPrefix ?? '/api/v1/objects'}/${this.signer.sign(key, options)}`
  }

  verifySignedPath(token: string): SignedObject {
    return this.signer.verify(token)
  }

  async directUrl({ key, fileName, contentType }: SignedObject): Promise<string | undefined> {
    if (this.options.directDownloadsFrom === undefined) return undefined
    return this.presigned(key, { fileName, contentType, expiresInSeconds: DIRECT_SECONDS })
  }

  /** An address at the store itself, for one GET of this object as an attachment of this type. @throws objectNotFound */
  async presigned(key: ObjectKey, options: SignedPathOptions): Promise<string> {
    const { fileName, contentType, expiresInSeconds } = options
    if (!Number.isInteger(expiresInSeconds) || expiresInSeconds < 1 || expiresInSeconds > 300)
      throw new Error('expiresInSeconds must be a whole number from 1 to 300')
    await this.head(key)
    return this.requests.presign(key, {
      contentType,
      contentDisposition: attachmentHeader(fileName),
      expiresInSeconds,
      signedAt: this.options.clock.now(),
    })
  }

  /** Whether the store answers: one request, for health. @throws unavailable */
  async check(): Promise<void> {
    await this.ask(() => this.requests.bucket())
  }

  /**
   * Ends uploads in parts that a crash left unfinished: their parts cost space and nobody sees them. Happens by itself
   * now and then, in every process. @param olderThanMs default: a day. @returns how many there were
   */
  async sweepUploads(olderThanMs = STALE_UPLOAD_MS): Promise<number> {
    const begunBefore = new Date(this.options.clock.now().getTime() - olderThanMs)
    return this.ask(() => this.requests.abortUploads(begunBefore))
  }

  close(): void {
    clearInterval(this.sweeps)
    this.requests.close()
  }

  /** One kind of all organizations: the organizations are fewer than the objects of other kinds. */
  private async *foldersOf(tenantId: string | undefined, kind: string | undefined): AsyncGenerator<string> {
    if (tenantId === undefined && kind === undefined) yield 'tenant/'
    else if (tenantId !== undefined) yield kind === undefined ? `tenant/${tenantId}/` : `tenant/${tenantId}/${kind}/`
    else
      for await (const { name } of this.requests.list('tenant/', false))
        if (name.endsWith('/')) yield `${name}${kind ?? ''}/`
  }

  private async sweep(): Promise<void> {
    try {
      const uploads = await this.sweepUploads()
      if (uploads > 0) this.options.log?.info({ uploads }, 'unfinished uploads to the object store were swept')
    } catch {
      // Already reported; the next sweep finds the same uploads.
    }
  }

  private unavailable(error: unknown): Error {
    this.options.log?.warn({ err: error }, 'the object store does not do what it was asked')
    return asUnavailable(error)
  }

  private async store(name: string, content: SpooledContent, about: StoredAbout): Promise<ObjectHead> {
    try {
      if (content.bytes !== undefined) await this.requests.put(name, content.bytes, about)
      else await this.requests.putInParts(name, content.stream(), about, this.partBytes)
      return about
    } catch (error) {
      return await this.afterFailedPut(name, about, error)
    }
  }

  /**
   * Writers of one key in this process come one after the other, since not every server decides between two at the very
   * end of their writing. Those of other processes meet at the server alone; keys are fresh ids, so none are expected.
   */
  private async inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.writing.get(name)
    const own = (before ?? Promise.resolve()).then(work, work)
    this.writing.set(name, own)
    try {
      return await own
    } finally {
      if (this.writing.get(name) === own) this.writing.delete(name)
    }
  }

  private access(what: string, key: ObjectKey): string {
    this.options.beforeAccess?.(what)
    return asObjectKey(key)
  }

  private async ask<T>(request: () => Promise<T>): Promise<T> {
    try {
      return await request()
    } catch (error) {
      throw isMissing(error) ? objectNotFound('No object is stored under this key.') : this.unavailable(error)
    }
  }

  /** Taken by another, or stored while its answer got lost: what is there now decides. */
  private async afterFailedPut(name: string, about: StoredAbout, error: unknown): Promise<ObjectHead> {
    let present: ObjectHead
    try {
      present = headOf(await this.requests.head(name))
    } catch {
      // Another writer is not finished yet, or the store is away.
      throw this.unavailable(error)
    }
    if (present.sha256 === about.sha256) return present
    if (!isTaken(error)) throw this.unavailable(error)
    throw objectExists('Other bytes are already stored under this key. Store new bytes under a new id.')
  }
}

/** What is known of the object. @throws objectDamaged when it is not one of ours any more */
function headOf(answer: Pick<GetObjectCommandOutput, 'Metadata' | 'ContentLength' | 'ContentType'>): ObjectHead {
  const sha256 = answer.Metadata?.['nexus-sha256'] ?? ''
  const size = answer.Metadata?.['nexus-size'] ?? ''
  if (!/^[0-9a-f]{64}$/.test(sha256) || !/^\d{1,15}$/.test(size) || answer.ContentLength !== Number(size))
    throw objectDamaged(
      'The stored object is damaged: its size or sum is not that of what was written. Restore it from a backup.',
    )
  return { sha256, size: Number(size), contentType: answer.ContentType ?? 'application/octet-stream' }
}
