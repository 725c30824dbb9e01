import { fileIsDeleted, referenceFile } from '@nexus/contracts-documents'
import { type FieldError, isDomainError, type TenantContext } from '@nexus/kernel'
import { RpcClient } from '@nexus/platform-service'
import { Injectable } from '@nestjs/common'
import { quotesRefused, wrongQuote } from './quote-files.policy.js'

/** Asks documents for the files of quotes; what a requisition names is kept from then on (REQ-6). */
@Injectable()
export class QuoteFilesGuard {
  constructor(private readonly rpc: RpcClient) {}

  /**
   * Outside of transactions, of a requisition that the caller may change.
   * @throws DomainError procurement.requisition.quote_unknown naming every quote that is no file of it
   */
  async check(ctx: TenantContext, requisitionId: string, quoteFileIds: readonly string[] | null): Promise<void> {
    const errors: FieldError[] = []
    for (const [index, fileId] of (quoteFileIds ?? []).entries()) {
      const problem = await this.problemOf(ctx, requisitionId, fileId)
      if (problem !== undefined) errors.push(wrongQuote(index, problem))
    }
    if (errors.length > 0) throw quotesRefused(errors)
  }

  private async problemOf(ctx: TenantContext, requisitionId: string, fileId: string): Promise<string | undefined> {
    const owner = { ownerType: 'requisition', ownerId: requisitionId, referencedBy: 'requisition-quote' }
    try {
      await this.rpc.call(ctx, referenceFile, { fileId, ...owner })
      return undefined
    } catch (error) {
      if (!isDomainError(error)) throw error
      if (error.code === fileIsDeleted.code)
        return `The quote ${fileId} was deleted; attach it again, or name another file.`
      if (error.kind === 'NOT_FOUND')
        return `The quote ${fileId} is no file of this requisition; attach it to the requisition, then name it here.`
      throw error
    }
  }
}
