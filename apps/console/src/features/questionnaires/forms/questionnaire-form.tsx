import { ProblemError } from '@nexus/client'
import { T, useFieldText, useT } from '@nexus/console-i18n'
import { Button, Card, Choice, EmptyState, Field, Input, Switch, Textarea, toast } from '@nexus/console-ui'
import { useQueryClient } from '@tanstack/react-query'
import { ListChecks, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { ConflictDialog } from '../../administration/components/conflict-dialog.js'
import { LeaveGuard } from '../../administration/components/leave-guard.js'
import { Refusal } from '../../administration/components/refusal.js'
import { changesOf, type Known, useVersionedSave } from '../../administration/forms/use-versioned-save.js'
import { focusFirstFault } from '../../vendors/forms/focus-first-fault.js'
import { QuestionItem } from '../components/question-item.js'
import {
  type Question,
  type Questionnaire,
  questionnaireQuery,
  readQuestionnaire,
  updateQuestionnaire,
} from '../queries/questionnaire-queries.js'
import { moved } from './question-draft.js'
import { QuestionDialog } from './question-dialog.js'
import { type QuestionnaireContent, contentOf, kindsOf } from './questionnaire-content.js'
import { useQuestionnaireFields } from './use-questionnaire-fields.js'

const knownOf = (questionnaire: Questionnaire): Known<QuestionnaireContent> => ({
  values: contentOf(questionnaire),
  version: questionnaire.version,
})

const KEY = /^[a-z][a-z0-9-]{0,39}$/

/** The draft of an edition: its heading, what it asks and which documents it wants. */
export function QuestionnaireForm({
  questionnaire,
  onDirty,
  onSaved,
}: {
  /** As it was opened; later ones are not looked at. */
  readonly questionnaire: Questionnaire
  readonly onDirty: (isDirty: boolean) => void
  readonly onSaved: (questionnaire: Questionnaire) => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const fieldText = useFieldText()
  const { questionnaireId } = questionnaire
  const [start] = useState(() => knownOf(questionnaire))
  const [saved, setSaved] = useState(start.values)
  const [content, setContent] = useState(start.values)
  const [documents, setDocuments] = useState(start.values.requiredDocuments.join(', '))
  const [open, setOpen] = useState<Question | 'new'>()
  const [isTried, setTried] = useState(false)
  const fields = useQuestionnaireFields()
  const adding = useRef<HTMLButtonElement>(null)
  const isDirty = Object.keys(changesOf(saved, content)).length > 0

  const take = (next: QuestionnaireContent): void => {
    setContent(next)
    onDirty(Object.keys(changesOf(saved, next)).length > 0)
  }
  const change = (part: Partial<QuestionnaireContent>): void => take({ ...content, ...part })
  const settle = (values: QuestionnaireContent): void => {
    setContent(values)
    setDocuments(values.requiredDocuments.join(', '))
  }
  const changing = useVersionedSave<QuestionnaireContent>({
    start,
    readAgain: async () => knownOf(await readQuestionnaire(questionnaireId)),
    save: async (changes, ifMatch) => {
      const updated = await updateQuestionnaire(questionnaireId, changes, ifMatch)
      queries.setQueryData(questionnaireQuery(questionnaireId).queryKey, updated)
      void queries.invalidateQueries({ queryKey: ['questionnaires', 'list'] })
      void queries.invalidateQueries({ queryKey: ['questionnaires', 'editions'] })
      onSaved(updated)
      return knownOf(updated)
    },
    onSaved: (values) => {
      setSaved(values)
      settle(values)
      setTried(false)
      onDirty(false)
      toast({ kind: 'success', title: <T id="administration.saved" /> })
    },
  })

  const refused = changing.error instanceof ProblemError ? changing.error.errors : []
  const refusedAt = (start: string): readonly string[] =>
    refused.filter(({ pointer }) => pointer === start || pointer.startsWith(`${start}/`)).map(fieldText)
  const [kindFault] = refusedAt('/vendorKind')
  const kind = content.vendorKind ?? ''
  const isKindFine = kind === '' || KEY.test(kind)
  const areDocumentsFine = content.requiredDocuments.every((type) => KEY.test(type))
  const isMissing = content.title.trim() === ''
  // What the server says of the list as a whole, such as that nothing is asked, stands above the form.
  const isPlaced =
    refused.length > 0 && refused.every(({ pointer }) => /^\/(title|vendorKind|questions\/\d+)/.test(pointer))

  const { questions } = content
  const put = (question: Question): void => {
    const at = open === 'new' || open === undefined ? questions.length : questions.indexOf(open)
    change({ questions: [...questions.slice(0, at), question, ...questions.slice(at + 1)] })
    setOpen(undefined)
  }
  // Dialogs stand beside the form: what is submitted in them would be submitted by it, too.
  return (
    <>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (changing.isBusy) return
          if (isMissing || !isKindFine || !areDocumentsFine) focusFirstFault(event.currentTarget)
          else void changing.submit({ ...content, title: content.title.trim() })
        }}
      >
        <Refusal error={isPlaced ? undefined : changing.error} className="mb-0" />
        <Card title={<T id="questionnaires.general" />}>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              label={t('questionnaires.field.title')}
              isRequired
              error={isTried && isMissing ? t('administration.missing') : refusedAt('/title')[0]}
            >
              <Input
                autoComplete="off"
                maxLength={200}
                value={content.title}
                onChange={(event) => change({ title: event.target.value })}
              />
            </Field>
            <Field
              label={t('questionnaires.field.kind')}
              hint={<T id="questionnaires.kind_hint" />}
              error={isTried && !isKindFine ? t('questionnaires.fault.key') : kindFault}
            >
              <Input
                autoComplete="off"
                maxLength={40}
                value={kind}
                onChange={(event) => {
                  const typed = event.target.value.trim()
                  change({ vendorKind: typed === '' ? null : typed })
                }}
              />
            </Field>
            <Field
              label={t('questionnaires.field.documents')}
              hint={<T id="questionnaires.documents_hint" />}
              error={
                isTried && !areDocumentsFine ? t('questionnaires.fault.documents') : refusedAt('/requiredDocuments')[0]
              }
              className="sm:col-span-2"
            >
              <Textarea
                rows={2}
                value={documents}
                onChange={(event) => {
                  setDocuments(event.target.value)
                  change({ requiredDocuments: kindsOf(event.target.value) })
                }}
              />
            </Field>
          </div>
          <div className="mt-4">
            <Choice label={<T id="questionnaires.field.requalify" />} hint={<T id="questionnaires.requalify_hint" />}>
              {(control) => (
                <Switch
                  {...control}
                  checked={content.requiresRequalification}
                  onCheckedChange={(requiresRequalification) => change({ requiresRequalification })}
                />
              )}
            </Choice>
          </div>
        </Card>
        <Card
          isFlush
          title={<T id="questionnaires.questions" />}
          actions={
            <Button ref={adding} size="sm" onClick={() => setOpen('new')}>
              <Plus aria-hidden />
              <T id="questionnaires.question.add" />
            </Button>
          }
        >
          {questions.length === 0 ? (
            <EmptyState
              icon={<ListChecks />}
              title={<T id="questionnaires.none" />}
              description={<T id="questionnaires.none_text" />}
            />
          ) : (
            <ol className="divide-y divide-line">
              {questions.map((question, index) => (
                <QuestionItem
                  key={question.key}
                  question={question}
                  place={index + 1}
                  errors={refusedAt(`/questions/${String(index)}`)}
                  actions={{
                    onEdit: () => setOpen(question),
                    onRemove: () => {
                      change({ questions: questions.filter((each) => each !== question) })
                      // The button is gone with its question.
                      adding.current?.focus()
                    },
                    onUp: index === 0 ? undefined : () => change({ questions: moved(questions, index, -1) }),
                    onDown:
                      index === questions.length - 1
                        ? undefined
                        : () => change({ questions: moved(questions, index, 1) }),
                  }}
                />
              ))}
            </ol>
          )}
        </Card>
        {isDirty && (
          <div className="sticky bottom-0 z-10 flex flex-wrap justify-end gap-2 rounded-lg border border-line bg-raised p-3 shadow-raised max-lg:bottom-16">
            <Button
              onClick={() => {
                settle(saved)
                onDirty(false)
                changing.forget()
              }}
            >
              <T id="administration.discard" />
            </Button>
            <Button type="submit" variant="primary" isBusy={changing.isBusy}>
              <T id="questionnaires.save" />
            </Button>
          </div>
        )}
      </form>
      <LeaveGuard isDirty={isDirty} />
      {open !== undefined && (
        <QuestionDialog
          question={open === 'new' ? undefined : open}
          others={questions.filter((each) => each !== open).map(({ key }) => key)}
          onDone={put}
          onClose={() => setOpen(undefined)}
        />
      )}
      <ConflictDialog<QuestionnaireContent>
        conflict={changing.conflict}
        fields={fields}
        onResolve={(merged) => {
          settle(merged)
          void changing.resolve(merged)
        }}
        onCancel={changing.cancel}
      />
    </>
  )
}
