import type { QueryOf, Schemas } from '@nexus/client'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type AttachmentOwner = NonNullable<QueryOf<'documents.file.list.v1'>>['ownerType']
export type Attachment = Schemas['File']

/** The files of a document, the newest first. */
export const attachmentsQuery = (ownerType: AttachmentOwner, ownerId: string) =>
  infiniteQueryOptions({
    queryKey: ['attachments', ownerType, ownerId],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ownerType, ownerId, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      return (await client.call('documents.file.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** Where the bytes of a file can be had, for five minutes; without a number those of the newest version. */
export const linkOf = async (fileId: string, number?: number): Promise<string> =>
  (await client.call('documents.file.link.v1', { path: { fileId }, body: number === undefined ? {} : { number } })).data
    .path

/** Every version of a file, the newest first. */
export const fileVersionsQuery = (fileId: string) =>
  infiniteQueryOptions({
    queryKey: ['attachments', 'versions', fileId],
    queryFn: async ({ pageParam, signal }) => {
      const query = { sort: '-number' as const, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      return (await client.call('documents.file-version.list.v1', { path: { fileId }, query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** Deletes a file as it is now. */
export async function deleteAttachment(fileId: string, reason: string): Promise<void> {
  const { etag } = await client.call('documents.file.get.v1', { path: { fileId } })
  await client.call('documents.file.delete.v1', { path: { fileId }, ifMatch: etag ?? '', body: { reason } })
}
