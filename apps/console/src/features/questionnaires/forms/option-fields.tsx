import { T, useT } from '@nexus/console-i18n'
import { Button, Field, IconButton, Input } from '@nexus/console-ui'
import { Plus, Trash2 } from 'lucide-react'
import type { OptionDraft, QuestionDraft } from './question-draft.js'

const MOST = 50

/** The answers of a choice, each with the points that it scores. */
export function OptionFields({
  draft,
  errorOf,
  onChange,
}: {
  readonly draft: QuestionDraft
  readonly errorOf: (field: string) => string | undefined
  readonly onChange: (part: Partial<QuestionDraft>) => void
}) {
  const t = useT()
  const { options } = draft
  const change = (id: string, part: Partial<OptionDraft>): void =>
    onChange({ options: options.map((each) => (each.id === id ? { ...each, ...part } : each)) })
  const fault = errorOf('options')
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-medium">
        <T id="questionnaires.options" />
      </legend>
      {options.map(({ id, label, score }, index) => (
        <div key={id} className="flex items-start gap-2">
          <Field
            label={t('questionnaires.option.label', { place: index + 1 })}
            isRequired
            error={errorOf(`options/${id}/label`)}
            className="grow"
          >
            <Input
              autoComplete="off"
              maxLength={200}
              value={label}
              onChange={(event) => change(id, { label: event.target.value })}
            />
          </Field>
          <Field
            label={t('questionnaires.option.score', { place: index + 1 })}
            error={errorOf(`options/${id}/score`)}
            className="w-24 shrink-0"
          >
            <Input
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              value={score}
              onChange={(event) => change(id, { score: event.target.value })}
            />
          </Field>
          <IconButton
            className="mt-6"
            label={t('questionnaires.option.remove', { place: index + 1 })}
            icon={<Trash2 aria-hidden />}
            onClick={() => onChange({ options: options.filter((each) => each.id !== id) })}
          />
        </div>
      ))}
      <p role="alert" className="text-sm text-danger-ink empty:hidden">
        {fault}
      </p>
      {options.length < MOST && (
        <Button
          size="sm"
          className="self-start"
          onClick={() =>
            onChange({ options: [...options, { id: crypto.randomUUID(), key: '', label: '', score: '' }] })
          }
        >
          <Plus aria-hidden />
          <T id="questionnaires.option.add" />
        </Button>
      )}
    </fieldset>
  )
}
