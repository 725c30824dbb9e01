import { defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { commentFinal, commentMentionUnknown, commentNotOwn } from './comment.errors.js'
import { commentedDocument, commentView, EXAMPLE_COMMENT_ID, exampleComment } from './comment-view.js'

const text = () => schemas.longText(4000).regex(/\S/, 'must not be blank').meta({ example: 'Would the blue ones do?' })
const mentions = () =>
  z.array(schemas.uuid()).max(20).default([]).meta({ description: 'Ids of members who are meant to read it.' })

/** Writes a comment on a document that the caller may see. */
export const addComment = defineOperation({
  name: 'procurement.comment.add.v1',
  http: 'POST /comments',
  permission: 'comment:create',
  summary: 'Comment on a requisition or a purchase order.',
  description: 'Whoever may see the document sees its comments; nobody else does.',
  input: z.strictObject({
    documentType: commentedDocument(),
    documentId: schemas.uuid(),
    text: text(),
    mentions: mentions(),
  }),
  output: commentView,
  errors: [commentMentionUnknown],
  success: 201,
  location: (comment) => `/comments?documentType=${comment.documentType}&documentId=${comment.documentId}`,
  example: {
    input: {
      documentType: 'requisition',
      documentId: EXAMPLE.requisitionId,
      text: 'Would the blue ones do?',
      mentions: [EXAMPLE.requesterId],
    },
    output: exampleComment,
  },
})

/** The comments on a document that the caller may see. */
export const listComments = defineOperation({
  name: 'procurement.comment.list.v1',
  http: 'GET /comments',
  permission: 'comment:read',
  summary: 'The comments on a requisition or a purchase order.',
  input: schemas.listInput({
    filters: { documentType: commentedDocument(), documentId: schemas.uuid() },
    sorts: ['createdAt', '-createdAt'],
  }),
  output: schemas.pageOf(commentView),
  example: {
    input: { documentType: 'requisition', documentId: EXAMPLE.requisitionId },
    output: { items: [exampleComment], nextCursor: null },
  },
})

/** Changes the own comment, within 15 minutes. */
export const editComment = defineOperation({
  name: 'procurement.comment.edit.v1',
  http: 'PATCH /comments/:commentId',
  permission: 'comment:create',
  summary: 'Change your comment, within 15 minutes.',
  input: z.strictObject({ commentId: schemas.uuid(), text: text(), mentions: mentions() }),
  output: commentView,
  errors: [commentNotOwn, commentFinal, commentMentionUnknown],
  concurrency: 'if-match',
  example: {
    input: { commentId: EXAMPLE_COMMENT_ID, text: 'Would the green ones do?' },
    output: {
      ...exampleComment,
      text: 'Would the green ones do?',
      mentions: [],
      editedAt: EXAMPLE.later,
      version: 2,
    },
  },
})

/** Deletes the own comment; that there was one stays visible. */
export const deleteComment = defineOperation({
  name: 'procurement.comment.delete.v1',
  http: 'DELETE /comments/:commentId',
  permission: 'comment:create',
  summary: 'Delete your comment; who wrote it and when stays visible.',
  input: z.strictObject({ commentId: schemas.uuid() }),
  output: commentView,
  errors: [commentNotOwn, commentFinal],
  concurrency: 'if-match',
  example: {
    input: { commentId: EXAMPLE_COMMENT_ID },
    output: { ...exampleComment, text: null, mentions: [], deletedAt: EXAMPLE.later, version: 2 },
  },
})

const payload = {
  commentId: schemas.uuid(),
  version: schemas.version(),
  documentType: commentedDocument(),
  documentId: schemas.uuid(),
  documentTitle: z.string(),
  authorId: schemas.uuid(),
  authorName: z.string().nullable(),
}
const written = z.strictObject({ ...payload, text: z.string(), mentions: z.array(schemas.uuid()) })

export const commentAdded = defineEvent({
  name: 'procurement.comment.added.v1',
  summary: 'Somebody commented on a document; `mentions` are meant to read it.',
  payload: written,
})

export const commentEdited = defineEvent({
  name: 'procurement.comment.edited.v1',
  summary: 'The author changed a comment.',
  payload: written,
})

export const commentDeleted = defineEvent({
  name: 'procurement.comment.deleted.v1',
  summary: 'The author deleted a comment.',
  payload: z.strictObject(payload),
})
