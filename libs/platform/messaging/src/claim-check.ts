import { createHash } from 'node:crypto'
import { type Clock, ERROR_KINDS, type Ids, isDomainError, uuidV7Ids } from '@nexus/kernel'
import { MAX_RPC_BYTES, rpcPayloadTooLarge } from '@nexus/platform-service'
import { asObjectKey, objectKey, type ObjectKey, type ObjectStorage, tenantOfKey } from '@nexus/platform-storage'
import type { Logger } from '@nexus/platform-telemetry'
import type { Msg, MsgHdrs } from '@nats-io/transport-node'
import { HEADER } from './rpc-wire.js'

/** What travels instead of a large body: where it is stored, and the SHA-256 that it must have. */
export interface Claim {
  readonly key: ObjectKey
  /** Lower-case hex. */
  readonly sha256: string
}

export interface ClaimCheckOptions {
  readonly storage: ObjectStorage
  readonly clock: Clock
  readonly log: Logger
  /** The largest body, in bytes. Default: {@link MAX_RPC_BYTES}. */
  readonly maxBytes?: number
}

const KIND = 'rpc-claim'
/** The key of a body; the group is the time in its UUIDv7, in milliseconds. */
const CLAIM = /^tenant\/[0-9a-f-]{36}\/rpc-claim\/([0-9a-f]{8}-[0-9a-f]{4})-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** Stands for "no organization" in keys of bodies that belong to none, such as a registration. */
const NO_TENANT = '00000000-0000-8000-8000-000000000000'
const DEFAULT_AGE_MS = 3_600_000
const MOST_SWEPT = 10_000

/**
 * Large bodies of calls on their way through the object storage, as `tenant/<tenant>/rpc-claim/<UUIDv7>`. Whoever
 * fetches one removes it; who stored it removes it when nobody can fetch it any more. What a crash leaves behind is
 * found by {@link sweep}: the first 48 bits of the id are the time at which it was stored.
 */
export class ClaimCheck {
  private readonly ids: Ids
  private readonly timers = new Set<NodeJS.Timeout>()

  constructor(private readonly options: ClaimCheckOptions) {
    this.ids = uuidV7Ids(options.clock)
  }

  /** @throws DomainError `rpcPayloadTooLarge` */
  async store(tenantId: string | undefined, body: Uint8Array): Promise<Claim> {
    const { maxBytes = MAX_RPC_BYTES, storage } = this.options
    if (body.length > maxBytes)
      throw rpcPayloadTooLarge(
        `The services would have to send each other ${String(body.length)} bytes at once, ${String(maxBytes)} are allowed; ask for less.`,
      )
    const key = objectKey(tenantId ?? NO_TENANT, KIND, this.ids.next())
    const { sha256 } = await storage.put(key, body, { contentType: 'application/json', maxBytes })
    return { key, sha256 }
  }

  /**
   * The text of a claimed body.
   * @throws DomainError when the storage does not answer; Error when the object is not this tenant's, not a body, gone,
   * too large or not the one that was sent
   */
  async fetch(claim: Claim, tenantId: string | undefined): Promise<string> {
    const key = asObjectKey(claim.key)
    if (tenantOfKey(key) !== (tenantId ?? NO_TENANT) || key.split('/')[2] !== KIND)
      throw new Error('the claim names an object that is no body of this call')
    try {
      return (await this.read({ ...claim, key })).toString()
    } catch (error) {
      // What storage says of the object is no answer to the call.
      if (isDomainError(error) && !ERROR_KINDS[error.kind].retry)
        throw new Error(`the body of the call cannot be read: ${error.code}`, { cause: error })
      throw error
    }
  }

  private async read({ key, sha256 }: Claim): Promise<Buffer> {
    const { maxBytes = MAX_RPC_BYTES, storage } = this.options
    const hash = createHash('sha256')
    const pieces: Buffer[] = []
    let size = 0
    for await (const piece of await storage.open(key)) {
      const bytes = piece as Buffer
      size += bytes.length
      if (size > maxBytes) throw new Error('the claimed body is larger than allowed')
      hash.update(bytes)
      pieces.push(bytes)
    }
    if (hash.digest('hex') !== sha256) throw new Error('the claimed body is not the one that was sent')
    return Buffer.concat(pieces)
  }

  /** Removes the body; a failure is only logged, since the sweep will find it. */
  async remove(key: ObjectKey): Promise<void> {
    try {
      await this.options.storage.remove(key)
    } catch (error) {
      this.options.log.warn({ err: error, key }, 'the body of a call could not be removed; the sweep will')
    }
  }

  /** Removes the body later, when nobody waits for it any more. */
  removeAfter(key: ObjectKey, delayMs: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      void this.remove(key)
    }, delayMs)
    timer.unref()
    this.timers.add(timer)
  }

  /**
   * Removes those of the listed objects that are bodies of calls older than `ageMs`; all others are left alone.
   * @param keys a listing of the storage
   * @returns how many it removed
   */
  async sweep(keys: AsyncIterable<string> | Iterable<string>, ageMs = DEFAULT_AGE_MS): Promise<number> {
    const before = this.options.clock.now().getTime() - ageMs
    let removed = 0
    for await (const text of keys) {
      const stored = CLAIM.exec(text)?.[1]
      if (stored === undefined || Number.parseInt(stored.replace('-', ''), 16) > before) continue
      await this.remove(asObjectKey(text))
      removed += 1
    }
    return removed
  }

  /**
   * As {@link sweep}, of what the storage holds; one run removes 10,000 at most, the next one the rest.
   * @throws DomainError when the storage does not answer
   */
  async sweepStored({
    ageMs = DEFAULT_AGE_MS,
    signal,
  }: { ageMs?: number; signal?: AbortSignal } = {}): Promise<number> {
    const { storage, clock } = this.options
    const olderThan = new Date(clock.now().getTime() - ageMs)
    const found = storage.list({ kind: KIND, olderThan, limit: MOST_SWEPT })
    const keys = async function* (): AsyncGenerator<string> {
      for await (const { key } of found) {
        if (signal?.aborted === true) return
        yield key
      }
    }
    return this.sweep(keys(), ageMs)
  }

  /** Forgets the removals that are still to come: the process ends, and the sweep does them. */
  close(): void {
    for (const timer of this.timers) clearTimeout(timer)
    this.timers.clear()
  }
}

/** The claim in a message's headers; its key has still to be checked. */
export function claimOf(message: Msg): Claim | undefined {
  const key = message.headers?.get(HEADER.claim) ?? ''
  return key === '' ? undefined : { key: key as ObjectKey, sha256: message.headers?.get(HEADER.claimSum) ?? '' }
}

/** Puts the claim into a message's headers. */
export function setClaim(headers: MsgHdrs, claim: Claim): void {
  headers.set(HEADER.claim, claim.key)
  headers.set(HEADER.claimSum, claim.sha256)
}
