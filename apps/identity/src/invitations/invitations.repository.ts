import type { TenantContext } from '@nexus/kernel'
import {
  filterHashOf,
  isUniqueViolation,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { InvitationMail } from './invitation-mail.entity.js'
import { Invitation } from './invitation.entity.js'

export interface InvitationFilters {
  readonly state?: 'open' | 'expired' | 'accepted' | 'revoked' | undefined
  readonly email?: string | undefined
}

const LONGEST_REASON = 500

@Injectable()
export class InvitationsRepository {
  private readonly table: TenantTable<Invitation>
  private readonly mails: TenantTable<InvitationMail>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, Invitation, 'invitation')
    this.mails = new TenantTable(tx, InvitationMail, 'mail of an invitation')
  }

  /** @throws DomainError request.not_found */
  get(ctx: TenantContext, id: string): Promise<Invitation> {
    return this.table.get(ctx, id)
  }

  find(ctx: TenantContext, id: string): Promise<Invitation | null> {
    return this.table.find(ctx, id)
  }

  lock(ctx: TenantContext, id: string): Promise<Invitation | null> {
    return this.table.lock(ctx, id)
  }

  findOpenOf(ctx: TenantContext, email: string): Promise<Invitation | null> {
    return this.table.select(ctx, 'invitation').andWhere('invitation.openEmail = :email', { email }).getOne()
  }

  countOpen(ctx: TenantContext): Promise<number> {
    return this.table.select(ctx, 'invitation').andWhere(`invitation.state = 'open'`).getCount()
  }

  page(ctx: TenantContext, filters: InvitationFilters, input: PageInput): Promise<Page<Invitation>> {
    const query = this.table.select(ctx, 'invitation')
    const { state, email } = filters
    if (email !== undefined) query.andWhere('invitation.email = :email', { email })
    if (state === 'open' || state === 'expired') {
      const now = this.tx.clock.now()
      query.andWhere(`invitation.state = 'open' AND invitation.expiresAt ${state === 'open' ? '>' : '<='} :now`, {
        now,
      })
    } else if (state !== undefined) query.andWhere('invitation.state = :state', { state })
    const spec = {
      alias: 'invitation',
      sorts: { createdAt: 'invitation.createdAt' },
      filterHash: filterHashOf({ ...filters }),
    }
    return this.table.page(ctx, query, spec, input)
  }

  insert(ctx: TenantContext, invitation: Invitation): Promise<void> {
    return this.table.insert(ctx, invitation)
  }

  /** @throws DomainError request.version_mismatch */
  update(ctx: TenantContext, invitation: Invitation, expectedVersion: number): Promise<void> {
    return this.table.update(ctx, invitation, expectedVersion)
  }

  /** Whether the error says that the address has an open invitation. */
  isInvited(error: unknown): boolean {
    return isUniqueViolation(error, ['openEmail'])
  }

  /** What became of the newest mails, by invitation. */
  async mailsOf(ctx: TenantContext, ids: readonly string[]): Promise<ReadonlyMap<string, InvitationMail>> {
    if (ids.length === 0) return new Map()
    const rows = await this.mails.select(ctx, 'mail').andWhere('mail.id IN (:...ids)', { ids }).getMany()
    return new Map(rows.map((row) => [row.id, row]))
  }

  async mailOf(ctx: TenantContext, id: string): Promise<InvitationMail | undefined> {
    return (await this.mails.find(ctx, id)) ?? undefined
  }

  /** The mail of a new generation waits to be sent. */
  async awaitMail(ctx: TenantContext, { id, generation }: Pick<Invitation, 'id' | 'generation'>): Promise<void> {
    const waiting = { generation, state: 'waiting' as const, attempts: 0, reason: null, sentAt: null }
    if ((await this.mails.insertMissing(ctx, { id, ...waiting })) === 0) await this.mails.patch(ctx, id, waiting)
  }

  /** What became of a mail; nothing, when a newer one has taken its place. */
  async noteMail(
    ctx: TenantContext,
    { id, generation }: Pick<Invitation, 'id' | 'generation'>,
    { reason, ...facts }: Pick<InvitationMail, 'state' | 'attempts' | 'reason'>,
  ): Promise<void> {
    const mail = await this.mails.lock(ctx, id)
    if (mail?.generation !== generation) return
    const sentAt = facts.state === 'sent' ? this.tx.clock.now() : null
    await this.mails.patch(ctx, id, { ...facts, sentAt, reason: reason?.slice(0, LONGEST_REASON) ?? null })
  }
}
