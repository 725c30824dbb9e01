import { defineError } from '@nexus/kernel'

export const credentialsRefused = defineError({
  code: 'identity.session.credentials_refused',
  kind: 'UNAUTHENTICATED',
  when: 'E-mail address and password do not belong together. The answer is the same whether the address is known or not (IDN-04).',
})

export const tooManyAttempts = defineError({
  code: 'identity.session.too_many_attempts',
  kind: 'RESOURCE_EXHAUSTED',
  when: 'Too many failed attempts for this address from this network; `Retry-After` says when to try again. Never permanent.',
})

export const refreshTokenRefused = defineError({
  code: 'identity.session.refresh_token_refused',
  kind: 'UNAUTHENTICATED',
  when: 'The refresh token is not valid, its session has ended, or it was used twice; sign in again.',
})

export const notAMember = defineError({
  code: 'identity.session.not_a_member',
  kind: 'PERMISSION_DENIED',
  when: 'The person does not belong to the organization, or has not joined it yet; the answer is the same for one that does not exist.',
})

export const sameOrganization = defineError({
  code: 'identity.session.same_organization',
  kind: 'FAILED_PRECONDITION',
  when: 'The session is one of this organization already.',
})

export const passwordRefused = defineError({
  code: 'identity.password.refused',
  kind: 'INVALID_ARGUMENT',
  when: 'The chosen password is too short, a common one, or contains the name, the e-mail address or the organization; `errors` says which.',
})
