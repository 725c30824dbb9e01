import { T, useT } from '@nexus/console-i18n'
import { Banner, Field, FormDialog, Textarea, toast } from '@nexus/console-ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Questionnaire } from '../../questionnaires/queries/questionnaire-queries.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { useFocusAfter } from '../../problems/use-focus-after.js'
import { focusFirstFault } from '../../vendors/forms/focus-first-fault.js'
import { useVendorChange } from '../../vendors/queries/use-vendor-change.js'
import { vendorQuery } from '../../vendors/queries/vendor-queries.js'
import { useAnswerText } from '../components/use-answer-text.js'
import { type Qualification, qualificationQuery } from '../queries/qualification-queries.js'

/** Approves what was handed in: the vendor becomes active. Answers that knock it out are waived with a reason each. */
export function ApproveDialog({
  qualification,
  questionnaire,
  onClose,
}: {
  readonly qualification: Qualification
  /** Undefined where it is judged without questions. */
  readonly questionnaire: Questionnaire | undefined
  readonly onClose: () => void
}) {
  const t = useT()
  const answerText = useAnswerText()
  const queries = useQueryClient()
  useFocusAfter()
  const { vendorId, vendorName, qualificationId, knockOuts, answers } = qualification
  const vendor = useQuery(vendorQuery(vendorId))
  const change = useVendorChange(vendorId)
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const [isTried, setTried] = useState(false)
  const questions = questionnaire?.questions.filter(({ key }) => knockOuts.includes(key)) ?? []
  const isBarred = questions.some(({ knockOut }) => knockOut?.waivable !== true)
  const isMissing = (key: string): boolean => (reasons[key] ?? '').trim() === ''

  const submit = (form: HTMLElement): void => {
    setTried(true)
    if (isBarred || vendor.data === undefined) return
    if (questions.some(({ key }) => isMissing(key))) {
      focusFirstFault(form)
      return
    }
    const waivers = questions.map(({ key }) => ({ questionKey: key, reason: (reasons[key] ?? '').trim() }))
    change.mutate(
      { etag: vendor.data.etag, change: { kind: 'activate', waivers } },
      {
        onSuccess: () => {
          void queries.invalidateQueries({ queryKey: qualificationQuery(qualificationId).queryKey })
          void queries.invalidateQueries({ queryKey: ['vendors', 'qualifications', vendorId] })
          toast({ kind: 'success', title: t('vendors.done.activate', { name: vendorName }) })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={<T id="qualifications.approve.title" values={{ name: vendorName }} />}
      description={<T id="qualifications.approve.text" />}
      submit={<T id="qualifications.do.approve" />}
      isBusy={change.isPending || vendor.isPending}
      refusal={<ProblemBanner error={change.error ?? vendor.error} className="mb-4" />}
      onSubmit={submit}
      onClose={onClose}
    >
      {isBarred && (
        <Banner tone="danger" role="alert" icon={<CircleAlert aria-hidden />}>
          <T id="qualifications.approve.barred" />
        </Banner>
      )}
      {questions.map((question) => {
        const answer = answers.find(({ questionKey }) => questionKey === question.key)
        const said = answer === undefined ? '' : answerText(question, answer.value)
        if (question.knockOut?.waivable !== true) {
          return (
            <p key={question.key} className="break-words">
              {question.text} <strong>{said}</strong>
            </p>
          )
        }
        return (
          <Field
            key={question.key}
            label={t('qualifications.approve.waiver', { question: question.text, answer: said })}
            isRequired
            error={isTried && isMissing(question.key) ? t('problems.reason_missing') : undefined}
          >
            <Textarea
              rows={2}
              maxLength={500}
              value={reasons[question.key] ?? ''}
              onChange={(event) => setReasons((before) => ({ ...before, [question.key]: event.target.value }))}
            />
          </Field>
        )
      })}
    </FormDialog>
  )
}
