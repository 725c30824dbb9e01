import { Readable } from 'node:stream'
import { attachmentHeader, OBJECT_STORAGE, type ObjectStorage } from '@nexus/platform-storage'
import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { type ByteRange, byteRangeOf } from './byte-range.policy.js'

/** Files by signed, expiring address: no session needed, never rendered in the page's origin (SEC-38). */
@Controller('api/v1/downloads')
export class DownloadsController {
  constructor(@Inject(OBJECT_STORAGE) private readonly storage: ObjectStorage) {}

  @Get(':token')
  async download(
    @Param('token') token: string,
    @Headers('range') rangeHeader: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const signed = this.storage.verifySignedPath(token)
    const direct = await this.storage.directUrl?.(signed)
    if (direct !== undefined) {
      void reply.status(307).headers({ location: direct, 'cache-control': 'private, no-store' }).send()
      return
    }
    const { size, sha256 } = await this.storage.head(signed.key)
    const range = byteRangeOf(rangeHeader, size)
    void reply.headers({
      'content-type': signed.contentType,
      'content-disposition': attachmentHeader(signed.fileName),
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      etag: `"${sha256}"`,
    })
    if (range === null) {
      void reply
        .status(416)
        .header('content-range', `bytes */${String(size)}`)
        .send()
      return
    }
    const object = await this.storage.open(signed.key)
    if (range === undefined) {
      void reply.header('content-length', size).send(object)
      return
    }
    const { start, end } = range
    void reply
      .status(206)
      .headers({
        'content-range': `bytes ${String(start)}-${String(end)}/${String(size)}`,
        'content-length': end - start + 1,
      })
      .send(Readable.from(part(object, range), { objectMode: false }))
  }
}

/**
 * Read from the beginning to the end all the same, because the sum of the object is over the whole of it; the last piece
 * waits for that sum, so that nobody gets a whole range of a damaged object (FLT-08).
 */
async function* part(object: Readable, { start, end }: ByteRange): AsyncGenerator<Buffer> {
  let position = 0
  let held: Buffer | undefined
  for await (const piece of object as AsyncIterable<Buffer>) {
    const wanted = piece.subarray(Math.max(0, start - position), Math.max(0, end + 1 - position))
    position += piece.length
    if (wanted.length === 0) continue
    if (held !== undefined) yield held
    held = wanted
  }
  if (held !== undefined) yield held
}
