import { ProblemError } from '@nexus/client'
import { T, useFieldText, useT } from '@nexus/console-i18n'
import { Button, Card, Field, Input, Select, toast } from '@nexus/console-ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useCan, useMe } from '../../../session/use-session.js'
import { ColourField } from '../../administration/components/colour-field.js'
import { ConflictDialog } from '../../administration/components/conflict-dialog.js'
import { LeaveGuard } from '../../administration/components/leave-guard.js'
import { languageName } from '../../administration/components/language-name.js'
import { Refusal } from '../../administration/components/refusal.js'
import { colourOf, legibilityOf } from '../../administration/forms/contrast.js'
import { type Known, changesOf, useVersionedSave } from '../../administration/forms/use-versioned-save.js'
import { type Design, changeDesign, designQuery, logosQuery, readDesign } from '../queries/print-queries.js'
import { PrintLogo } from './print-logo.js'

type Values = Omit<Design, 'version'>

const FIELDS = ['language', 'pageFormat', 'accentColour', 'textColour', 'footer', 'logoFileId'] as const
const NO_LOGO = 'none'

const knownOf = ({ version, ...values }: Design): Known<Values> => ({ values, version })

/** How the PDFs of the organization look from now on. */
export function DesignForm({ design }: { readonly design: Design }) {
  const t = useT()
  const can = useCan()
  const me = useMe()
  const fieldText = useFieldText()
  const queries = useQueryClient()
  const mayChange = can('organization:manage')
  const organizationId = me?.organization.organizationId
  const logos = useQuery({
    ...logosQuery(organizationId ?? ''),
    enabled: organizationId !== undefined && can('file:read'),
  }).data
  const [start, setStart] = useState(() => knownOf(design).values)
  const [draft, setDraft] = useState(start)
  const change = (part: Partial<Values>): void => setDraft((before) => ({ ...before, ...part }))
  const changing = useVersionedSave<Values>({
    start: knownOf(design),
    readAgain: async () => knownOf(await readDesign()),
    // What is left out goes back to its default: everything is sent.
    save: async (_changes, ifMatch, whole) => {
      const saved = await changeDesign(whole, ifMatch)
      queries.setQueryData(designQuery.queryKey, saved)
      return knownOf(saved)
    },
    onSaved: (values) => {
      setStart(values)
      setDraft(values)
      toast({ kind: 'success', title: <T id="administration.saved" /> })
    },
  })
  const isDirty = Object.keys(changesOf(start, draft)).length > 0
  const errors = changing.error instanceof ProblemError ? changing.error.errors : []
  const detailOf = (name: (typeof FIELDS)[number]): string | undefined => {
    const field = errors.find(({ pointer }) => pointer === `/${name}`)
    return field === undefined ? undefined : fieldText(field)
  }
  const isPlaced = FIELDS.some((name) => detailOf(name) !== undefined)
  const accent = colourOf(draft.accentColour)
  const text = colourOf(draft.textColour)
  const submit = (): void => {
    if (changing.isBusy || accent === undefined || text === undefined) return
    if (![accent, text].every((colour) => legibilityOf(colour, true).isLegible)) return
    const footer = draft.footer?.trim() ?? ''
    void changing.submit({
      ...draft,
      accentColour: accent,
      textColour: text,
      footer: footer === '' ? null : footer,
    })
  }
  const logoName = (fileId: unknown): string =>
    logos?.find((each) => each.fileId === fileId)?.fileName ?? t(fileId === null ? 'print.logo_none' : 'print.logo_own')
  const known = logos ?? []
  return (
    <Card title={<T id="print.design" />}>
      <Refusal error={isPlaced ? undefined : changing.error} />
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label={t('print.language')} error={detailOf('language')}>
            <Select
              isDisabled={!mayChange}
              value={draft.language}
              onChange={(language) => change({ language })}
              options={(['en', 'de'] as const).map((value) => ({ value, label: languageName(value) }))}
            />
          </Field>
          <Field label={t('print.page')} error={detailOf('pageFormat')}>
            <Select
              isDisabled={!mayChange}
              value={draft.pageFormat}
              onChange={(pageFormat) => change({ pageFormat })}
              options={(['A4', 'Letter'] as const).map((value) => ({ value, label: t(`print.page.${value}`) }))}
            />
          </Field>
          <ColourField
            name="accentColour"
            label={t('print.accent')}
            hint={<T id="print.accent_hint" />}
            typed={draft.accentColour}
            error={detailOf('accentColour')}
            isDisabled={!mayChange}
            isPrinted
            onChange={(accentColour) => change({ accentColour })}
          />
          <ColourField
            name="textColour"
            label={t('print.text')}
            hint={<T id="print.text_hint" />}
            typed={draft.textColour}
            error={detailOf('textColour')}
            isDisabled={!mayChange}
            isPrinted
            onChange={(textColour) => change({ textColour })}
          />
        </div>
        <Field label={t('print.footer')} hint={<T id="print.footer_hint" />} error={detailOf('footer')}>
          <Input
            autoComplete="off"
            maxLength={200}
            readOnly={!mayChange}
            value={draft.footer ?? ''}
            onChange={(event) => change({ footer: event.target.value === '' ? null : event.target.value })}
          />
        </Field>
        <Field label={t('print.logo')} hint={<T id="print.logo_hint" />} error={detailOf('logoFileId')}>
          <Select
            isDisabled={!mayChange}
            value={draft.logoFileId ?? NO_LOGO}
            onChange={(fileId) => change({ logoFileId: fileId === NO_LOGO ? null : fileId })}
            options={[
              { value: NO_LOGO, label: t('print.logo_none') },
              ...known.map(({ fileId, fileName }) => ({ value: fileId, label: fileName })),
              ...(draft.logoFileId === null || known.some(({ fileId }) => fileId === draft.logoFileId)
                ? []
                : [{ value: draft.logoFileId, label: t('print.logo_own') }]),
            ]}
          />
        </Field>
        {mayChange && can('file:create') && organizationId !== undefined && (
          <PrintLogo organizationId={organizationId} onSent={(logoFileId) => change({ logoFileId })} />
        )}
        {mayChange && isDirty && (
          <div className="flex flex-wrap justify-end gap-2">
            <Button
              onClick={() => {
                setDraft(start)
                changing.forget()
              }}
            >
              <T id="administration.discard" />
            </Button>
            <Button type="submit" variant="primary" isBusy={changing.isBusy}>
              <T id="administration.save" />
            </Button>
          </div>
        )}
      </form>
      <LeaveGuard isDirty={isDirty} />
      <ConflictDialog<Values>
        conflict={changing.conflict}
        fields={[
          { name: 'language', label: t('print.language'), render: (value) => languageName(String(value)) },
          { name: 'pageFormat', label: t('print.page'), render: String },
          { name: 'accentColour', label: t('print.accent'), render: String },
          { name: 'textColour', label: t('print.text'), render: String },
          { name: 'footer', label: t('print.footer'), render: String },
          { name: 'logoFileId', label: t('print.logo'), render: logoName },
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
