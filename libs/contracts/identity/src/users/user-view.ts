import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { email, roleId } from '../fields.js'

/** A person as a member of the organization. */
export const userView = z.strictObject({
  userId: schemas.uuid(),
  membershipId: schemas.uuid(),
  name: schemas.text(200),
  email: email(),
  roles: z.array(roleId()),
  active: z.boolean(),
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
  createdAt: EXAMPLE.instant,
  updatedAt: EXAMPLE.instant,
  version: 1,
}
