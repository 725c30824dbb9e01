import { ConnectionError, ProblemError } from '@nexus/client'
import { T, useFormat, useProblemText, useT } from '@nexus/console-i18n'
import { DateText, Dialog, FileDrop, type FileInWork, IconButton, toast } from '@nexus/console-ui'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { isOutdated } from '../../merge/use-merge.js'
import { Listing } from '../../vendors/components/listing.js'
import { PersonName } from '../../vendors/components/person-name.js'
import { fileVersionsQuery, linkOf } from '../queries/attachment-queries.js'
import { ACCEPTED, MOST_BYTES, isAccepted, uploadFile } from '../upload.js'
import type { FileVersionsProps } from './attachments.js'

/** Every version of a file, and the way to send the next one; those before stay as they are. */
export function FileVersionsDialog({ file, ownerType, ownerId, canChange, onClose }: FileVersionsProps) {
  const t = useT()
  const textOf = useProblemText()
  const format = useFormat()
  const queries = useQueryClient()
  const list = useInfiniteQuery(fileVersionsQuery(file.fileId))
  const [sending, setSending] = useState<FileInWork>()
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])

  const refusalOf = (given: File): string | undefined => {
    if (!isAccepted(given)) return t('attachments.refused.type')
    if (given.size > MOST_BYTES) return t('attachments.refused.size')
    return given.size === 0 ? t('attachments.refused.empty') : undefined
  }
  const send = async (given: File | undefined): Promise<void> => {
    if (given === undefined) return
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    const inWork = { id: 'next', name: given.name, size: given.size }
    const refusal = refusalOf(given)
    setSending({ ...inWork, ...(refusal === undefined ? { progress: 0 } : { error: refusal }) })
    if (refusal !== undefined) return
    try {
      await uploadFile({
        fileId: file.fileId,
        etag: `"${String(file.version)}"`,
        file: given,
        onProgress: (progress) => setSending({ ...inWork, progress }),
        signal: controller.signal,
      })
      setSending(undefined)
      toast({ kind: 'success', title: t('file_versions.added', { name: given.name }) })
    } catch (error) {
      if (controller.signal.aborted) return
      const text = isOutdated(error)
        ? t('file_versions.outdated')
        : error instanceof ProblemError
          ? textOf(error)
          : t(error instanceof ConnectionError ? 'ui.error.offline' : 'ui.error.unknown')
      setSending({ ...inWork, error: text })
    }
    // Also where somebody else was faster: their version has to be seen.
    void queries.invalidateQueries({ queryKey: ['attachments', ownerType, ownerId] })
    void queries.invalidateQueries({ queryKey: fileVersionsQuery(file.fileId).queryKey })
  }
  const download = async (number: number): Promise<void> => {
    try {
      window.location.assign(await linkOf(file.fileId, number))
    } catch (error) {
      toast({ kind: 'error', title: error instanceof ProblemError ? textOf(error) : t('ui.error.offline') })
    }
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={<T id="file_versions.title" />}
      description={<span className="break-words">{file.fileName}</span>}
    >
      <Listing list={list} empty={null}>
        {(versions) => (
          <ul className="divide-y divide-line">
            {versions.map(({ number, fileName, size, createdAt, createdBy }) => (
              <li key={number} className="flex min-h-11 items-center gap-3 py-2">
                <div className="min-w-0 grow">
                  <p className="break-words">
                    <span className="font-medium">
                      <T id="file_versions.version" values={{ number }} />
                    </span>{' '}
                    <span className="text-muted">{fileName}</span>
                  </p>
                  <p className="text-sm text-muted">
                    <T id="ui.file.size" values={{ size: format.decimal(Math.ceil(size / 1024).toFixed(0)) }} />
                    {' · '}
                    <PersonName userId={createdBy} />, <DateText instant={createdAt} isRelative />
                  </p>
                </div>
                <IconButton
                  label={t('file_versions.download', { number })}
                  icon={<Download aria-hidden />}
                  onClick={() => void download(number)}
                />
              </li>
            ))}
          </ul>
        )}
      </Listing>
      {canChange && !file.referenced && (
        <div className="mt-4">
          <FileDrop
            label={<T id="file_versions.add" />}
            hint={t('attachments.hint')}
            accept={ACCEPTED}
            isMultiple={false}
            files={sending === undefined ? [] : [sending]}
            onFiles={([given]) => void send(given)}
            onRemove={() => {
              abort.current?.abort()
              setSending(undefined)
            }}
          />
        </div>
      )}
      {canChange && file.referenced && (
        <p className="mt-4 text-sm text-muted">
          <T id="file_versions.kept" />
        </p>
      )}
    </Dialog>
  )
}
