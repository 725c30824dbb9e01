import { T, useT } from '@nexus/console-i18n'
import { AlertDialog, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Refusal } from '../../administration/components/refusal.js'
import { etagOf } from '../../administration/queries/etag.js'
import { type NoticeTemplate, noticeTemplatesQuery, resetNoticeTemplate } from '../queries/notice-queries.js'

/** Asks before the own words of a notification are given up. Mount it when it is wanted. */
export function ResetNotice({
  template,
  onClose,
}: {
  readonly template: NoticeTemplate
  readonly onClose: () => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const resetting = useMutation({
    mutationFn: () => resetNoticeTemplate(template, etagOf(template.version)),
    onSuccess: () => {
      toast({ kind: 'success', title: t('notices.reset_done') })
      onClose()
    },
    // Also where somebody else was faster: what holds now has to be seen.
    onSettled: () => void queries.invalidateQueries({ queryKey: noticeTemplatesQuery.queryKey }),
  })
  return (
    <AlertDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={<T id="notices.reset_title" />}
      description={<T id="notices.reset_text" values={{ name: t(`notifications.kind.${template.kind}`) }} />}
      confirm={<T id="notices.reset" />}
      isDangerous
      isBusy={resetting.isPending}
      onConfirm={() => resetting.mutate()}
    >
      <Refusal error={resetting.error ?? undefined} />
    </AlertDialog>
  )
}
