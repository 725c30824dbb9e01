import { T, useT } from '@nexus/console-i18n'
import { ErrorState, FileDrop, LoadMore, LoadingRows } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { type Attachment, type AttachmentOwner, attachmentsQuery } from '../queries/attachment-queries.js'
import { ACCEPTED } from '../upload.js'
import { useUploads } from '../use-uploads.js'
import { AttachmentRow } from './attachment-row.js'
import { DeleteAttachment } from './delete-attachment.js'

export interface FileVersionsProps {
  readonly file: Attachment
  readonly ownerType: AttachmentOwner
  readonly ownerId: string
  readonly canChange: boolean
  readonly onClose: () => void
}

/** The files of a document: to look at, and where it can be changed to add and delete. */
export function Attachments({
  ownerType,
  ownerId,
  canChange,
  onOwnerNeeded,
  extra,
  Versions,
}: {
  readonly ownerType: AttachmentOwner
  /** Undefined while the document is not written yet. */
  readonly ownerId: string | undefined
  readonly canChange: boolean
  /** Writes a document that is not there yet; undefined where that is not possible. */
  readonly onOwnerNeeded?: () => Promise<string | undefined>
  /** Shown beside each file. */
  readonly extra?: (file: Attachment) => ReactNode
  /** Shows the versions of a file; given by pages that do not belong to the first ones, for which it is too much. */
  readonly Versions?: ComponentType<FileVersionsProps>
}) {
  const t = useT()
  const can = useCan()
  const [deleting, setDeleting] = useState<Attachment>()
  const [opened, setOpened] = useState<string>()
  const list = useInfiniteQuery({
    ...attachmentsQuery(ownerType, ownerId ?? ''),
    enabled: ownerId !== undefined && can('file:read'),
  })
  const uploads = useUploads(ownerType, async () => ownerId ?? (await onOwnerNeeded?.()))
  const mayChange = canChange && can('file:create')
  if (!can('file:read')) return null
  const files = list.data?.pages.flatMap(({ items }) => items) ?? []
  // As it is now: a version that was just sent is the one that the next one follows.
  const shown = files.find(({ fileId }) => fileId === opened)
  return (
    <div className="flex flex-col gap-3">
      {list.isError && files.length === 0 ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} className="py-6" />
      ) : ownerId !== undefined && list.isPending ? (
        <LoadingRows rows={2} />
      ) : files.length > 0 ? (
        <ul className="divide-y divide-line">
          {files.map((file) => (
            <AttachmentRow
              key={file.fileId}
              file={file}
              extra={extra?.(file)}
              onVersions={Versions === undefined ? undefined : () => setOpened(file.fileId)}
              onDelete={mayChange && !file.referenced ? () => setDeleting(file) : undefined}
            />
          ))}
        </ul>
      ) : (
        !mayChange && (
          <p className="text-muted">
            <T id="attachments.none" />
          </p>
        )
      )}
      {list.hasNextPage && (
        <LoadMore
          count={files.length}
          hasMore
          isLoading={list.isFetchingNextPage}
          onLoadMore={() => void list.fetchNextPage()}
        />
      )}
      {mayChange && (
        <FileDrop
          label={t('attachments.add')}
          hint={t('attachments.hint')}
          accept={ACCEPTED}
          files={uploads.files}
          onFiles={uploads.add}
          onRemove={uploads.remove}
        />
      )}
      {Versions !== undefined && shown !== undefined && ownerId !== undefined && (
        <Versions
          file={shown}
          ownerType={ownerType}
          ownerId={ownerId}
          canChange={mayChange}
          onClose={() => setOpened(undefined)}
        />
      )}
      <DeleteAttachment
        ownerType={ownerType}
        ownerId={ownerId ?? ''}
        file={deleting}
        onClose={() => setDeleting(undefined)}
      />
    </div>
  )
}
