import { passwordRefused } from '@nexus/contracts-identity'
import { PasswordPolicy } from '@nexus/platform-auth'

/** What a password must not be made of. */
export interface Person {
  readonly name: string
  readonly email: string
  readonly organizationName?: string
}

const policy = new PasswordPolicy()

/**
 * Checks a chosen password: length, not common, nothing of the person's name, address or organization (IDN-01).
 * @throws DomainError identity.password.refused, naming `pointer`; never echoes the password.
 */
export function assertAcceptablePassword(password: string, person: Person, pointer: string): void {
  const problems = policy.problems(password, {
    email: person.email,
    personName: person.name,
    organizationName: person.organizationName,
  })
  if (problems.length === 0) return
  const errors = problems.map(({ code, detail, limit }) => ({
    pointer,
    code: `password.${code}`,
    detail,
    ...(limit === undefined ? {} : { facts: { limit } }),
  }))
  throw passwordRefused(problems.map((problem) => problem.detail).join(' '), { errors })
}
