import type { CommentView } from '@nexus/contracts-procurement'
import type { CommentedDocument } from './commented-documents.guard.js'
import type { Comment } from './comment.entity.js'

export function commentViewOf(comment: Comment): CommentView {
  const { id, documentType, documentId, createdBy, authorName, text, mentions, version } = comment
  return {
    commentId: id,
    documentType,
    documentId,
    authorId: createdBy,
    authorName,
    text,
    mentions,
    createdAt: comment.createdAt.toISOString(),
    editedAt: comment.editedAt?.toISOString() ?? null,
    deletedAt: comment.deletedAt?.toISOString() ?? null,
    version,
  }
}

/** What every event of a comment says. */
export function commentFacts(comment: Comment, document: CommentedDocument) {
  const { id, version, documentType, documentId, createdBy, authorName } = comment
  return {
    commentId: id,
    version,
    documentType,
    documentId,
    documentTitle: document.title,
    authorId: createdBy,
    authorName,
  }
}
