import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { email, givenPassword } from '../fields.js'
import { credentialsRefused, tooManyAttempts } from './auth.errors.js'
import { exampleTokens, sessionTokens } from './session-tokens.js'

export const joinOrganizationInput = z.strictObject({
  organizationId: schemas.uuid(),
  email: email(),
  password: givenPassword().meta({ description: 'Password of the account.' }),
  initialPassword: givenPassword().meta({
    description: 'The password that the administrator of the organization gave.',
  }),
})

/** Links an existing account to an organization that added its address, with proof of both passwords (LNK-01). */
export const joinOrganization = defineOperation({
  name: 'identity.session.join.v1',
  http: 'POST /auth/join',
  public: 'Whoever joins signs in with it.',
  summary: 'Join an organization with an account that exists already.',
  description:
    'Needed once by people who had an account before an administrator of a further organization added their address: it asks for the password of the account and for the initial password, so that neither a stranger who took the address first nor the administrator gets in. With equal passwords, signing in is enough.',
  input: joinOrganizationInput,
  output: sessionTokens,
  errors: [credentialsRefused, tooManyAttempts],
  idempotency: { none: 'The answer holds tokens, which are never stored.' },
  secretOutput: true,
  example: {
    input: {
      organizationId: EXAMPLE.organizationId,
      email: 'ada@example.com',
      password: 'nine lamps over a quiet river',
      initialPassword: 'seven ships in the harbour',
    },
    output: exampleTokens,
  },
})
