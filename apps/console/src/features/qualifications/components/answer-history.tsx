import { T, useT } from '@nexus/console-i18n'
import { DateText, Dialog } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Question } from '../../questionnaires/queries/questionnaire-queries.js'
import { Listing } from '../../vendors/components/listing.js'
import { PersonName } from '../../vendors/components/person-name.js'
import { answerHistoryQuery } from '../queries/qualification-queries.js'
import { useAnswerText } from './use-answer-text.js'

/** Everything that was ever answered, also what was answered anew or taken back. */
export function AnswerHistory({
  qualificationId,
  questions,
  documentName,
  onClose,
}: {
  readonly qualificationId: string
  readonly questions: readonly Question[]
  readonly documentName: (documentId: string) => string | undefined
  readonly onClose: () => void
}) {
  const t = useT()
  const answerText = useAnswerText(documentName)
  const list = useInfiniteQuery({ ...answerHistoryQuery(qualificationId), staleTime: 0 })
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="lg"
      title={<T id="qualifications.history" />}
      description={<T id="qualifications.history_text" />}
    >
      <Listing
        list={list}
        empty={
          <p className="text-muted">
            <T id="qualifications.history_empty" />
          </p>
        }
      >
        {(records) => (
          <ul className="divide-y divide-line">
            {records.map(({ answerId, questionKey, value, answeredBy, answeredAt }) => {
              const question = questions.find(({ key }) => key === questionKey)
              return (
                <li key={answerId} className="py-2">
                  <p className="text-sm break-words text-muted">{question?.text ?? questionKey}</p>
                  <p className="break-words whitespace-pre-wrap">
                    {value === null ? t('qualifications.taken_back') : answerText(question, value)}
                  </p>
                  <p className="text-sm text-muted">
                    <PersonName userId={answeredBy} />, <DateText instant={answeredAt} />
                  </p>
                </li>
              )
            })}
          </ul>
        )}
      </Listing>
    </Dialog>
  )
}
