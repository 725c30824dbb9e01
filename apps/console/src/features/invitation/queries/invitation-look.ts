import type { Schemas, SignedIn } from '@nexus/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type InvitationLook = Schemas['InvitationLookAnswer']

/** Who invites, and whom; changes nothing. */
export const invitationLook = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: async ({ signal }) => (await client.call('identity.invitation.look.v1', { body: { token }, signal })).data,
    // A token is not kept longer than it is looked at.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Joins, and signs in: the gateway answers with cookies where a program gets tokens. */
export async function acceptInvitation(body: Schemas['AcceptInvitation']): Promise<SignedIn> {
  const { data } = await client.call('identity.invitation.accept.v1', { body })
  return data as unknown as SignedIn
}
