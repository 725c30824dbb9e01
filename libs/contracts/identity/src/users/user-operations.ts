import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { passwordRefused } from '../auth/auth.errors.js'
import { EXAMPLE } from '../examples.js'
import { chosenPassword, email, language, roleId } from '../fields.js'
import { grantExceeded } from '../roles/role.errors.js'
import { alreadyMember, lastAdmin, managerRefused, roleUnknown } from './user.errors.js'
import { exampleUser, userView } from './user-view.js'

const roles = () =>
  z
    .array(roleId())
    .max(20)
    .meta({ description: 'Ids of shipped roles or of roles of the organization.', example: ['buyer'] })

export const createUserInput = z.strictObject({
  name: schemas.text(200),
  email: email(),
  initialPassword: chosenPassword(),
  roles: roles(),
  managerUserId: schemas.uuid().optional().meta({ description: 'Whom the person reports to: an active member.' }),
  language: language().default('en'),
})

/** Adds a person to the organization. */
export const createUser = defineOperation({
  name: 'identity.user.create.v1',
  http: 'POST /users',
  permission: 'user:manage',
  summary: 'Add a person to the organization.',
  description:
    'Somebody who has an account already keeps its password and joins with both passwords (`POST /auth/join`); the answer does not tell the difference. Nobody grants what they lack, except that administrators grant shipped roles to others (RBC-01).',
  input: createUserInput,
  output: userView,
  errors: [alreadyMember, roleUnknown, managerRefused, grantExceeded, passwordRefused],
  success: 201,
  location: (user) => `/users/${user.userId}`,
  example: {
    input: {
      name: 'Ben Buyer',
      email: 'ben@example.com',
      initialPassword: 'seven ships in the harbour',
      roles: ['buyer'],
    },
    output: exampleUser,
  },
})

export const listUsersInput = schemas.listInput({
  filters: {
    active: z
      .enum(['true', 'false'])
      .optional()
      .meta({ description: 'Only active or only deactivated people.', example: 'true' }),
    role: roleId().optional().meta({ description: 'Only people with this role.' }),
    email: email().optional().meta({ description: 'Only this e-mail address.' }),
  },
  sorts: ['name', '-name', 'createdAt', '-createdAt'],
})

/** The people of the organization. */
export const listUsers = defineOperation({
  name: 'identity.user.list.v1',
  http: 'GET /users',
  permission: 'user:read',
  summary: 'The people of the organization.',
  input: listUsersInput,
  output: schemas.pageOf(userView),
  example: { input: { role: 'buyer' }, output: { items: [exampleUser], nextCursor: null } },
})

/** One person of the organization. */
export const getUser = defineOperation({
  name: 'identity.user.get.v1',
  http: 'GET /users/:userId',
  permission: 'user:read',
  summary: 'One person of the organization.',
  input: z.strictObject({ userId: schemas.uuid() }),
  output: userView,
  example: { input: { userId: EXAMPLE.userId }, output: exampleUser },
})

export const updateUserInput = z.strictObject({
  userId: schemas.uuid(),
  name: schemas.text(200).optional(),
  roles: roles().optional(),
  active: z.boolean().optional(),
  managerUserId: schemas
    .uuid()
    .nullable()
    .optional()
    .meta({ description: 'Whom the person reports to: an active member; null: nobody.' }),
  language: language().optional(),
})

/** Changes name, roles, activity, manager or language of a member. */
export const updateUser = defineOperation({
  name: 'identity.user.update.v1',
  http: 'PATCH /users/:userId',
  permission: 'user:manage',
  summary: 'Change name, roles, activity, manager or language of a person in the organization.',
  description:
    'Fields that are left out keep their value; `roles` replaces the list. Deactivation ends all sessions of the person in this organization at once. The last active administrator keeps the role. Nobody is their own manager, not even through others.',
  input: updateUserInput,
  output: userView,
  errors: [roleUnknown, grantExceeded, lastAdmin, managerRefused],
  concurrency: 'if-match',
  example: {
    input: { userId: EXAMPLE.userId, roles: ['buyer', 'approver'] },
    output: { ...exampleUser, roles: ['buyer', 'approver'], version: 2 },
  },
})
