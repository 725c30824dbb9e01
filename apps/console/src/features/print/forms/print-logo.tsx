import { T, useT } from '@nexus/console-i18n'
import { FileDrop } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useRefusalText } from '../../problems/refusal-text.js'
import { uploadFile } from '../../attachments/upload.js'
import { logosQuery } from '../queries/print-queries.js'

const MOST_BYTES = 512 * 1024
const KINDS = ['image/png', 'image/jpeg']

/** Sends a logo for printing; it is used once the design is saved with it. */
export function PrintLogo({
  organizationId,
  onSent,
}: {
  readonly organizationId: string
  readonly onSent: (fileId: string) => void
}) {
  const t = useT()
  const textOf = useRefusalText()
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<string>()
  const [progress, setProgress] = useState(0)
  const sending = useMutation({
    mutationFn: (file: File) =>
      uploadFile({
        ownerType: 'organization',
        ownerId: organizationId,
        kind: 'logo',
        file,
        onProgress: setProgress,
        signal: new AbortController().signal,
      }),
    onSuccess: async ({ fileId }) => {
      await queries.invalidateQueries({ queryKey: logosQuery(organizationId).queryKey })
      onSent(fileId)
    },
    onError: (error) => setRefusal(textOf(error)),
  })
  const take = (file: File | undefined): void => {
    if (file === undefined || sending.isPending) return
    setProgress(0)
    const isWrong = !KINDS.includes(file.type) || file.size > MOST_BYTES || file.size === 0
    setRefusal(isWrong ? t('print.logo_refused') : undefined)
    if (!isWrong) sending.mutate(file)
  }
  const { variables: file } = sending
  return (
    <div>
      <FileDrop
        label={<T id="print.logo_add" />}
        hint={<T id="print.logo_add_hint" />}
        accept={KINDS.join(',')}
        isMultiple={false}
        isDisabled={sending.isPending}
        files={
          sending.isPending && file !== undefined ? [{ id: file.name, name: file.name, size: file.size, progress }] : []
        }
        onFiles={([given]) => take(given)}
      />
      <p role="alert" className="mt-1 text-sm text-danger-ink empty:hidden">
        {refusal}
      </p>
    </div>
  )
}
