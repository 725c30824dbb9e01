import { ProblemError } from '@nexus/client'
import { T, useFieldText, useT } from '@nexus/console-i18n'
import { Button, Card, toast } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Check, CircleAlert, FilePlus, LoaderCircle } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { LeaveGuard } from '../../administration/components/leave-guard.js'
import type { Questionnaire } from '../../questionnaires/queries/questionnaire-queries.js'
import { FileDocumentDialog } from '../../vendors/components/file-document-dialog.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { focusFirstFault } from '../../vendors/forms/focus-first-fault.js'
import { vendorDocumentsQuery } from '../../vendors/queries/vendor-queries.js'
import { RequiredDocuments } from '../components/required-documents.js'
import { type Read, useQualificationStep } from '../queries/qualification-queries.js'
import { AnswerField } from './answer-field.js'
import type { AnswerFault } from './answer-values.js'
import { type AnswersState, useAnswers } from './use-answers.js'

/** The questions of an edition with the answers of a vendor; what is answered is saved at once. */
export function AnswersForm({ start, questionnaire }: { readonly start: Read; readonly questionnaire: Questionnaire }) {
  const t = useT()
  const fieldText = useFieldText()
  const { qualification } = start
  const { qualificationId, vendorId } = qualification
  const { questions, requiredDocuments } = questionnaire
  const answers = useAnswers(start, questions)
  const step = useQualificationStep(qualificationId)
  const list = useInfiniteQuery(vendorDocumentsQuery(vendorId))
  const documents = list.data?.pages.flatMap(({ items }) => items).filter(({ state }) => state === 'VALID') ?? []
  const [isFiling, setFiling] = useState(false)
  const [isSubmitting, setSubmitting] = useState(false)
  // What cannot be read, or was refused, is kept nowhere.
  const isUnfit = questions.some((each) => answers.faultOf(each) !== undefined || each.key in answers.refusals)
  const state: AnswersState = answers.state === 'saved' && isUnfit ? 'failed' : answers.state
  const form = useRef<HTMLFormElement>(null)
  // What is missing has to be on the screen before the focus can go there.
  useEffect(() => {
    if (step.error !== null && form.current !== null) focusFirstFault(form.current)
  }, [step.error])
  const refused = step.error instanceof ProblemError ? step.error.errors : []

  const faultText = (fault: string | undefined): string | undefined =>
    fault === undefined ? undefined : t(`qualifications.fault.${fault as AnswerFault}`)
  const missing = (key: string): string | undefined => {
    const field = refused.find(({ pointer }) => pointer === `/answers/${key}`)
    return field === undefined || (answers.typed[key] ?? '') !== '' ? undefined : fieldText(field)
  }
  const submit = async (entered: HTMLElement): Promise<void> => {
    setSubmitting(true)
    const isSaved = await answers.flush()
    setSubmitting(false)
    if (!isSaved || isUnfit) {
      focusFirstFault(entered)
      return
    }
    step.mutate(
      { etag: answers.etag(), step: { kind: 'submit' } },
      { onSuccess: () => toast({ kind: 'success', title: t('qualifications.done.submit') }) },
    )
  }
  // Dialogs stand beside the form: what is submitted in them would be submitted by it, too.
  return (
    <>
      <form
        ref={form}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isSubmitting && !step.isPending) void submit(event.currentTarget)
        }}
      >
        {answers.error !== undefined && <ProblemBanner error={answers.error} />}
        {step.error !== null && (
          <ProblemBanner error={step.error} isShownAtField={(pointer) => pointer.startsWith('/answers/')} />
        )}
        {requiredDocuments.length > 0 && <RequiredDocuments types={requiredDocuments} documents={documents} />}
        <Card
          title={<T id="qualifications.answers" />}
          actions={
            <Button size="sm" onClick={() => setFiling(true)}>
              <FilePlus aria-hidden />
              <T id="vendors.documents.file" />
            </Button>
          }
        >
          <div className="flex max-w-2xl flex-col gap-5">
            {questions.map((question) => (
              <AnswerField
                key={question.key}
                question={question}
                typed={answers.typed[question.key] ?? ''}
                error={faultText(answers.faultOf(question)) ?? answers.refusals[question.key] ?? missing(question.key)}
                documents={documents}
                onAnswer={(text) => answers.answer(question.key, text)}
              />
            ))}
          </div>
        </Card>
        <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
          <Saved state={state} onRetry={() => void answers.flush()} />
          <Button type="submit" variant="primary" isBusy={isSubmitting || step.isPending}>
            <T id="qualifications.do.submit" />
          </Button>
        </div>
      </form>
      <LeaveGuard isDirty={state === 'failed'} />
      {isFiling && <FileDocumentDialog vendorId={vendorId} onClose={() => setFiling(false)} />}
      {answers.dialog}
    </>
  )
}

/** Whether everything that was answered is kept; read out when it changes. */
function Saved({ state, onRetry }: { readonly state: AnswersState; readonly onRetry: () => void }) {
  return (
    <div className="me-auto flex items-center gap-2 text-sm text-muted [&_svg]:size-4">
      <p role="status" className="flex items-center gap-1.5">
        {state === 'saved' ? (
          <Check aria-hidden />
        ) : state === 'failed' ? (
          <CircleAlert aria-hidden className="text-danger-ink" />
        ) : (
          <LoaderCircle aria-hidden className={state === 'saving' ? 'animate-spin' : ''} />
        )}
        <T id={`qualifications.saving.${state}`} />
      </p>
      {state === 'failed' && (
        <Button size="sm" onClick={onRetry}>
          <T id="ui.retry" />
        </Button>
      )}
    </div>
  )
}
