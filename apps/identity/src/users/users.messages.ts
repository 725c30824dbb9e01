import { createUser, getUser, listUsers, updateUser } from '@nexus/contracts-identity'
import { operationsOf, serve } from '@nexus/platform-service'
import { CreateUser } from './create-user.use-case.js'
import { GetUser } from './get-user.query.js'
import { ListUsers } from './list-users.query.js'
import { UpdateUser } from './update-user.use-case.js'

export const UserMessages = operationsOf('users', {
  operations: [
    serve(createUser, CreateUser),
    serve(listUsers, ListUsers),
    serve(getUser, GetUser),
    serve(updateUser, UpdateUser),
  ],
})
