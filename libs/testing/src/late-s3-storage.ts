import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Clock } from '@nexus/kernel'
import {
  type ListedObject,
  type ListOptions,
  type ObjectHead,
  type ObjectKey,
  type ObjectSource,
  type ObjectStorage,
  type PutOptions,
  S3ObjectStorage,
  type SignedObject,
  type SignedPathOptions,
  signedPathInvalid,
} from '@nexus/platform-storage'
import { emptyBucket, sharedBucket } from './test-servers.js'

/** Objects on the S3 server of the run, below a prefix. Most suites store none, and are spared the loading of the SDK. */
export class LateS3Storage implements ObjectStorage {
  private connecting: Promise<S3ObjectStorage> | undefined
  private connected: S3ObjectStorage | undefined

  constructor(private readonly options: { readonly prefix: string; readonly folder: string; readonly clock: Clock }) {}

  async put(key: ObjectKey, source: ObjectSource, options: PutOptions): Promise<ObjectHead> {
    return (await this.connection()).put(key, source, options)
  }

  async open(key: ObjectKey): Promise<Readable> {
    return (await this.connection()).open(key)
  }

  async head(key: ObjectKey): Promise<ObjectHead> {
    return (await this.connection()).head(key)
  }

  async remove(key: ObjectKey): Promise<void> {
    return (await this.connection()).remove(key)
  }

  async *list(options?: ListOptions): AsyncGenerator<ListedObject> {
    yield* (await this.connection()).list(options)
  }

  async signedPath(key: ObjectKey, options: SignedPathOptions): Promise<string> {
    return (await this.connection()).signedPath(key, options)
  }

  /** Nothing was signed before the first connection. */
  verifySignedPath(token: string): SignedObject {
    if (this.connected === undefined) throw signedPathInvalid('The link is not valid.')
    return this.connected.verifySignedPath(token)
  }

  /** Removes what was stored. */
  async close(): Promise<void> {
    if (this.connecting === undefined) return
    const storage = await this.connecting
    storage.close()
    await emptyBucket(await sharedBucket(), this.options.prefix)
  }

  private connection(): Promise<S3ObjectStorage> {
    this.connecting ??= this.connect()
    return this.connecting
  }

  private async connect(): Promise<S3ObjectStorage> {
    const { prefix, folder, clock } = this.options
    const connection = { ...(await sharedBucket()), prefix, signingKey: randomBytes(32), clock }
    this.connected = await S3ObjectStorage.connect({ ...connection, sweepEveryMs: 0, spoolFolder: folder })
    return this.connected
  }
}
