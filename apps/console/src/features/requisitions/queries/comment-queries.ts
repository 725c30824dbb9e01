import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type DocumentComment = Schemas['CommentPage']['items'][number]
export type CommentedType = DocumentComment['documentType']

/** For how long the author may change a comment. */
export const COMMENT_EDIT_MS = 15 * 60_000

/** What is written on a document, the oldest first. */
export const commentsQuery = (documentType: CommentedType, documentId: string) =>
  infiniteQueryOptions({
    queryKey: ['comments', documentType, documentId],
    queryFn: async ({ pageParam, signal }) => {
      const cursor = pageParam === undefined ? {} : { cursor: pageParam }
      const query = { documentType, documentId, sort: 'createdAt' as const, ...cursor }
      return (await client.call('procurement.comment.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

export const addComment = async (documentType: CommentedType, documentId: string, text: string): Promise<void> =>
  void (await client.call('procurement.comment.add.v1', { body: { documentType, documentId, text } }))

const tagOf = ({ version }: DocumentComment): string => `"${version}"`

export const editComment = async (comment: DocumentComment, text: string): Promise<void> =>
  void (await client.call('procurement.comment.edit.v1', {
    path: { commentId: comment.commentId },
    ifMatch: tagOf(comment),
    body: { text, mentions: comment.mentions },
  }))

export const deleteComment = async (comment: DocumentComment): Promise<void> =>
  void (await client.call('procurement.comment.delete.v1', {
    path: { commentId: comment.commentId },
    ifMatch: tagOf(comment),
  }))
