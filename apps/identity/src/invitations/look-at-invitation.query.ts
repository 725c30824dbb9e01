import type { lookAtInvitation } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, RequestContext, UseCase } from '@nexus/kernel'
import { PlatformTx, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { AccountsRepository } from '../directory/accounts.repository.js'
import { OrganizationsRepository } from '../directory/organizations.repository.js'
import { InvitationAdmission } from './invitation-admission.guard.js'
import { maskedEmail } from './invitation.policy.js'
import { InvitationsRepository } from './invitations.repository.js'

type Look = typeof lookAtInvitation

@Injectable()
export class LookAtInvitation implements UseCase<Look> {
  constructor(
    private readonly tx: TenantTx,
    private readonly platformTx: PlatformTx,
    private readonly admission: InvitationAdmission,
    private readonly invitations: InvitationsRepository,
    private readonly organizations: OrganizationsRepository,
    private readonly accounts: AccountsRepository,
  ) {}

  async execute(ctx: RequestContext, input: InputOf<Look>): Promise<OutputOf<Look>> {
    const token = this.admission.read(input.token)
    const guest = this.admission.contextOf(ctx, token)
    const { invitation, organizationName } = await this.tx.read(guest, async () => {
      const found = await this.invitations.find(guest, token.invitationId)
      const open = await this.admission.assertOpen(guest, found, token)
      return { invitation: open, organizationName: (await this.organizations.get(guest)).name }
    })
    const account = await this.platformTx.read('credentials', () => this.accounts.findByEmail(invitation.email))
    return {
      organizationName,
      emailMasked: maskedEmail(invitation.email),
      language: invitation.language,
      hasAccount: account !== null,
      expiresAt: invitation.expiresAt.toISOString(),
    }
  }
}
