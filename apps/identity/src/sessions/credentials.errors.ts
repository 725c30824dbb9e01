import { credentialsRefused } from '@nexus/contracts-identity'

/** The answer to every failure to prove who one is, whatever failed (IDN-04, SEC-09). */
export const refusedCredentials = (): Error =>
  credentialsRefused('E-mail address and password do not belong together. Check both, then try again.')
