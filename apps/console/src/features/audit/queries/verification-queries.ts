import type { Schemas } from '@nexus/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type AuditVerification = Schemas['AuditVerifyAnswer']
export type AreaVerification = AuditVerification['services'][number]

export const VERIFICATION_KEY = ['audit-verification'] as const

const WHILE_CHECKING_MS = 1_500

/** Asked again while a check runs, and when the next one may be asked for. */
function againAfter(verification: AuditVerification | undefined): number | false {
  if (verification === undefined) return false
  if (verification.checking) return WHILE_CHECKING_MS
  if (verification.checkAgainFrom === null) return false
  return Math.max(WHILE_CHECKING_MS, new Date(verification.checkAgainFrom).getTime() - Date.now())
}

export const verificationQuery = queryOptions({
  queryKey: VERIFICATION_KEY,
  queryFn: async ({ signal }) => (await client.call('identity.audit.verification.v1', { signal })).data,
  refetchInterval: ({ state }) => againAfter(state.data),
})

/** Has the whole trail checked; what comes back says that it has begun. */
export const checkNow = async (): Promise<AuditVerification> => (await client.call('identity.audit.verify.v1', {})).data
