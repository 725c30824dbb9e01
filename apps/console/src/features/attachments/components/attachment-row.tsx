import { ProblemError } from '@nexus/client'
import { T, useFormat, useProblemText, useT } from '@nexus/console-i18n'
import { DateText, IconButton, toast } from '@nexus/console-ui'
import { Download, FileText, History, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type Attachment, linkOf } from '../queries/attachment-queries.js'

/** A file that is there. */
export function AttachmentRow({
  file,
  extra,
  onVersions,
  onDelete,
}: {
  readonly file: Attachment
  readonly extra: ReactNode
  readonly onVersions: (() => void) | undefined
  readonly onDelete: (() => void) | undefined
}) {
  const t = useT()
  const textOf = useProblemText()
  const format = useFormat()
  const [isBusy, setBusy] = useState(false)
  const download = async (): Promise<void> => {
    setBusy(true)
    try {
      window.location.assign(await linkOf(file.fileId))
    } catch (error) {
      toast({ kind: 'error', title: error instanceof ProblemError ? textOf(error) : t('ui.error.offline') })
    } finally {
      setBusy(false)
    }
  }
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <FileText aria-hidden className="size-4 shrink-0 text-muted" />
      <div className="min-w-0 grow basis-40">
        <p className="font-medium break-words">{file.fileName}</p>
        <p className="text-sm text-muted">
          <T id="ui.file.size" values={{ size: format.decimal(Math.ceil(file.size / 1024).toFixed(0)) }} />
          {' · '}
          <DateText instant={file.createdAt} isRelative />
        </p>
      </div>
      {extra}
      <IconButton
        label={t('attachments.download', { name: file.fileName })}
        icon={<Download aria-hidden />}
        isBusy={isBusy}
        onClick={() => void download()}
      />
      {onVersions !== undefined && (
        <IconButton
          label={t('attachments.versions', { name: file.fileName })}
          icon={<History aria-hidden />}
          onClick={onVersions}
        />
      )}
      {onDelete !== undefined && (
        <IconButton
          label={t('attachments.delete', { name: file.fileName })}
          icon={<Trash2 aria-hidden />}
          onClick={onDelete}
        />
      )}
    </li>
  )
}
