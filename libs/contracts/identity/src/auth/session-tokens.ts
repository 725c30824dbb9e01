import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'

/** What a session consists of for the caller: a short access token and a refresh token that is good for one use. */
export const sessionTokens = z.strictObject({
  accessToken: z.string().meta({ description: 'Bearer token of 15 minutes for the Authorization header.' }),
  tokenType: z.literal('Bearer'),
  expiresIn: z.int().positive().meta({ description: 'Seconds until the access token expires.' }),
  refreshToken: z
    .string()
    .meta({ description: 'Opaque, single use: every refresh answers with its successor (IDN-05).' }),
  sessionEndsAt: schemas
    .instant()
    .meta({ description: 'The session ends then at the latest; earlier when it is not refreshed.' }),
  organization: z.strictObject({ organizationId: schemas.uuid(), name: schemas.text(200) }),
})

/** Tokens as in every example. */
export const exampleTokens: z.input<typeof sessionTokens> = {
  accessToken: 'eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiIwMTkzNmQzZSJ9.c2lnbmF0dXJl',
  tokenType: 'Bearer',
  expiresIn: 900,
  refreshToken: 'nxr_AZNtPnwaezqdUw9vCkwbBAAAAAEd1p2C3nq7mB0wqk5rj4XW9e5YkV0t7xHcZs8uQfLrGg',
  sessionEndsAt: EXAMPLE.later,
  organization: { organizationId: EXAMPLE.organizationId, name: 'Example Ltd' },
}
