import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { chosenPassword, email, timeZone } from '../fields.js'
import { settingsRefused } from '../organization/organization.errors.js'
import { credentialsRefused, passwordRefused, tooManyAttempts } from './auth.errors.js'
import { exampleTokens, sessionTokens } from './session-tokens.js'

export const registerOrganizationInput = z.strictObject({
  organization: z.strictObject({
    name: schemas.text(200),
    country: schemas.countryCode(),
    baseCurrency: schemas.currencyCode(),
    timeZone: timeZone(),
  }),
  admin: z.strictObject({ name: schemas.text(200), email: email(), password: chosenPassword() }),
})

export const registeredOrganization = sessionTokens.extend({ userId: schemas.uuid() })

/** Registers an organization with its first administrator, who is signed in at once. */
export const registerOrganization = defineOperation({
  name: 'identity.organization.register.v1',
  http: 'POST /auth/register',
  public: 'Whoever registers has no account yet.',
  summary: 'Register an organization with its first administrator.',
  description:
    'Someone who has an account already registers a further organization with the password of that account; any other password is refused like a failed sign-in.',
  input: registerOrganizationInput,
  output: registeredOrganization,
  errors: [credentialsRefused, tooManyAttempts, passwordRefused, settingsRefused],
  idempotency: { none: 'The answer holds tokens, which are never stored.' },
  secretOutput: true,
  success: 201,
  location: () => '/organization',
  example: {
    input: {
      organization: { name: 'Example Ltd', country: 'DE', baseCurrency: 'EUR', timeZone: 'Europe/Berlin' },
      admin: { name: 'Ada Example', email: 'ada@example.com', password: 'nine lamps over a quiet river' },
    },
    output: { ...exampleTokens, userId: EXAMPLE.userId },
  },
})
