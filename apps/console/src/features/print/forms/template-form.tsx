import { ProblemError } from '@nexus/client'
import { T, useFieldText, useT } from '@nexus/console-i18n'
import { Button, Card, Field, Textarea, toast } from '@nexus/console-ui'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ConflictDialog } from '../../administration/components/conflict-dialog.js'
import { LeaveGuard } from '../../administration/components/leave-guard.js'
import { type Known, changesOf, useVersionedSave } from '../../administration/forms/use-versioned-save.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { type Template, changeTemplate, readTemplate, templateQuery } from '../queries/print-queries.js'

interface Values {
  readonly html: string
  readonly css: string
}

const knownOf = ({ html, css, version }: Template): Known<Values> => ({ values: { html, css }, version })

/** The template of a kind of document. Nexus prints a trial of it before it takes it. */
export function TemplateForm({
  template,
  first,
  onTyped,
  onSaved,
}: {
  readonly template: Template
  /** What the form begins with where that is not what is printed: an earlier version. */
  readonly first: Values | undefined
  /** Whether something was typed that would be lost: what the form began with is there still. */
  readonly onTyped: (isTyped: boolean) => void
  readonly onSaved: (template: Template) => void
}) {
  const t = useT()
  const fieldText = useFieldText()
  const queries = useQueryClient()
  const { documentType } = template
  const [start, setStart] = useState(() => knownOf(template).values)
  const [begun, setBegun] = useState(first ?? start)
  const [draft, setDraft] = useState(begun)
  const [isTried, setTried] = useState(false)
  const beginWith = (values: Values): void => {
    setBegun(values)
    setDraft(values)
  }
  const changing = useVersionedSave<Values>({
    start: knownOf(template),
    readAgain: async () => knownOf(await readTemplate(documentType)),
    save: async (_changes, ifMatch, whole) => {
      const saved = await changeTemplate(documentType, whole, ifMatch)
      queries.setQueryData(templateQuery(documentType).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['print', 'templates'] })
      void queries.invalidateQueries({ queryKey: ['print', 'versions', documentType] })
      onSaved(saved)
      return knownOf(saved)
    },
    onSaved: (values) => {
      setStart(values)
      beginWith(values)
      toast({ kind: 'success', title: <T id="print.template_saved" /> })
    },
  })
  const isDirty = Object.keys(changesOf(start, draft)).length > 0
  const isTyped = isDirty && Object.keys(changesOf(begun, draft)).length > 0
  useEffect(() => onTyped(isTyped), [isTyped, onTyped])
  const errors = changing.error instanceof ProblemError ? changing.error.errors : []
  const detailOf = (name: string): string | undefined => {
    const field = errors.find(({ pointer }) => pointer === `/${name}`)
    return field === undefined ? undefined : fieldText(field)
  }
  const isMissing = draft.html.trim() === ''
  return (
    <Card title={<T id="print.template" />}>
      {changing.error !== undefined && (
        <ProblemBanner
          error={changing.error}
          isShownAtField={(pointer) => pointer === '/html' || pointer === '/css'}
          className="mb-4"
        />
      )}
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (isMissing) event.currentTarget.querySelector('textarea')?.focus()
          else if (!changing.isBusy) void changing.submit(draft)
        }}
      >
        <Field
          label={t('print.html')}
          hint={<T id="print.html_hint" />}
          isRequired
          error={isTried && isMissing ? t('administration.missing') : detailOf('html')}
        >
          <Textarea
            rows={16}
            spellCheck={false}
            maxLength={100_000}
            className="font-mono text-sm"
            value={draft.html}
            onChange={(event) => setDraft({ ...draft, html: event.target.value })}
          />
        </Field>
        <Field label={t('print.css')} hint={<T id="print.css_hint" />} error={detailOf('css')}>
          <Textarea
            rows={8}
            spellCheck={false}
            maxLength={50_000}
            className="font-mono text-sm"
            value={draft.css}
            onChange={(event) => setDraft({ ...draft, css: event.target.value })}
          />
        </Field>
        {isDirty && (
          <div className="flex flex-wrap justify-end gap-2">
            <Button
              onClick={() => {
                beginWith(start)
                changing.forget()
              }}
            >
              <T id="administration.discard" />
            </Button>
            <Button type="submit" variant="primary" isBusy={changing.isBusy}>
              <T id="print.template_save" />
            </Button>
          </div>
        )}
      </form>
      <LeaveGuard isDirty={isDirty} />
      <ConflictDialog<Values>
        conflict={changing.conflict}
        fields={[
          { name: 'html', label: t('print.html'), render: String },
          { name: 'css', label: t('print.css'), render: String },
        ]}
        onResolve={(merged) => {
          setDraft(merged)
          void changing.resolve(merged)
        }}
        onCancel={changing.cancel}
      />
    </Card>
  )
}
