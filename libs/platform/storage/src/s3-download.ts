import type { Readable } from 'node:stream'
import type { GetObjectCommandOutput } from '@aws-sdk/client-s3'
import { unavailable } from '@nexus/kernel'
import { asUnavailable, isMissing, isOutOfRange } from './s3-failures.js'

export interface DownloadOptions {
  again(from: { readonly offset: number; readonly etag: string }): Promise<GetObjectCommandOutput>
  /** Longest wait for the next bytes. */
  readonly patienceMs: number
  readonly attempts: number
}

/**
 * The bytes of an answer. When the connection breaks, hangs or ends too early, it is taken up where it stopped, so
 * that a reader notices a fault of the network only when it does not go away (FLT-08).
 */
export async function* download(
  first: GetObjectCommandOutput,
  size: number,
  options: DownloadOptions,
): AsyncGenerator<Uint8Array> {
  let answer = first
  let offset = 0
  for (let failures = 0; ;) {
    const body = answer.Body as Readable
    try {
      for await (const piece of withPatience(body, options.patienceMs)) {
        offset += piece.length
        failures = 0
        yield piece
      }
      if (offset >= size) return
      throw new Error(`the answer ended after ${String(offset)} of ${String(size)} bytes`)
    } catch (error) {
      failures += 1
      if (failures >= options.attempts) throw asUnavailable(error)
    } finally {
      body.destroy()
    }
    try {
      answer = await options.again({ offset, etag: first.ETag ?? '*' })
    } catch (error) {
      // Shorter than it was, or gone: what has been read is no whole object, which its reader will be told.
      if (isOutOfRange(error) || isMissing(error)) return
      throw asUnavailable(error)
    }
  }
}

async function* withPatience(body: Readable, patienceMs: number): AsyncGenerator<Uint8Array> {
  const begin = (): NodeJS.Timeout =>
    setTimeout(() => {
      body.destroy(unavailable('The object store stopped in the middle of an object; try again.'))
    }, patienceMs)
  let timer = begin()
  try {
    for await (const piece of body as AsyncIterable<Uint8Array>) {
      // While the reader takes its time, the store is not to blame.
      clearTimeout(timer)
      yield piece
      timer = begin()
    }
  } finally {
    clearTimeout(timer)
  }
}
