import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { email, permissionName, reach, roleId } from '../fields.js'

export const me = z.strictObject({
  userId: schemas.uuid(),
  membershipId: schemas.uuid(),
  name: schemas.text(200),
  email: email(),
  roles: z.array(roleId()),
  rights: z.record(permissionName(), reach()).meta({ description: 'What the person may do now, over all roles.' }),
  organization: z.strictObject({
    organizationId: schemas.uuid(),
    name: schemas.text(200),
    country: schemas.countryCode(),
    baseCurrency: schemas.currencyCode(),
    timeZone: z.string(),
  }),
})

/** Who is signed in, to which organization, with which rights. */
export const getMe = defineOperation({
  name: 'identity.session.me.v1',
  http: 'GET /auth/me',
  permission: 'user:read',
  summary: 'Who is signed in, to which organization, with which rights.',
  description: 'Every member holds `user:read`, so everybody who is signed in may ask.',
  input: z.strictObject({}),
  output: me,
  example: {
    input: {},
    output: {
      userId: EXAMPLE.userId,
      membershipId: EXAMPLE.membershipId,
      name: 'Ada Example',
      email: 'ada@example.com',
      roles: ['buyer'],
      rights: { 'vendor:read': 'all', 'vendor:create': 'all' },
      organization: {
        organizationId: EXAMPLE.organizationId,
        name: 'Example Ltd',
        country: 'DE',
        baseCurrency: 'EUR',
        timeZone: 'Europe/Berlin',
      },
    },
  },
})
