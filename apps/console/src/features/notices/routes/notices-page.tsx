import { T, useT } from '@nexus/console-i18n'
import { Badge, Button, Card, ErrorState, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { History, Send } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { AreaTabs } from '../../administration/components/area-tabs.js'
import { languageName } from '../../administration/components/language-name.js'
import { NOTIFICATION_KINDS } from '../../notifications/queries/notification-choices.js'
import { Page } from '../../shell/components/page.js'
import { ResetNotice } from '../components/reset-notice.js'
import { NoticeTemplateDialog } from '../forms/notice-template-dialog.js'
import { SendNoticeDialog } from '../forms/send-notice-dialog.js'
import { type NoticeTemplate, noticeTemplatesQuery } from '../queries/notice-queries.js'

/** What notifications say, by kind and language. */
export function NoticesPage() {
  const t = useT()
  const can = useCan()
  const mayChange = can('notification-template:manage')
  const templates = useQuery(noticeTemplatesQuery)
  const [open, setOpen] = useState<NoticeTemplate>()
  const [resetting, setResetting] = useState<NoticeTemplate>()
  const [isSending, setSending] = useState(false)
  /** Where somebody else was faster, what they wrote is what is given up at the next attempt. */
  const latestOf = (template: NoticeTemplate): NoticeTemplate =>
    templates.data?.find(({ kind, language }) => kind === template.kind && language === template.language) ?? template
  return (
    <Page
      title={t('notices.title')}
      description={<T id="notices.description" />}
      actions={
        <>
          {can('notification-history:read') && (
            <Button asChild>
              <Link to="/administration/notifications/history">
                <History aria-hidden />
                <T id="notices.history" />
              </Link>
            </Button>
          )}
          {can('notification:send') && (
            <Button variant="primary" onClick={() => setSending(true)}>
              <Send aria-hidden />
              <T id="notices.send" />
            </Button>
          )}
        </>
      }
    >
      <AreaTabs area="organization" />
      {templates.data !== undefined ? (
        <div className="flex flex-col gap-4">
          {NOTIFICATION_KINDS.map((kind) => {
            const ofKind = templates.data.filter((each) => each.kind === kind)
            return (
              ofKind.length > 0 && (
                <Card key={kind} isFlush title={t(`notifications.kind.${kind}`)}>
                  <ul className="divide-y divide-line">
                    {ofKind.map((template) => (
                      <li
                        key={template.language}
                        className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 sm:flex-nowrap"
                      >
                        <span className="w-24 shrink-0 text-sm text-muted">{languageName(template.language)}</span>
                        <span lang={template.language} className="min-w-0 grow basis-40 break-words">
                          {template.subject}
                        </span>
                        {template.custom && (
                          <Badge tone="info">
                            <T id="notices.own" />
                          </Badge>
                        )}
                        {mayChange && (
                          <Button
                            size="sm"
                            aria-label={t('notices.edit', {
                              name: t(`notifications.kind.${kind}`),
                              language: languageName(template.language),
                            })}
                            onClick={() => setOpen(template)}
                          >
                            <T id="notices.edit_short" />
                          </Button>
                        )}
                      </li>
                    ))}
                  </ul>
                </Card>
              )
            )
          })}
        </div>
      ) : templates.isError ? (
        <Card>
          <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />
        </Card>
      ) : (
        <Card isFlush>
          <LoadingRows rows={8} />
        </Card>
      )}
      {open !== undefined && (
        <NoticeTemplateDialog
          key={`${open.kind}/${open.language}`}
          template={open}
          onReset={() => {
            setResetting(open)
            setOpen(undefined)
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {resetting !== undefined && (
        <ResetNotice template={latestOf(resetting)} onClose={() => setResetting(undefined)} />
      )}
      {isSending && <SendNoticeDialog onClose={() => setSending(false)} />}
    </Page>
  )
}
