import { ProblemError } from '@nexus/client'
import { useProblemText, useT } from '@nexus/console-i18n'
import { AlertDialog, Field, Input, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Attachment, type AttachmentOwner, deleteAttachment } from '../queries/attachment-queries.js'

/** Asks why a file goes: the reason stays where the file was. */
export function DeleteAttachment({
  ownerType,
  ownerId,
  file,
  onClose,
}: {
  readonly ownerType: AttachmentOwner
  readonly ownerId: string
  readonly file: Attachment | undefined
  readonly onClose: () => void
}) {
  const t = useT()
  const textOf = useProblemText()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const removal = useMutation({
    mutationFn: (fileId: string) => deleteAttachment(fileId, reason.trim()),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['attachments', ownerType, ownerId] })
      toast({ kind: 'success', title: t('attachments.deleted') })
      close()
    },
  })
  const close = (): void => {
    setReason('')
    setMissing(false)
    removal.reset()
    onClose()
  }
  const refusal =
    removal.error === null
      ? undefined
      : removal.error instanceof ProblemError
        ? textOf(removal.error)
        : t('ui.error.offline')
  return (
    <AlertDialog
      isOpen={file !== undefined}
      onOpenChange={(isOpen) => !isOpen && close()}
      title={t('attachments.delete_title')}
      description={t('attachments.delete_text', { name: file?.fileName ?? '' })}
      confirm={t('attachments.delete_confirm')}
      isDangerous
      isBusy={removal.isPending}
      onConfirm={() => {
        setMissing(reason.trim() === '')
        if (file !== undefined && reason.trim() !== '') removal.mutate(file.fileId)
      }}
    >
      <Field
        label={t('attachments.delete_reason')}
        isRequired
        error={isMissing ? t('attachments.delete_reason_missing') : refusal}
      >
        <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </AlertDialog>
  )
}
