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

export const passwordRefused = defineError({
  code: 'identity.password.refused',
  kind: 'INVALID_ARGUMENT',
  when: 'The chosen password is too short, a common one, or contains the name, the e-mail address or the organization; `errors` says which.',
})
