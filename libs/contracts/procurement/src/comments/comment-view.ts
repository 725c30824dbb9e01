import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'

/** The documents that people comment on. */
export const COMMENTED_DOCUMENTS = ['requisition', 'purchase-order'] as const

export const commentedDocument = () => z.enum(COMMENTED_DOCUMENTS).meta({ example: 'requisition' })

/** For how long the author may change a comment, in minutes. */
export const COMMENT_EDIT_MINUTES = 15

/** What is written on a document; of a deleted one only who wrote it and when remains. */
export const commentView = z.strictObject({
  commentId: schemas.uuid(),
  documentType: commentedDocument(),
  documentId: schemas.uuid(),
  authorId: schemas.uuid(),
  authorName: z.string().nullable(),
  text: z.string().nullable().meta({ description: 'Null once it is deleted.' }),
  mentions: z.array(schemas.uuid()).meta({ description: 'Members who are meant to read it.' }),
  createdAt: schemas.instant(),
  editedAt: schemas.instant().nullable(),
  deletedAt: schemas.instant().nullable(),
  version: schemas.version(),
})

export type CommentView = z.output<typeof commentView>

export const EXAMPLE_COMMENT_ID = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b41'

export const exampleComment: CommentView = {
  commentId: EXAMPLE_COMMENT_ID,
  documentType: 'requisition',
  documentId: EXAMPLE.requisitionId,
  authorId: EXAMPLE.buyerId,
  authorName: 'Ben Buyer',
  text: 'Would the blue ones do?',
  mentions: [EXAMPLE.requesterId],
  createdAt: EXAMPLE.instant,
  editedAt: null,
  deletedAt: null,
  version: 1,
}
