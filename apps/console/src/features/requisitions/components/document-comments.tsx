import { T, useT } from '@nexus/console-i18n'
import { AlertDialog, Button, Card, ErrorState, LoadingRows, toast } from '@nexus/console-ui'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useCan, useMe } from '../../../session/use-session.js'
import {
  addComment,
  type CommentedType,
  commentsQuery,
  deleteComment,
  type DocumentComment,
  editComment,
} from '../queries/comment-queries.js'
import { CommentForm } from './comment-form.js'
import { CommentItem } from './comment-item.js'
import { useRefusalText } from '../../problems/refusal-text.js'

type Change =
  | { readonly kind: 'add'; readonly text: string }
  | { readonly kind: 'edit'; readonly comment: DocumentComment; readonly text: string }
  | { readonly kind: 'delete'; readonly comment: DocumentComment }

/** What people say about a document; whoever sees the document sees it. */
export function DocumentComments({
  documentType,
  documentId,
}: {
  readonly documentType: CommentedType
  readonly documentId: string
}) {
  const t = useT()
  const textOf = useRefusalText()
  const can = useCan()
  const me = useMe()
  const queries = useQueryClient()
  const options = commentsQuery(documentType, documentId)
  const list = useInfiniteQuery({ ...options, enabled: can('comment:read') })
  const [deleting, setDeleting] = useState<DocumentComment>()
  const change = useMutation({
    mutationFn: (wanted: Change) => {
      if (wanted.kind === 'add') return addComment(documentType, documentId, wanted.text)
      return wanted.kind === 'edit' ? editComment(wanted.comment, wanted.text) : deleteComment(wanted.comment)
    },
    onSuccess: async (_nothing, { kind }) => {
      await queries.invalidateQueries({ queryKey: options.queryKey })
      setDeleting(undefined)
      toast({ kind: 'success', title: t(`requisitions.comments.done.${kind}`) })
    },
  })
  if (!can('comment:read')) return null
  const comments = list.data?.pages.flatMap(({ items }) => items) ?? []
  const current = change.variables
  const failedFor = (comment: DocumentComment): unknown =>
    current?.kind === 'edit' && current.comment.commentId === comment.commentId ? change.error : undefined
  return (
    <Card title={<T id="requisitions.comments.title" />}>
      {list.isError && comments.length === 0 ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} className="py-6" />
      ) : list.isPending ? (
        <LoadingRows rows={2} />
      ) : comments.length === 0 ? (
        <p className="pb-3 text-muted">
          <T id="requisitions.comments.empty" />
        </p>
      ) : (
        <ul className="mb-3 divide-y divide-line">
          {comments.map((comment) => (
            <CommentItem
              key={comment.commentId}
              comment={comment}
              isOwn={comment.authorId === me?.userId && can('comment:create')}
              error={failedFor(comment)}
              isBusy={change.isPending}
              onEdit={(text, done) => change.mutate({ kind: 'edit', comment, text }, { onSuccess: done })}
              onDelete={() => setDeleting(comment)}
              onForget={() => change.reset()}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button className="mb-3" isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          <T id="ui.list.load_more" />
        </Button>
      )}
      {can('comment:create') && (
        <CommentForm
          label={t('requisitions.comments.write')}
          submit={<T id="requisitions.comments.send" />}
          error={current?.kind === 'add' ? change.error : undefined}
          isBusy={change.isPending && current?.kind === 'add'}
          onSubmit={(text, clear) => change.mutate({ kind: 'add', text }, { onSuccess: clear })}
        />
      )}
      <AlertDialog
        isOpen={deleting !== undefined}
        onOpenChange={(isOpen) => {
          if (isOpen) return
          setDeleting(undefined)
          change.reset()
        }}
        title={t('requisitions.comments.delete_title')}
        description={t('requisitions.comments.delete_text')}
        confirm={t('requisitions.comments.delete_confirm')}
        isDangerous
        isBusy={change.isPending}
        onConfirm={() => deleting !== undefined && change.mutate({ kind: 'delete', comment: deleting })}
      >
        {current?.kind === 'delete' && change.error !== null && (
          <p role="alert" className="text-danger-ink">
            {textOf(change.error)}
          </p>
        )}
      </AlertDialog>
    </Card>
  )
}
