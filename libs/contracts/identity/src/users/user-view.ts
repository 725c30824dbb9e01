import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { email, language, roleId } from '../fields.js'

/** A person as a member of the organization. */
export const userView = z.strictObject({
  userId: schemas.uuid(),
  membershipId: schemas.uuid(),
  name: schemas.text(200),
  email: email(),
  roles: z.array(roleId()),
  active: z.boolean(),
  managerUserId: schemas.uuid().nullable().meta({ description: 'Whom the person reports to; null: nobody.' }),
  language: language(),
  createdAt: schemas.instant(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

export type UserView = z.output<typeof userView>

export const exampleUser: UserView = {
  userId: EXAMPLE.userId,
  membershipId: EXAMPLE.membershipId,
  name: 'Ben Buyer',
  email: 'ben@example.com',
  roles: ['buyer'],
  active: true,
  managerUserId: null,
  language: 'en',
  createdAt: EXAMPLE.instant,
  updatedAt: EXAMPLE.instant,
  version: 1,
}
