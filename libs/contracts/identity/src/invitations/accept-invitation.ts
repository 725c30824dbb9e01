import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { credentialsRefused, passwordRefused, tooManyAttempts } from '../auth/auth.errors.js'
import { exampleTokens, sessionTokens } from '../auth/session-tokens.js'
import { EXAMPLE } from '../examples.js'
import { givenPassword, language } from '../fields.js'
import { invitationNotOpen } from './invitation.errors.js'

const EXAMPLE_TOKEN = 'nxi_AZNtPnwaezqdUw9vCkwbAQGTbT58Gns6nVMPbwpMGw0AAAABHdadgt56u5gdMKpOa4-F1vXuWJLdLe8R3GbPLkHy6xo'

/** The token of the link in the mail, as text; its form is not part of the contract. */
export const invitationToken = () =>
  z.string().min(1).max(200).meta({
    description: 'What stands behind `#token=` in the link of the mail.',
    example: EXAMPLE_TOKEN,
  })

/** Who invites, and whom. */
export const invitationLook = z.strictObject({
  organizationName: schemas.text(200),
  emailMasked: z.string().max(254).meta({
    description: 'The address that was invited, as far as whoever has the mail needs it to know which one it is.',
    example: 'b…@example.com',
  }),
  language: language(),
  hasAccount: z.boolean().meta({
    description: 'Whether the address has an account already: then its password is asked for, else one is chosen.',
  }),
  expiresAt: schemas.instant(),
})

/** What whoever has the mail is shown before accepting. */
export const lookAtInvitation = defineOperation({
  name: 'identity.invitation.look.v1',
  http: 'POST /invitations/look',
  public: 'Whoever is invited has no session yet; the token of the mail proves who asks.',
  summary: 'See who invites.',
  description: 'Changes nothing. A POST, because the token must not stand in a URL, which is logged along its way.',
  input: z.strictObject({ token: invitationToken() }),
  output: invitationLook,
  errors: [invitationNotOpen],
  idempotency: { none: 'It changes nothing.' },
  example: {
    input: { token: EXAMPLE_TOKEN },
    output: {
      organizationName: 'Example Ltd',
      emailMasked: 'b…@example.com',
      language: 'en',
      hasAccount: false,
      expiresAt: '2026-04-07T09:30:00.000Z',
    },
  },
})

/** Accepts an invitation and signs in. */
export const acceptInvitation = defineOperation({
  name: 'identity.invitation.accept.v1',
  http: 'POST /invitations/acceptance',
  public: 'Whoever accepts has no session yet; the token of the mail proves who it is.',
  summary: 'Accept an invitation, and sign in.',
  description:
    'An address without an account gets one with this password. An address that has one joins by the password of that account, which stays as it is (LNK-01); a wrong one is refused and counted like a failed sign-in.',
  input: z.strictObject({
    token: invitationToken(),
    name: schemas.text(200).meta({ description: 'The name of the person in the organization.', example: 'Ben Buyer' }),
    password: givenPassword().meta({
      description: 'Chosen, of 12 characters or more; or that of the account where the address has one.',
    }),
  }),
  output: sessionTokens.extend({ userId: schemas.uuid() }),
  errors: [invitationNotOpen, credentialsRefused, tooManyAttempts, passwordRefused],
  idempotency: { none: 'The answer holds tokens, which are never stored.' },
  secretOutput: true,
  success: 201,
  location: (session) => `/users/${session.userId}`,
  example: {
    input: { token: EXAMPLE_TOKEN, name: 'Ben Buyer', password: 'seven ships in the harbour' },
    output: { ...exampleTokens, userId: EXAMPLE.userId },
  },
})
