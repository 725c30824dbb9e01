import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { notAMember, refreshTokenRefused, sameOrganization } from './auth.errors.js'
import { refreshToken } from './refresh-session.js'
import { exampleTokens, sessionTokens } from './session-tokens.js'

export const switchOrganizationInput = z.strictObject({
  refreshToken: refreshToken(),
  organizationId: schemas.uuid().optional().meta({
    description: 'Where to go. Without it the answer names the organizations that the person belongs to.',
    example: EXAMPLE.organizationId,
  }),
})

/** The organizations of whoever asks, by name; the present one is among them. */
export const belongingChoices = z.strictObject({
  choices: z.array(z.strictObject({ organizationId: schemas.uuid(), name: schemas.text(200) })),
})

/** Goes on in another organization without signing in again (ID-01). */
export const switchOrganization = defineOperation({
  name: 'identity.session.switch.v1',
  http: 'POST /auth/switch',
  public: 'The refresh token itself proves who calls, as when it is exchanged.',
  summary: 'Go on in another organization that one belongs to.',
  description:
    'The session of the former organization ends, and one of the other begins; it ends no later than the former would have. Without `organizationId` nothing changes, and the answer is `{choices}`.',
  input: switchOrganizationInput,
  output: z.union([sessionTokens, belongingChoices]),
  errors: [refreshTokenRefused, notAMember, sameOrganization],
  idempotency: { none: 'The answer holds tokens, which are never stored.' },
  secretOutput: true,
  example: {
    input: { refreshToken: exampleTokens.refreshToken, organizationId: EXAMPLE.organizationId },
    output: exampleTokens,
  },
})
