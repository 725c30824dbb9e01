import { T, useFormat, useRecordedText, useT } from '@nexus/console-i18n'
import { Badge, Banner, Card, DateText, Facts, LoadingRows } from '@nexus/console-ui'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ArrowLeft, Undo2, UsersRound } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useCan, useMe } from '../../../session/use-session.js'
import { rowsOf } from '../../lists/listed.js'
import { type Questionnaire, questionnaireQuery } from '../../questionnaires/queries/questionnaire-queries.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { PersonName } from '../../vendors/components/person-name.js'
import { vendorDocumentsQuery } from '../../vendors/queries/vendor-queries.js'
import { AnswerHistory } from '../components/answer-history.js'
import { GivenAnswers } from '../components/given-answers.js'
import { QualificationActions } from '../components/qualification-actions.js'
import { QUALIFICATION_TONES } from '../components/qualification-tones.js'
import { isPreparedBy } from '../components/qualification-steps.js'
import { RequiredDocuments } from '../components/required-documents.js'
import { AnswersForm } from '../forms/answers-form.js'
import { type Qualification, type Read, qualificationQuery } from '../queries/qualification-queries.js'

const route = getRouteApi('/shell/vendors/$vendorId/qualifications/$qualificationId')

export function QualificationPage() {
  const t = useT()
  const { vendorId, qualificationId } = route.useParams()
  const found = useQuery(qualificationQuery(qualificationId))
  const questionnaireId = found.data?.qualification.questionnaireId ?? null
  const asked = useQuery({ ...questionnaireQuery(questionnaireId ?? ''), enabled: questionnaireId !== null })
  const [isHistory, setHistory] = useState(false)
  const [round, setRound] = useState(0)
  const documentName = useDocumentName(vendorId)
  const qualification = found.data?.qualification
  const failed = found.isError ? found : asked.isError ? asked : undefined
  const isLoaded = found.data !== undefined && (questionnaireId === null || asked.data !== undefined)
  return (
    <Page
      key={qualificationId}
      title={
        qualification === undefined
          ? t('vendors.qualifications.title')
          : t(`qualifications.title.${qualification.purpose}`, { name: qualification.vendorName })
      }
      badge={
        qualification && (
          <Badge tone={QUALIFICATION_TONES[qualification.state]}>
            {t(`vendors.qualifications.state.${qualification.state}`)}
          </Badge>
        )
      }
      actions={
        found.data &&
        isLoaded && (
          <QualificationActions
            read={found.data}
            questionnaire={asked.data}
            onHistory={() => setHistory(true)}
            onAnswersChanged={() => setRound((before) => before + 1)}
          />
        )
      }
      lead={
        <Link
          to="/vendors/$vendorId"
          params={{ vendorId }}
          search={{ tab: 'qualification' }}
          className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
          {qualification?.vendorName ?? <T id="vendors.one.title" />}
        </Link>
      }
    >
      {found.data !== undefined && isLoaded ? (
        <Parts
          key={`${questionnaireId ?? ''}/${String(round)}`}
          read={found.data}
          questionnaire={asked.data}
          documentName={documentName}
        />
      ) : failed !== undefined ? (
        <Card>
          <DocumentError failed={failed} list="/vendors" />
        </Card>
      ) : (
        <Card isFlush>
          <LoadingRows rows={5} />
        </Card>
      )}
      {isHistory && (
        <AnswerHistory
          qualificationId={qualificationId}
          questions={asked.data?.questions ?? []}
          documentName={documentName}
          onClose={() => setHistory(false)}
        />
      )}
    </Page>
  )
}

/** What the documents of a vendor are called, by their id. */
function useDocumentName(vendorId: string): (documentId: string) => string | undefined {
  const documents = rowsOf(useInfiniteQuery(vendorDocumentsQuery(vendorId)))
  return useCallback(
    (documentId) => {
      const found = documents.find((each) => each.documentId === documentId)
      return found === undefined ? undefined : `${found.type.replaceAll('-', ' ')} ${found.number}`
    },
    [documents],
  )
}

