import type { Person } from './directory.repository.js'

/** As explanations and answers name a person. */
export const namedPerson = ({
  userId,
  name,
}: Pick<Person, 'userId' | 'name'>): { userId: string; userName: string } => ({
  userId,
  userName: name,
})
