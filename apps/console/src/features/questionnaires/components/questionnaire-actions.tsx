import { T, useT } from '@nexus/console-i18n'
import { AlertDialog, Button, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CopyPlus, Send } from 'lucide-react'
import { useState } from 'react'
import { isOutdated } from '../../merge/use-merge.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import {
  type Questionnaire,
  publishQuestionnaire,
  questionnaireQuery,
  retireQuestionnaire,
  reviseQuestionnaire,
} from '../queries/questionnaire-queries.js'

type Step = 'publish' | 'retire' | 'revise'

/** What becomes of an edition: published, taken out of use, or the beginning of the next one. */
export function QuestionnaireActions({
  questionnaire,
  isDirty,
  onChanged,
  onOutdated,
}: {
  /** As this person has seen it. */
  readonly questionnaire: Questionnaire
  /** What was typed is not saved yet. */
  readonly isDirty: boolean
  readonly onChanged: (questionnaire: Questionnaire) => void
  /** Somebody else changed it: it has to be seen before it is decided. */
  readonly onOutdated: () => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<Exclude<Step, 'revise'>>()
  const step = useMutation({
    mutationFn: ({ kind, reason = '' }: { readonly kind: Step; readonly reason?: string }) =>
      kind === 'publish'
        ? publishQuestionnaire(questionnaire)
        : kind === 'retire'
          ? retireQuestionnaire(questionnaire, reason)
          : reviseQuestionnaire(questionnaire.questionnaireId),
    onSuccess: (after, { kind }) => {
      queries.setQueryData(questionnaireQuery(after.questionnaireId).queryKey, after)
      void queries.invalidateQueries({
        queryKey: ['questionnaires'],
        predicate: ({ queryKey }) => queryKey[1] !== 'one',
      })
      toast({ kind: 'success', title: t(`questionnaires.done.${kind}`) })
      setAsked(undefined)
      if (kind === 'revise') {
        const { questionnaireId } = after
        void navigate({ to: '/administration/vendors/$questionnaireId', params: { questionnaireId } })
      } else onChanged(after)
    },
    onError: (error) => {
      if (isOutdated(error)) onOutdated()
    },
  })
  const close = (): void => {
    setAsked(undefined)
    step.reset()
  }
  const { state, title } = questionnaire
  return (
    <>
      {state !== 'RETIRED' && (
        <Button onClick={() => setAsked('retire')}>
          <T id={state === 'DRAFT' ? 'questionnaires.do.drop' : 'questionnaires.do.retire'} />
        </Button>
      )}
      {state !== 'DRAFT' && (
        <Button variant="primary" isBusy={step.isPending} onClick={() => step.mutate({ kind: 'revise' })}>
          <CopyPlus aria-hidden />
          <T id="questionnaires.do.revise" />
        </Button>
      )}
      {state === 'DRAFT' && (
        <Button
          variant="primary"
          aria-disabled={isDirty}
          title={isDirty ? t('questionnaires.publish_unsaved') : undefined}
          onClick={() => (isDirty ? toast({ title: t('questionnaires.publish_unsaved') }) : setAsked('publish'))}
        >
          <Send aria-hidden />
          <T id="questionnaires.do.publish" />
        </Button>
      )}
      {asked === 'publish' && (
        <AlertDialog
          isOpen
          onOpenChange={(isOpen) => !isOpen && close()}
          title={<T id="questionnaires.publish.title" values={{ title }} />}
          description={
            <T
              id={
                questionnaire.requiresRequalification
                  ? 'questionnaires.publish.text_requalify'
                  : 'questionnaires.publish.text'
              }
            />
          }
          confirm={<T id="questionnaires.do.publish" />}
          isBusy={step.isPending}
          onConfirm={() => step.mutate({ kind: 'publish' })}
        >
          {step.error !== null && <ProblemBanner error={step.error} />}
        </AlertDialog>
      )}
      {asked === 'retire' && (
        <ReasonDialog
          title={<T id={state === 'DRAFT' ? 'questionnaires.do.drop' : 'questionnaires.do.retire'} />}
          description={<T id={state === 'DRAFT' ? 'questionnaires.drop_text' : 'questionnaires.retire_text'} />}
          confirm={<T id={state === 'DRAFT' ? 'questionnaires.do.drop' : 'questionnaires.do.retire'} />}
          isDangerous
          isBusy={step.isPending}
          error={step.error}
          onClose={close}
          onConfirm={(reason) => step.mutate({ kind: 'retire', reason })}
        />
      )}
      {asked === undefined && step.error !== null && <ProblemBanner error={step.error} className="basis-full" />}
    </>
  )
}
