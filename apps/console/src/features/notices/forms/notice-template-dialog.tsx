import { T, useT } from '@nexus/console-i18n'
import { Button, Field, Input, Textarea, toast } from '@nexus/console-ui'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useForm } from 'react-hook-form'
import { ConflictDialog } from '../../administration/components/conflict-dialog.js'
import { FormDialog } from '../../administration/components/form-dialog.js'
import { languageName } from '../../administration/components/language-name.js'
import { useFieldRefusals } from '../../administration/forms/use-field-refusals.js'
import { type Known, useVersionedSave } from '../../administration/forms/use-versioned-save.js'
import {
  type NoticeTemplate,
  changeNoticeTemplate,
  noticeTemplatesQuery,
  readNoticeTemplates,
} from '../queries/notice-queries.js'
import { inserted, strangersIn } from './template-values.js'

interface Words {
  readonly subject: string
  readonly body: string
}

const NAMES = ['subject', 'body'] as const
/** What stands in every notification. */
const ALWAYS = ['recipient', 'organization', 'link']

const knownOf = ({ subject, body, version }: NoticeTemplate): Known<Words> => ({ values: { subject, body }, version })

/** The words of one notification in one language, and the values that may stand in them. */
export function NoticeTemplateDialog({
  template,
  onReset,
  onClose,
}: {
  readonly template: NoticeTemplate
  readonly onReset: () => void
  readonly onClose: () => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const { kind, language } = template
  const start = knownOf(template)
  const form = useForm<Words>({ defaultValues: start.values })
  const { errors } = form.formState
  const last = useRef<'subject' | 'body'>('body')
  const values = [...new Set([...template.values, ...ALWAYS])]
  const changing = useVersionedSave<Words>({
    start,
    readAgain: async () => {
      const all = await readNoticeTemplates()
      return knownOf(all.find((each) => each.kind === kind && each.language === language) ?? template)
    },
    // Both parts are replaced together.
    save: async (_changes, ifMatch, words) => knownOf(await changeNoticeTemplate(template, words, ifMatch)),
    onSaved: () => {
      toast({ kind: 'success', title: <T id="administration.saved" /> })
      onClose()
      void queries.invalidateQueries({ queryKey: noticeTemplatesQuery.queryKey })
    },
  })
  const left = useFieldRefusals(form, changing.error, NAMES)
  const check = (text: string): true | string => {
    if (text.trim() === '') return t('administration.missing')
    const strangers = strangersIn(text, values)
    return strangers.length === 0 || t('notices.unknown_value', { values: strangers.join(', ') })
  }
  const insert = (value: string): void => {
    const name = last.current
    const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`)
    const { text, caret } = inserted(form.getValues(name), `{{${value}}}`, field?.selectionStart, field?.selectionEnd)
    form.setValue(name, text, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
    field?.focus()
    field?.setSelectionRange(caret, caret)
  }
  return (
    <>
      <FormDialog
        size="lg"
        title={t(`notifications.kind.${kind}`)}
        description={languageName(language)}
        submit={<T id="administration.save" />}
        isBusy={changing.isBusy}
        error={left}
        onClose={onClose}
        onSubmit={() =>
          void form.handleSubmit(({ subject, body }) =>
            changing.submit({ subject: subject.trim(), body: body.trim() }),
          )()
        }
      >
        <Field label={<T id="notices.subject" />} isRequired error={errors.subject?.message}>
          <Input
            {...form.register('subject', { validate: check })}
            lang={language}
            autoComplete="off"
            maxLength={200}
            onFocus={() => {
              last.current = 'subject'
            }}
          />
        </Field>
        <Field label={<T id="notices.body" />} isRequired error={errors.body?.message}>
          <Textarea
            {...form.register('body', { validate: check })}
            lang={language}
            rows={8}
            maxLength={4000}
            onFocus={() => {
              last.current = 'body'
            }}
          />
        </Field>
        <div role="group" aria-labelledby="notice-values">
          <p id="notice-values" className="text-sm font-medium">
            <T id="notices.values" />
          </p>
          <p className="text-sm text-muted">
            <T id="notices.values_hint" />
          </p>
          <div className="mt-2 flex flex-wrap gap-1.5">
            {values.map((value) => (
              <Button key={value} size="sm" className="font-mono" onClick={() => insert(value)}>
                {`{{${value}}}`}
              </Button>
            ))}
          </div>
        </div>
        {template.custom && (
          <Button className="self-start" onClick={onReset}>
            <T id="notices.reset" />
          </Button>
        )}
      </FormDialog>
      <ConflictDialog<Words>
        conflict={changing.conflict}
        fields={[
          { name: 'subject', label: t('notices.subject'), render: String },
          { name: 'body', label: t('notices.body'), render: String },
        ]}
        onResolve={(merged) => {
          form.reset(merged, { keepDefaultValues: true })
          void changing.resolve(merged)
        }}
        onCancel={changing.cancel}
      />
    </>
  )
}
