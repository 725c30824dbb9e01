import { T } from '@nexus/console-i18n'
import { Card, DateText, LoadingRows, StateBadge } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ErrorState } from '@nexus/console-ui'
import { type Questionnaire, editionsQuery } from '../queries/questionnaire-queries.js'

/** All editions of a questionnaire: which one is written, asked, and which ones were asked before. */
export function Editions({ questionnaire: { code, questionnaireId } }: { readonly questionnaire: Questionnaire }) {
  const editions = useQuery(editionsQuery(code))
  return (
    <Card isFlush title={<T id="questionnaires.editions" />}>
      {editions.isError ? (
        <ErrorState error={editions.error} onRetry={() => void editions.refetch()} className="py-6" />
      ) : editions.data === undefined ? (
        <LoadingRows rows={2} />
      ) : (
        <ul className="divide-y divide-line">
          {editions.data.map((each) => (
            <li
              key={each.questionnaireId}
              className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2"
            >
              <div className="min-w-0">
                {each.questionnaireId === questionnaireId ? (
                  <span className="font-medium" aria-current="true">
                    <T id="questionnaires.edition_this" values={{ edition: each.edition }} />
                  </span>
                ) : (
                  <Link
                    to="/administration/vendors/$questionnaireId"
                    params={{ questionnaireId: each.questionnaireId }}
                    className="inline-flex min-h-6 items-center font-medium text-accent-ink underline underline-offset-2"
                  >
                    <T id="questionnaires.edition" values={{ edition: each.edition }} />
                  </Link>
                )}
                <span className="block text-sm text-muted">
                  <DateText instant={each.publishedAt ?? each.createdAt} />
                </span>
              </div>
              <StateBadge state={each.state} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
