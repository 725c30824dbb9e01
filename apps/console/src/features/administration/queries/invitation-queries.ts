import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'
import { etagOf } from './etag.js'

export type Invitation = Schemas['Invitation']

const PAGE = 50

export const invitationsQuery = (state: Invitation['state'] | undefined) =>
  infiniteQueryOptions({
    queryKey: ['administration', 'invitations', state ?? 'any'],
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        limit: PAGE,
        ...(state === undefined ? {} : { state }),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }
      return (await client.call('identity.invitation.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

export const createInvitation = async (body: Schemas['CreateInvitation']): Promise<Invitation> =>
  (await client.call('identity.invitation.create.v1', { body })).data

export const resendInvitation = async ({ invitationId, version }: Invitation): Promise<Invitation> =>
  (await client.call('identity.invitation.resend.v1', { path: { invitationId }, ifMatch: etagOf(version) })).data

export const revokeInvitation = async ({ invitationId, version }: Invitation): Promise<Invitation> =>
  (await client.call('identity.invitation.revoke.v1', { path: { invitationId }, ifMatch: etagOf(version) })).data
