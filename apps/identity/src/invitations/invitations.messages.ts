import {
  acceptInvitation,
  createInvitation,
  getInvitation,
  listInvitations,
  lookAtInvitation,
  resendInvitation,
  revokeInvitation,
} from '@nexus/contracts-identity'
import { does, operationsOf, serve } from '@nexus/platform-service'
import { AcceptInvitation } from './accept-invitation.use-case.js'
import { CreateInvitation } from './create-invitation.use-case.js'
import { GetInvitation } from './get-invitation.query.js'
import { ListInvitations } from './list-invitations.query.js'
import { LookAtInvitation } from './look-at-invitation.query.js'
import { ResendInvitation } from './resend-invitation.use-case.js'
import { RevokeInvitation } from './revoke-invitation.use-case.js'
import { sendInvitation, SendInvitation } from './send-invitation.job.js'

export const InvitationMessages = operationsOf('invitations', {
  operations: [
    serve(createInvitation, CreateInvitation),
    serve(listInvitations, ListInvitations),
    serve(getInvitation, GetInvitation),
    serve(resendInvitation, ResendInvitation),
    serve(revokeInvitation, RevokeInvitation),
    serve(lookAtInvitation, LookAtInvitation),
    serve(acceptInvitation, AcceptInvitation),
  ],
  jobs: [does(sendInvitation, SendInvitation)],
})
