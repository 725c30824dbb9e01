import { T, useFormat, useT } from '@nexus/console-i18n'
import { Checkbox, Choice, Field, FormDialog, Input, Select, Switch, Textarea } from '@nexus/console-ui'
import { useState } from 'react'
import { focusFirstFault } from '../../vendors/forms/focus-first-fault.js'
import { QUESTION_TYPES, type Question } from '../queries/questionnaire-queries.js'
import { KnockOutFields } from './knock-out-fields.js'
import { OptionFields } from './option-fields.js'
import {
  NEW_QUESTION,
  type QuestionDraft,
  type QuestionFaults,
  canKnockOut,
  draftOf,
  faultsOf,
  isWeighed,
  questionOf,
} from './question-draft.js'

const NOT_SAID = 'none'

/** One question of a draft. It is saved with the questionnaire, not by itself. Mount it when it is wanted. */
export function QuestionDialog({
  question,
  others,
  onDone,
  onClose,
}: {
  /** Undefined: a new one. */
  readonly question: Question | undefined
  /** Keys of the other questions. */
  readonly others: readonly string[]
  readonly onDone: (question: Question) => void
  readonly onClose: () => void
}) {
  const t = useT()
  const { locale } = useFormat()
  const [draft, setDraft] = useState(() => (question === undefined ? NEW_QUESTION : draftOf(question, locale)))
  const [isTried, setTried] = useState(false)
  const faults: QuestionFaults = isTried ? faultsOf(draft, others, locale) : {}
  const errorOf = (field: string): string | undefined => {
    const fault = faults[field]
    return fault === undefined ? undefined : t(`questionnaires.fault.${fault}`)
  }
  const change = (part: Partial<QuestionDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const submit = (form: HTMLElement): void => {
    setTried(true)
    if (Object.keys(faultsOf(draft, others, locale)).length > 0) focusFirstFault(form)
    else onDone(questionOf(draft, others, locale))
  }
  const { type } = draft
  const favourable = [
    { value: NOT_SAID, label: t('questionnaires.favourable.none') },
    ...(['yes', 'no'] as const).map((value) => ({ value, label: t(`questionnaires.answer.${value}`) })),
  ]
  return (
    <FormDialog
      size="lg"
      title={<T id={question === undefined ? 'questionnaires.question.new' : 'questionnaires.question.one'} />}
      submit={<T id="questionnaires.question.done" />}
      isBusy={false}
      className="pt-1"
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={<T id="questionnaires.question.text" />} isRequired error={errorOf('text')}>
        <Textarea
          rows={2}
          maxLength={500}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={<T id="questionnaires.question.type" />}>
          <Select
            options={QUESTION_TYPES.map((value) => ({ value, label: t(`questionnaires.type.${value}`) }))}
            value={type}
            onChange={(next) => change({ type: next })}
          />
        </Field>
        <Field
          label={<T id="questionnaires.question.key" />}
          hint={<T id="questionnaires.question.key_hint" />}
          error={errorOf('key')}
        >
          <Input
            autoComplete="off"
            maxLength={40}
            readOnly={question !== undefined}
            value={draft.key}
            onChange={(event) => change({ key: event.target.value })}
          />
        </Field>
      </div>
      <Field label={<T id="questionnaires.question.help" />} hint={<T id="questionnaires.question.help_hint" />}>
        <Textarea
          rows={2}
          maxLength={2000}
          value={draft.help}
          onChange={(event) => change({ help: event.target.value })}
        />
      </Field>
      <Choice label={<T id="questionnaires.question.required" />}>
        {(control) => (
          <Switch {...control} checked={draft.required} onCheckedChange={(required) => change({ required })} />
        )}
      </Choice>
      {type === 'choice' && <OptionFields draft={draft} errorOf={errorOf} onChange={change} />}
      {type === 'number' && (
        <div className="grid gap-4 sm:grid-cols-2">
          {(['minimum', 'maximum'] as const).map((name) => (
            <Field key={name} label={<T id={`questionnaires.question.${name}`} />} error={errorOf(name)}>
              <Input
                inputMode="decimal"
                autoComplete="off"
                maxLength={30}
                value={draft[name]}
                onChange={(event) => change({ [name]: event.target.value })}
              />
            </Field>
          ))}
        </div>
      )}
      {type === 'document' && (
        <Field
          label={<T id="questionnaires.question.document_type" />}
          hint={<T id="questionnaires.question.document_type_hint" />}
          error={errorOf('documentType')}
        >
          <Input
            autoComplete="off"
            maxLength={40}
            value={draft.documentType}
            onChange={(event) => change({ documentType: event.target.value })}
          />
        </Field>
      )}
      {isWeighed(type) && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label={<T id="questionnaires.question.weight" />}
            hint={<T id="questionnaires.question.weight_hint" />}
            error={errorOf('weight')}
          >
            <Input
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              value={draft.weight}
              onChange={(event) => change({ weight: event.target.value })}
            />
          </Field>
          {type === 'yes-no' && (
            <Field
              label={<T id="questionnaires.question.favourable" />}
              hint={<T id="questionnaires.question.favourable_hint" />}
              error={errorOf('favourable')}
            >
              <Select
                options={favourable}
                value={draft.favourable === '' ? NOT_SAID : draft.favourable}
                onChange={(next) => change({ favourable: next === 'yes' || next === 'no' ? next : '' })}
              />
            </Field>
          )}
        </div>
      )}
      {canKnockOut(type) && (
        <Choice
          label={<T id="questionnaires.question.knock_out" />}
          hint={<T id="questionnaires.question.knock_out_hint" />}
        >
          {(control) => (
            <Checkbox
              {...control}
              checked={draft.isKnockOut}
              onCheckedChange={(on) => change({ isKnockOut: on === true })}
            />
          )}
        </Choice>
      )}
      {canKnockOut(type) && draft.isKnockOut && <KnockOutFields draft={draft} errorOf={errorOf} onChange={change} />}
    </FormDialog>
  )
}
