import { T, useT } from '@nexus/console-i18n'
import { Badge, Card, type Tone } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { type Questionnaire, editionsQuery } from '../queries/questionnaire-queries.js'
import { type EditionDifference, differencesOf } from './edition-differences.js'

const TONES: Readonly<Record<EditionDifference['kind'], Tone>> = {
  added: 'success',
  changed: 'warning',
  removed: 'danger',
}

/** What a draft, as it was saved last, asks otherwise than the edition that is asked now. */
export function DraftDifferences({ draft }: { readonly draft: Questionnaire }) {
  const t = useT()
  const published = useQuery(editionsQuery(draft.code)).data?.find(({ state }) => state === 'PUBLISHED')
  if (published === undefined) return null
  const differences = differencesOf(published, draft)
  return (
    <Card isFlush title={<T id="questionnaires.differences" values={{ edition: published.edition }} />}>
      {differences.length === 0 ? (
        <p className="px-4 py-3 text-muted">
          <T id="questionnaires.differences.none" />
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {differences.map(({ kind, question, fields }) => (
            <li key={question.key} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-2">
              <div className="min-w-0 grow basis-40">
                <p className="break-words">{question.text}</p>
                {fields.length > 0 && (
                  <p className="text-sm text-muted">
                    {fields
                      .filter((field) => field !== 'key')
                      .map((field) => t(`questionnaires.part.${field}`))
                      .join(', ')}
                  </p>
                )}
              </div>
              <Badge tone={TONES[kind]}>{t(`questionnaires.differences.${kind}`)}</Badge>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
