import { addComment, deleteComment, editComment, listComments } from '@nexus/contracts-procurement'
import { operationsOf, serve } from '@nexus/platform-service'
import { AddComment } from './add-comment.use-case.js'
import { DeleteComment } from './delete-comment.use-case.js'
import { EditComment } from './edit-comment.use-case.js'
import { ListComments } from './list-comments.query.js'

export const CommentMessages = operationsOf('comments', {
  operations: [
    serve(addComment, AddComment),
    serve(listComments, ListComments),
    serve(editComment, EditComment),
    serve(deleteComment, DeleteComment),
  ],
})