function Parts({
  read,
  questionnaire,
  documentName,
}: {
  readonly read: Read
  readonly questionnaire: Questionnaire | undefined
  readonly documentName: (documentId: string) => string | undefined
}) {
  const can = useCan()
  const me = useMe()
  const { qualification } = read
  const { state, returned, vendorId } = qualification
  const documents = rowsOf(useInfiniteQuery(vendorDocumentsQuery(vendorId))).filter((each) => each.state === 'VALID')
  const isAnswered = state === 'INVITED' || state === 'ANSWERING'
  const mayAnswer = isAnswered && can('vendor:update')
  return (
    <div className="flex flex-col gap-4">
      {returned !== null && isAnswered && (
        <Banner tone="warning" icon={<Undo2 aria-hidden />}>
          <p className="font-medium">
            <T id="qualifications.returned" values={{ name: <PersonName key="name" userId={returned.userId} /> }} />
          </p>
          <p className="break-words">{returned.reason}</p>
        </Banner>
      )}
      {state === 'SUBMITTED' && can('vendor:verify') && isPreparedBy(qualification, me?.userId) && (
        <Banner icon={<UsersRound aria-hidden />}>
          <T id="qualifications.four_eyes" />
        </Banner>
      )}
      <QualificationFacts qualification={qualification} questionnaire={questionnaire} />
      {questionnaire === undefined ? (
        <Card>
          <p className="text-muted">
            <T id="qualifications.no_questions" />
          </p>
        </Card>
      ) : mayAnswer ? (
        <AnswersForm start={read} questionnaire={questionnaire} />
      ) : (
        <>
          {questionnaire.requiredDocuments.length > 0 && (
            <RequiredDocuments types={questionnaire.requiredDocuments} documents={documents} />
          )}
          <GivenAnswers qualification={qualification} questionnaire={questionnaire} documentName={documentName} />
        </>
      )}
    </div>
  )
}

function QualificationFacts({
  qualification,
  questionnaire,
}: {
  readonly qualification: Qualification
  readonly questionnaire: Questionnaire | undefined
}) {
  const t = useT()
  const format = useFormat()
  const recordedText = useRecordedText()
  const { contact, expiresAt, state, cause, reason, score, submittedAt, submittedBy, endedAt, endedBy, endReason } =
    qualification
  return (
    <Card title={<T id="qualifications.about" />}>
      <Facts
        facts={[
          questionnaire !== undefined && {
            label: t('questionnaires.one'),
            value: `${questionnaire.title} · ${t('questionnaires.edition', { edition: questionnaire.edition })}`,
          },
          { label: t('qualifications.cause'), value: t(`qualifications.cause.${cause}`) },
          // What began by itself is said by its cause; the reason that goes with it is written in English.
          reason !== null && cause === 'person' && { label: t('problems.reason'), value: reason },
          contact !== null && {
            label: t('qualifications.contact'),
            value: (
              <span className="break-words">
                {contact.name}
                <span className="block text-sm text-muted">{contact.mail}</span>
              </span>
            ),
          },
          expiresAt !== null &&
            state === 'INVITED' && { label: t('qualifications.expires'), value: <DateText instant={expiresAt} /> },
          score !== null && {
            label: t('qualifications.score'),
            value: t('qualifications.score_of', { score: format.decimal(score) }),
          },
          submittedAt !== null && {
            label: t('qualifications.submitted'),
            value: (
              <>
                <DateText instant={submittedAt} />
                {submittedBy !== null && (
                  <span className="block text-sm text-muted">
                    <PersonName userId={submittedBy} />
                  </span>
                )}
              </>
            ),
          },
          endedAt !== null && {
            label: t('qualifications.ended'),
            value: (
              <>
                <DateText instant={endedAt} />
                {endedBy !== null && state !== 'EXPIRED' && (
                  <span className="block text-sm text-muted">
                    <PersonName userId={endedBy} />
                  </span>
                )}
              </>
            ),
          },
          endReason !== null && { label: t('qualifications.end_reason'), value: recordedText(endReason) },
        ]}
      />
    </Card>
  )
}
