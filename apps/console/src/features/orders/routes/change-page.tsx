import { T, useFormat, useProblemText, useT } from '@nexus/console-i18n'
import { Badge, Card, DateText, Facts, LoadingRows, Money } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { BACK_LINK, BackArrow } from '../../shell/components/back-link.js'
import { ChangeActions } from '../components/change-actions.js'
import { ChangeState } from '../components/change-state.js'
import { Differences } from '../components/differences.js'
import { findingText } from '../components/finding-text.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { type OrderChange, changeQuery } from '../queries/change-queries.js'
import { staleHint } from '../components/stale-hint.js'

const route = getRouteApi('/shell/purchase-order-changes/$changeId')

export function ChangePage() {
  const t = useT()
  const { changeId } = route.useParams()
  const found = useQuery(changeQuery(changeId))
  const [error, setError] = useState<unknown>()
  const change = found.data?.change
  return (
    <Page
      key={changeId}
      title={change === undefined ? t('orders.changes.any') : t('orders.changes.one', { number: change.changeNumber })}
      badge={change && <ChangeState state={change.state} />}
      description={change?.reason}
      lead={
        change === undefined ? (
          <Link to="/purchase-orders" className={BACK_LINK}>
            <BackArrow />
            <T id="orders.list.title" />
          </Link>
        ) : (
          <Link
            to="/purchase-orders/$orderId"
            params={{ orderId: change.orderId }}
            search={{ view: 'changes' }}
            className={BACK_LINK}
          >
            <BackArrow />
            {change.orderNumber}
          </Link>
        )
      }
      actions={change && <ChangeActions change={change} etag={found.data?.etag} onError={setError} />}
    >
      <ProblemBanner error={error} hint={staleHint(error)} className="mb-4" />
      {change !== undefined ? (
        <ChangeDocument change={change} />
      ) : (
        <Card isFlush>
          {found.isError ? <DocumentError failed={found} list="/purchase-orders" /> : <LoadingRows rows={5} />}
        </Card>
      )}
    </Page>
  )
}

const OUTCOME_TONES = {
  none: 'neutral',
  notify: 'info',
  'final-only': 'warning',
  affected: 'warning',
  full: 'warning',
} as const

function ChangeDocument({ change }: { readonly change: OrderChange }) {
  const t = useT()
  const format = useFormat()
  const problemText = useProblemText()
  const { judgement, answer, approval, sentAt, lapseReason, revision, orderId } = change
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <Card title={<T id="orders.changes.differences" />}>
        <Differences differences={change.differences} currency={change.gross.currency} />
      </Card>
      <div className="flex min-w-0 flex-col gap-4">
        <Card title={<T id="requisitions.one.details" />}>
          <Facts
            facts={[
              {
                label: t('orders.field.gross'),
                value: (
                  <span className="flex flex-wrap items-center gap-1.5">
                    <Money money={change.grossBefore} />
                    <ArrowRight aria-hidden className="size-3.5 text-muted rtl:rotate-180" />
                    <Money money={change.gross} className="font-medium" />
                  </span>
                ),
              },
              { label: t('orders.field.created'), value: <DateText instant={change.createdAt} /> },
              sentAt !== undefined && { label: t('orders.changes.sent'), value: <DateText instant={sentAt} /> },
              revision !== undefined && {
                label: t('orders.revisions.made'),
                value: (
                  <Link
                    to="/purchase-orders/$orderId/revisions/$revision"
                    params={{ orderId, revision: String(revision) }}
                    className="rounded-sm font-medium text-accent-ink underline-offset-2 hover:underline"
                  >
                    <T id="orders.revisions.one" values={{ revision }} />
                  </Link>
                ),
              },
              answer !== undefined && {
                label: t('orders.changes.answer'),
                value: (
                  <>
                    {t(answer.accepted ? 'orders.answer.accepted' : 'orders.answer.rejected')}
                    {answer.reference !== undefined && <span className="block text-muted">{answer.reference}</span>}
                    {answer.note !== undefined && <span className="block text-muted">“{answer.note}”</span>}
                  </>
                ),
              },
              lapseReason !== undefined && {
                label: t('orders.changes.lapsed'),
                // What lapsed before codes were kept has the words of the server.
                value: problemText({ code: '', ...judgement.lapse, detail: lapseReason }),
              },
            ]}
          />
        </Card>
        <Card
          title={<T id="orders.changes.judgement" />}
          actions={<Badge tone={OUTCOME_TONES[judgement.outcome]}>{t(`orders.outcome.${judgement.outcome}`)}</Badge>}
        >
          {judgement.findings.length === 0 ? (
            <p className="text-muted">
              <T id="orders.changes.no_findings" />
            </p>
          ) : (
            <ul className="flex flex-col gap-3">
              {judgement.findings.map((finding) => (
                <li key={`${finding.rule}${finding.path}`}>
                  <Badge tone={OUTCOME_TONES[finding.outcome]}>{t(`orders.rule.${finding.rule}`)}</Badge>
                  <p className="mt-1">{findingText(finding, t, format)}</p>
                </li>
              ))}
            </ul>
          )}
        </Card>
        {approval !== undefined && approval.decisions.length > 0 && (
          <Card title={<T id="orders.changes.decisions" />}>
            <ul className="flex flex-col gap-2">
              {approval.decisions.map(({ userId, userName, decision, decidedAt, comment }) => (
                <li key={`${userId}${decidedAt}`}>
                  <T
                    id={
                      decision === 'approved' || decision === 'rejected' || decision === 'returned'
                        ? `requisitions.way.${decision}`
                        : 'requisitions.way.decided'
                    }
                    values={{ name: userName }}
                  />
                  {comment !== undefined && <p className="text-muted">“{comment}”</p>}
                  <p className="text-sm text-muted">
                    <DateText instant={decidedAt} />
                  </p>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </div>
  )
}
