import { T, useT } from '@nexus/console-i18n'
import { Avatar, DateText, IconButton } from '@nexus/console-ui'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { COMMENT_EDIT_MS, type DocumentComment } from '../queries/comment-queries.js'
import { CommentForm } from './comment-form.js'

/** A comment; its author changes it for a quarter of an hour. */
export function CommentItem({
  comment,
  isOwn,
  error,
  isBusy,
  onEdit,
  onDelete,
  onForget,
}: {
  readonly comment: DocumentComment
  readonly isOwn: boolean
  readonly error: unknown
  readonly isBusy: boolean
  readonly onEdit: (text: string, done: () => void) => void
  readonly onDelete: () => void
  /** What was refused is not of interest any more. */
  readonly onForget: () => void
}) {
  const t = useT()
  const [isEditing, setEditing] = useState(false)
  const name = comment.authorName ?? t('requisitions.comments.unknown')
  const mayChange = isOwn && comment.deletedAt === null && Date.now() - Date.parse(comment.createdAt) < COMMENT_EDIT_MS
  const stop = (): void => {
    setEditing(false)
    onForget()
  }
  return (
    <li className="flex gap-3 py-3 first:pt-0">
      <Avatar name={name} />
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-center gap-x-2">
          <span className="font-medium">{name}</span>
          <span className="text-sm text-muted">
            <DateText instant={comment.createdAt} isRelative />
            {comment.editedAt !== null && comment.deletedAt === null && (
              <>
                {' · '}
                <T id="requisitions.comments.edited" />
              </>
            )}
          </span>
          {mayChange && !isEditing && (
            <span className="ms-auto flex">
              <IconButton
                size="sm"
                label={t('requisitions.comments.edit')}
                icon={<Pencil aria-hidden />}
                onClick={() => setEditing(true)}
              />
              <IconButton
                size="sm"
                label={t('requisitions.comments.delete')}
                icon={<Trash2 aria-hidden />}
                onClick={onDelete}
              />
            </span>
          )}
        </div>
        {isEditing ? (
          <CommentForm
            start={comment.text ?? ''}
            label={t('requisitions.comments.edit')}
            submit={<T id="requisitions.comments.save" />}
            error={error}
            isBusy={isBusy}
            hasFocus
            onSubmit={(text) => onEdit(text, stop)}
            onCancel={stop}
          />
        ) : comment.text === null ? (
          <p className="text-muted italic">
            <T id="requisitions.comments.was_deleted" />
          </p>
        ) : (
          <p className="break-words whitespace-pre-wrap">{comment.text}</p>
        )}
      </div>
    </li>
  )
}
