import { type Readable } from 'node:stream'
import {
  abandonUpload,
  beginUpload,
  UPLOAD_OBJECT_KIND,
  uploadFile,
  uploadFileVersion,
} from '@nexus/contracts-documents'
import { type AnyOperation, DomainError, type RequestContext, versionRequired } from '@nexus/kernel'
import { BearerGuard } from '@nexus/platform-auth'
import { RpcClient } from '@nexus/platform-service'
import { OBJECT_STORAGE, objectKey, type ObjectStorage } from '@nexus/platform-storage'
import { Controller, Inject, Post, Req, Res, UseGuards } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type { EdgeRequest } from '../edge/edge-request.adapter.js'
import { OperationEdge } from '../edge/operation-edge.adapter.js'
import { inputOf } from '../edge/operation-input.policy.js'
import { announcedUpload } from './announced-upload.policy.js'

/**
 * Files on their way in: the service is asked first, then the body goes straight into the object storage, then the
 * service looks at it. Nothing stays of a body that breaks off, is too large or is refused.
 */
@Controller('api/v1/files')
@UseGuards(BearerGuard)
export class UploadsController {
  constructor(
    private readonly edge: OperationEdge,
    private readonly rpc: RpcClient,
    @Inject(OBJECT_STORAGE) private readonly storage: ObjectStorage,
  ) {}

  @Post()
  async create(@Req() request: EdgeRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.take(uploadFile, request, reply)
  }

  @Post(':fileId/versions')
  async addVersion(@Req() request: EdgeRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.take(uploadFileVersion, request, reply)
  }

  private async take(operation: AnyOperation, request: EdgeRequest, reply: FastifyReply): Promise<void> {
    request.nexus.operation = operation.name
    if (operation.concurrency === 'if-match' && request.headers['if-match'] === undefined)
      throw versionRequired('Send If-Match with the ETag that you have read, so that no change of others is lost.')
    const ctx = await this.edge.contextOf(beginUpload, request)
    const { uploadId: _bytes, ...fields } = inputOf(operation, {
      params: request.params as Record<string, string>,
      query: request.query as Record<string, unknown>,
      body: Buffer.from('the bytes follow'),
    })
    const announced = announcedUpload(request.nexus.declaredType, request.headers)
    const asked = performance.now()
    const { uploadId, maxBytes } = await this.rpc.call(ctx, beginUpload, { ...fields, ...announced } as never)
    request.nexus.spentMs += performance.now() - asked
    await this.store(ctx, uploadId, request, maxBytes)
    const after = await this.edge.contextOf(operation, request)
    const { output } = await this.rpc.request(after, operation, { ...fields, uploadId })
    this.edge.answer(operation, request, reply, output)
  }

  private async store(ctx: RequestContext, uploadId: string, request: EdgeRequest, maxBytes: number): Promise<void> {
    const body = request.body as Readable | undefined
    const key = objectKey(ctx.tenantId ?? '', UPLOAD_OBJECT_KIND, uploadId)
    try {
      // The socket must survive a refusal in the middle of the body, so that the client hears it.
      const pieces = body === undefined ? [] : body.iterator({ destroyOnReturn: false })
      await this.storage.put(key, pieces as AsyncIterable<Uint8Array>, {
        contentType: 'application/octet-stream',
        maxBytes,
      })
    } catch (error) {
      // Asked before the rest runs out: a body that has ended is destroyed too, and would look like one that broke off.
      const refused = request.raw.readableAborted ? brokenOff() : error
      // What the client still sends runs out, so that it hears the answer and the connection ends.
      body?.resume()
      // Whatever this leaves undone, the sweeper does.
      const again = await this.edge.contextOf(abandonUpload, request).catch(() => undefined)
      if (again !== undefined) await this.rpc.call(again, abandonUpload, { uploadId }).catch(() => undefined)
      throw refused
    }
  }
}

const brokenOff = (): DomainError =>
  new DomainError('request.broken_off', 'INVALID_ARGUMENT', 'The connection ended before the file was complete.')
