import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { email, givenPassword } from '../fields.js'
import { credentialsRefused, tooManyAttempts } from './auth.errors.js'
import { exampleTokens, sessionTokens } from './session-tokens.js'

export const loginInput = z.strictObject({
  email: email(),
  password: givenPassword(),
  organizationId: schemas
    .uuid()
    .optional()
    .meta({ description: 'Needed only by people of several organizations.', example: EXAMPLE.organizationId }),
})

/** Answered when the person belongs to several organizations and named none. */
export const organizationChoices = z.strictObject({
  choices: z.array(z.strictObject({ organizationId: schemas.uuid(), name: schemas.text(200) })).min(2),
})

export const loginOutput = z.union([sessionTokens, organizationChoices])

/** Signs a person in to one organization, or names the organizations to choose from. */
export const login = defineOperation({
  name: 'identity.session.login.v1',
  http: 'POST /auth/login',
  public: 'Whoever signs in has no token yet.',
  summary: 'Sign in with e-mail address and password.',
  description:
    'With several organizations and no `organizationId` the answer is `{choices}`; repeat the call with one of them. Failures look and last the same for known and unknown addresses; after five, each costs a growing delay of at most 15 minutes.',
  input: loginInput,
  output: loginOutput,
  errors: [credentialsRefused, tooManyAttempts],
  idempotency: { none: 'The answer holds tokens, which are never stored.' },
  secretOutput: true,
  example: { input: { email: 'ada@example.com', password: 'nine lamps over a quiet river' }, output: exampleTokens },
})
