import { T, useT } from '@nexus/console-i18n'
import { Badge, Card, Facts, LoadingRows, StateBadge } from '@nexus/console-ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { DraftDifferences } from '../components/draft-differences.js'
import { Editions } from '../components/editions.js'
import { QuestionItem, RequiredDocument } from '../components/question-item.js'
import { QuestionnaireActions } from '../components/questionnaire-actions.js'
import { QuestionnaireForm } from '../forms/questionnaire-form.js'
import { type Questionnaire, questionnaireQuery } from '../queries/questionnaire-queries.js'

const route = getRouteApi('/shell/administration/vendors/$questionnaireId')

export function QuestionnairePage() {
  const t = useT()
  const { questionnaireId } = route.useParams()
  const queries = useQueryClient()
  const found = useQuery(questionnaireQuery(questionnaireId))
  const [round, setRound] = useState(0)
  if (found.data !== undefined) {
    return (
      <Edition
        key={`${questionnaireId}/${String(round)}`}
        found={found.data}
        onOutdated={() => {
          void queries
            .query({ ...questionnaireQuery(questionnaireId), staleTime: 0 })
            .then(() => setRound((before) => before + 1))
            .catch(() => undefined)
        }}
      />
    )
  }
  return (
    <Page key={questionnaireId} title={t('questionnaires.one')} lead={<Back />}>
      {found.isError ? (
        <Card>
          <DocumentError failed={found} list="/administration/vendors" />
        </Card>
      ) : (
        <Card isFlush>
          <LoadingRows rows={5} />
        </Card>
      )}
    </Page>
  )
}

const Back = () => (
  <Link to="/administration/vendors" className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink">
    <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
    <T id="questionnaires.title" />
  </Link>
)

function Edition({ found, onOutdated }: { readonly found: Questionnaire; readonly onOutdated: () => void }) {
  const mayChange = useCan()('vendor-questionnaire:manage')
  // What this person has seen: it is published as it stands here, not as somebody else has changed it meanwhile.
  const [seen, setSeen] = useState(found)
  const [isDirty, setDirty] = useState(false)
  const { title, edition, state, code } = seen
  const isDraft = state === 'DRAFT'
  return (
    <Page
      title={title}
      badge={
        <>
          <StateBadge state={state} />
          <Badge>
            <T id="questionnaires.edition" values={{ edition }} />
          </Badge>
        </>
      }
      description={<bdi>{code}</bdi>}
      lead={<Back />}
      actions={
        mayChange && (
          <QuestionnaireActions questionnaire={seen} isDirty={isDirty} onChanged={setSeen} onOutdated={onOutdated} />
        )
      }
    >
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {isDraft && mayChange ? (
          <QuestionnaireForm questionnaire={seen} onDirty={setDirty} onSaved={setSeen} />
        ) : (
          <Content questionnaire={seen} />
        )}
        <div className="flex flex-col gap-4">
          <Editions questionnaire={seen} />
          {isDraft && <DraftDifferences draft={seen} />}
        </div>
      </div>
    </Page>
  )
}

/** An edition that does not change any more. */
function Content({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const t = useT()
  const { vendorKind, requiredDocuments, requiresRequalification, questions } = questionnaire
  return (
    <div className="flex flex-col gap-4">
      <Card title={<T id="questionnaires.general" />}>
        <Facts
          facts={[
            { label: t('questionnaires.field.kind'), value: vendorKind ?? t('questionnaires.kind.any') },
            {
              label: t('questionnaires.field.requalify'),
              value: t(requiresRequalification ? 'administration.yes' : 'administration.no'),
            },
            requiredDocuments.length > 0 && {
              label: t('questionnaires.field.documents'),
              value: (
                <span className="flex flex-wrap gap-1">
                  {requiredDocuments.map((type) => (
                    <RequiredDocument key={type} type={type} />
                  ))}
                </span>
              ),
            },
          ]}
        />
      </Card>
      <Card isFlush title={<T id="questionnaires.questions" />}>
        {questions.length === 0 ? (
          <p className="px-4 py-3 text-muted">
            <T id="questionnaires.none" />
          </p>
        ) : (
          <ol className="divide-y divide-line">
            {questions.map((question, index) => (
              <QuestionItem key={question.key} question={question} place={index + 1} />
            ))}
          </ol>
        )}
      </Card>
    </div>
  )
}
