import { T, useT } from '@nexus/console-i18n'
import { Badge, Card, DateText } from '@nexus/console-ui'
import type { Questionnaire } from '../../questionnaires/queries/questionnaire-queries.js'
import { PersonName } from '../../vendors/components/person-name.js'
import type { Qualification } from '../queries/qualification-queries.js'
import { useAnswerText } from './use-answer-text.js'

/** What was answered, for whoever decides: what counts, what knocks out, and what was waived. */
export function GivenAnswers({
  qualification,
  questionnaire,
  documentName,
}: {
  readonly qualification: Qualification
  readonly questionnaire: Questionnaire
  readonly documentName: (documentId: string) => string | undefined
}) {
  const t = useT()
  const answerText = useAnswerText(documentName)
  const { answers, knockOuts, waivers } = qualification
  return (
    <Card isFlush title={<T id="qualifications.answers" />}>
      {questionnaire.questions.length === 0 ? (
        <p className="px-4 py-3 text-muted">
          <T id="questionnaires.none" />
        </p>
      ) : (
        <dl className="divide-y divide-line">
          {questionnaire.questions.map((question) => {
            const answer = answers.find(({ questionKey }) => questionKey === question.key)
            const waiver = waivers.find(({ questionKey }) => questionKey === question.key)
            return (
              <div key={question.key} className="px-4 py-3">
                <dt className="text-sm break-words text-muted">{question.text}</dt>
                <dd className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1">
                  <span className="min-w-0 font-medium break-words whitespace-pre-wrap">
                    {answer === undefined ? (
                      <span className="font-normal text-muted">
                        <T id="qualifications.unanswered" />
                      </span>
                    ) : (
                      answerText(question, answer.value)
                    )}
                  </span>
                  {question.weight !== null && <Badge>{t('questionnaires.weight', { weight: question.weight })}</Badge>}
                  {knockOuts.includes(question.key) && <Badge tone="danger">{t('questionnaires.knock_out')}</Badge>}
                  {answer?.copiedFrom != null && <Badge>{t('qualifications.copied')}</Badge>}
                </dd>
                {answer !== undefined && (
                  <dd className="text-sm text-muted">
                    <PersonName userId={answer.answeredBy} />, <DateText instant={answer.answeredAt} isRelative />
                  </dd>
                )}
                {waiver !== undefined && (
                  <dd className="mt-1 text-sm break-words">
                    <T
                      id="qualifications.waived"
                      values={{ name: <PersonName key="name" userId={waiver.waivedBy} />, reason: waiver.reason }}
                    />
                  </dd>
                )}
              </div>
            )
          })}
        </dl>
      )}
    </Card>
  )
}
