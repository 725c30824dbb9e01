import { type getPaymentFile, paymentNotExported } from '@nexus/contracts-billing'
import { linkFile } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { RpcClient } from '@nexus/platform-service'
import { Injectable } from '@nestjs/common'
import { PaymentRequestsRepository } from './payment-requests.repository.js'

type Link = OutputOf<typeof getPaymentFile>

@Injectable()
export class GetPaymentFile implements UseCase<typeof getPaymentFile, Link> {
  constructor(
    private readonly requests: PaymentRequestsRepository,
    private readonly tx: TenantTx,
    private readonly rpc: RpcClient,
  ) {}

  async prepare(ctx: TenantContext, { paymentRequestId }: InputOf<typeof getPaymentFile>): Promise<Link> {
    const { request } = await this.tx.read(ctx, () => this.requests.get(ctx, paymentRequestId))
    if (request.file == null || request.state === 'VOID')
      throw paymentNotExported(
        `Payment request ${paymentRequestId} is ${request.state}: ${request.state === 'VOID' ? 'its file must not be used any more' : 'export it first'}.`,
        {
          facts: { state: request.state },
        },
      )
    const { fileId, sha256 } = request.file
    return { fileId, sha256, ...(await this.rpc.call(ctx, linkFile, { fileId })) }
  }

  execute(_ctx: TenantContext, _input: InputOf<typeof getPaymentFile>, link: Link): Promise<Link> {
    return Promise.resolve(link)
  }
}
