import { ConnectionError, ProblemError } from '@nexus/client'
import { useProblemText, useT } from '@nexus/console-i18n'
import { type FileInWork, toast } from '@nexus/console-ui'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AttachmentOwner } from './queries/attachment-queries.js'
import { MOST_BYTES, isAccepted, uploadFile } from './upload.js'

/** Files on their way to a document, each with how far it has come. */
export function useUploads(ownerType: AttachmentOwner, ownerOf: () => Promise<string | undefined>) {
  const t = useT()
  const textOf = useProblemText()
  const queries = useQueryClient()
  const [files, setFiles] = useState<readonly FileInWork[]>([])
  const running = useRef(new Map<string, AbortController>())

  // Whoever leaves does not want them any more.
  useEffect(() => {
    const { current } = running
    return () => current.forEach((each) => each.abort())
  }, [])

  const change = useCallback((id: string, changed: Partial<FileInWork>): void => {
    setFiles((before) => before.map((each) => (each.id === id ? { ...each, ...changed } : each)))
  }, [])

  const remove = useCallback((id: string): void => {
    running.current.get(id)?.abort()
    running.current.delete(id)
    setFiles((before) => before.filter((each) => each.id !== id))
  }, [])

  const sendOne = async (id: string, file: File): Promise<void> => {
    if (!isAccepted(file)) {
      change(id, { error: t('attachments.refused.type') })
      return
    }
    if (file.size > MOST_BYTES) {
      change(id, { error: t('attachments.refused.size') })
      return
    }
    if (file.size === 0) {
      change(id, { error: t('attachments.refused.empty') })
      return
    }
    const controller = new AbortController()
    running.current.set(id, controller)
    try {
      const ownerId = await ownerOf()
      if (ownerId === undefined) {
        change(id, { error: t('attachments.refused.owner') })
        return
      }
      const onProgress = (progress: number): void => change(id, { progress })
      await uploadFile({ ownerType, ownerId, file, onProgress, signal: controller.signal })
      await queries.invalidateQueries({ queryKey: ['attachments', ownerType, ownerId] })
      remove(id)
      toast({ kind: 'success', title: t('attachments.added', { name: file.name }) })
    } catch (error) {
      if (controller.signal.aborted) return
      const refusal = error instanceof ProblemError ? textOf(error) : undefined
      change(id, { error: refusal ?? t(error instanceof ConnectionError ? 'ui.error.offline' : 'ui.error.unknown') })
    }
  }

  const add = (given: readonly File[]): void => {
    const added = given.map((file) => ({ id: crypto.randomUUID(), file }))
    setFiles((before) => [
      ...before,
      ...added.map(({ id, file }) => ({ id, name: file.name, size: file.size, progress: 0 })),
    ])
    // One after the other: the first needs the document, and the line is only so wide.
    void added.reduce((before, { id, file }) => before.then(() => sendOne(id, file)), Promise.resolve())
  }

  return { files, add, remove }
}
