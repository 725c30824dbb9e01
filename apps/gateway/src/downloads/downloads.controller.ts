import { attachmentHeader, OBJECT_STORAGE, type ObjectStorage } from '@nexus/platform-storage'
import { Controller, Get, Inject, Param, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'

/** Files by signed, expiring address: no session needed, never rendered in the page's origin (SEC-38). */
@Controller('api/v1/downloads')
export class DownloadsController {
  constructor(@Inject(OBJECT_STORAGE) private readonly storage: ObjectStorage) {}

  @Get(':token')
  async download(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const signed = this.storage.verifySignedPath(token)
    const object = await this.storage.open(signed.key)
    void reply
      .headers({
        'content-type': signed.contentType,
        'content-disposition': attachmentHeader(signed.fileName),
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      })
      .send(object)
  }
}
