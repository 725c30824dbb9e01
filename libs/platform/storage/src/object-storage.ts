import type { Readable } from 'node:stream'
import { defineError } from '@nexus/kernel'
import type { ObjectKey } from './object-key.js'

/** Bytes at once or in pieces. */
export type ObjectSource = Uint8Array | AsyncIterable<Uint8Array>

/** What is known of a stored object. */
export interface ObjectHead {
  /** Lower-case hex of SHA-256 over the content. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  readonly contentType: string
}

/** How to store: the content type, and the most bytes to take (default: the limit of the storage). */
export interface PutOptions {
  readonly contentType: string
  readonly maxBytes?: number
}

/** How a signed path serves the object. */
export interface SignedPathOptions {
  /** 1 to 300 seconds (SEC-38). */
  readonly expiresInSeconds: number
  readonly fileName: string
  readonly contentType: string
}

/** What a valid signed path allows. */
export interface SignedObject {
  readonly key: ObjectKey
  readonly fileName: string
  readonly contentType: string
}

/** Which objects to list. */
export interface ListOptions {
  readonly tenantId?: string
  /** The kind in their keys, such as `file`. */
  readonly kind?: string
  /** Stored before this instant, by the clock of the store. */
  readonly olderThan?: Date
  /** The most that are listed; default 1,000. */
  readonly limit?: number
}

/** A stored object as a listing shows it. */
export interface ListedObject {
  readonly key: ObjectKey
  /** Bytes that are really there. */
  readonly size: number
  readonly storedAt: Date
}

/**
 * Stored bytes, write-once: a key is a fresh UUID, and what it names never changes. Every adapter passes
 * `objectStorageConformance`. Reading and writing happen outside of database transactions.
 */
export interface ObjectStorage {
  /**
   * Stores the bytes; visible completely or not at all. The same bytes again are the same answer.
   * @throws objectTooLarge, objectExists (other bytes under this key)
   */
  put(key: ObjectKey, source: ObjectSource, options: PutOptions): Promise<ObjectHead>
  /**
   * The content as a stream, which fails with objectDamaged instead of ending when the bytes are not those that
   * were stored. @throws objectNotFound
   */
  open(key: ObjectKey): Promise<Readable>
  /** @throws objectNotFound */
  head(key: ObjectKey): Promise<ObjectHead>
  /** Removes the object; nothing happens when there is none. */
  remove(key: ObjectKey): Promise<void>
  /**
   * Objects that are there, in no particular order, page by page as they are read. For sweeps and checks: it takes as
   * long as there are objects of the organizations and kinds asked for.
   */
  list(options?: ListOptions): AsyncIterable<ListedObject>
  /** A path with an opaque token that serves the object until it expires, to whoever has it. @throws objectNotFound */
  signedPath(key: ObjectKey, options: SignedPathOptions): Promise<string>
  /** What the token of a signed path allows. @throws signedPathInvalid when expired, altered or from another key. */
  verifySignedPath(token: string): SignedObject
  /**
   * An address at the store itself, valid for seconds, to which the download route sends the reader; undefined where
   * downloads pass the platform, which then checks their sum. Local storage has none. @throws objectNotFound
   */
  directUrl?(signed: SignedObject): Promise<string | undefined>
}

/** Injection token of the {@link ObjectStorage}. */
export const OBJECT_STORAGE = Symbol.for('nexus.object-storage')

export const objectNotFound = defineError({
  code: 'storage.object.not_found',
  kind: 'NOT_FOUND',
  when: 'No object is stored under this key.',
})
export const objectExists = defineError({
  code: 'storage.object.exists',
  kind: 'ALREADY_EXISTS',
  when: 'Other bytes are already stored under this key; objects never change.',
})
export const objectTooLarge = defineError({
  code: 'storage.object.too_large',
  kind: 'PAYLOAD_TOO_LARGE',
  when: 'The content is larger than allowed.',
})
export const objectDamaged = defineError({
  code: 'storage.object.damaged',
  kind: 'INTERNAL',
  when: 'The stored bytes are not those that were written; restore the object from a backup.',
})
export const signedPathInvalid = defineError({
  code: 'storage.signed_path.invalid',
  kind: 'PERMISSION_DENIED',
  when: 'The link has expired or was altered; ask for a new one.',
})
