import { ProblemError } from '@nexus/client'
import { LANGUAGES, T, useFieldText, useT } from '@nexus/console-i18n'
import { Button, Card, Field, Input, Select, toast } from '@nexus/console-ui'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { BrandPreview } from '../components/brand-preview.js'
import { ColourField } from '../components/colour-field.js'
import { ConflictDialog } from '../components/conflict-dialog.js'
import { languageName } from '../components/language-name.js'
import { LeaveGuard } from '../components/leave-guard.js'
import { LogoField } from '../components/logo-field.js'
import { Refusal } from '../components/refusal.js'
import { type Branding, brandingQuery, changeBranding, logoSource, readBranding } from '../queries/branding-queries.js'
import { colourOf, legibilityOf } from './contrast.js'
import { type Known, changesOf, useVersionedSave } from './use-versioned-save.js'

type Values = Pick<Branding, 'productName' | 'primaryColor' | 'accentColor' | 'logo' | 'locale' | 'supportEmail'>

const FIELDS = ['productName', 'primaryColor', 'accentColor', 'logo', 'locale', 'supportEmail'] as const

const knownOf = ({
  productName,
  primaryColor,
  accentColor,
  logo,
  locale,
  supportEmail,
  version,
}: Branding): Known<Values> => ({
  values: { productName, primaryColor, accentColor, logo, locale, supportEmail },
  version,
})

/** Name, colours, logo and language of Nexus for this organization, with a look at what becomes of it. */
export function BrandingForm({ branding }: { readonly branding: Branding }) {
  const t = useT()
  const fieldText = useFieldText()
  const mayChange = useCan()('organization:manage')
  const queries = useQueryClient()
  const [start, setStart] = useState<Values>(() => knownOf(branding).values)
  const [draft, setDraft] = useState(start)
  const [isChecked, setChecked] = useState(false)
  const change = (part: Partial<Values>): void => setDraft((before) => ({ ...before, ...part }))
  const changing = useVersionedSave<Values>({
    start: knownOf(branding),
    readAgain: async () => knownOf(await readBranding()),
    save: async ({ logo, ...rest }, ifMatch) =>
      knownOf(
        await changeBranding(
          { ...rest, ...(logo === undefined ? {} : { logo: logo === null ? null : logo.contentBase64 }) },
          ifMatch,
        ),
      ),
    onSaved: (values) => {
      setStart(values)
      setDraft(values)
      toast({ kind: 'success', title: <T id="administration.saved" /> })
      void queries.invalidateQueries({ queryKey: brandingQuery.queryKey })
    },
  })
  const isDirty = Object.keys(changesOf(start, draft)).length > 0
  const detailOf = (name: (typeof FIELDS)[number]): string | undefined => {
    const errors = changing.error instanceof ProblemError ? changing.error.errors : []
    const field = errors.find(({ pointer }) => pointer === `/${name}`)
    return field === undefined ? undefined : fieldText(field)
  }
  const isPlaced = FIELDS.some((field) => detailOf(field) !== undefined)
  const primary = colourOf(draft.primaryColor)
  const accent = colourOf(draft.accentColor)
  const isLegible = [primary, accent].every((colour) => colour !== undefined && legibilityOf(colour).isLegible)
  const isNamed = draft.productName.trim() !== ''

  const submit = (): void => {
    setChecked(true)
    if (changing.isBusy || primary === undefined || accent === undefined || !isLegible || !isNamed) return
    const mail = draft.supportEmail?.trim() ?? ''
    void changing.submit({
      ...draft,
      productName: draft.productName.trim(),
      primaryColor: primary,
      accentColor: accent,
      supportEmail: mail === '' ? null : mail,
    })
  }
  const logo = draft.logo === null ? null : { source: logoSource(draft.logo) }
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <Card>
        <Refusal error={isPlaced ? undefined : changing.error} />
        <form
          noValidate
          className="flex flex-col gap-5"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <Field
            label={t('administration.branding.name')}
            hint={<T id="administration.branding.name_hint" />}
            isRequired
            error={isChecked && !isNamed ? t('administration.missing') : detailOf('productName')}
          >
            <Input
              value={draft.productName}
              readOnly={!mayChange}
              maxLength={60}
              onChange={(event) => change({ productName: event.target.value })}
            />
          </Field>
          <div className="grid gap-5 sm:grid-cols-2">
            <ColourField
              name="primaryColor"
              label={t('administration.branding.primary')}
              hint={<T id="administration.branding.primary_hint" />}
              typed={draft.primaryColor}
              error={detailOf('primaryColor')}
              isDisabled={!mayChange}
              onChange={(primaryColor) => change({ primaryColor })}
            />
            <ColourField
              name="accentColor"
              label={t('administration.branding.accent')}
              hint={<T id="administration.branding.accent_hint" />}
              typed={draft.accentColor}
              error={detailOf('accentColor')}
              isDisabled={!mayChange}
              onChange={(accentColor) => change({ accentColor })}
            />
          </div>
          {mayChange && (
            <LogoField
              logo={logo}
              error={detailOf('logo')}
              onChange={(next) => change({ logo: next as Values['logo'] })}
            />
          )}
          <div className="grid gap-5 sm:grid-cols-2">
            <Field
              label={t('administration.branding.language')}
              hint={<T id="administration.branding.language_hint" />}
              error={detailOf('locale')}
            >
              <Select
                value={draft.locale}
                isDisabled={!mayChange}
                onChange={(locale) => change({ locale })}
                options={LANGUAGES.map((language) => ({ value: language, label: languageName(language) }))}
              />
            </Field>
            <Field
              label={t('administration.branding.support')}
              hint={<T id="administration.branding.support_hint" />}
              error={detailOf('supportEmail')}
            >
              <Input
                type="email"
                autoCapitalize="none"
                readOnly={!mayChange}
                maxLength={254}
                value={draft.supportEmail ?? ''}
                onChange={(event) => change({ supportEmail: event.target.value === '' ? null : event.target.value })}
              />
            </Field>
          </div>
          {mayChange && isDirty && (
            <div className="flex flex-wrap justify-end gap-2">
              <Button onClick={() => setDraft(start)}>
                <T id="administration.discard" />
              </Button>
              <Button type="submit" variant="primary" isBusy={changing.isBusy}>
                <T id="administration.save" />
              </Button>
            </div>
          )}
        </form>
      </Card>
      <Card title={<T id="administration.branding.preview" />} className="lg:sticky lg:top-16">
        <BrandPreview
          name={draft.productName}
          colour={primary !== undefined && legibilityOf(primary).isLegible ? primary : start.primaryColor}
          logo={logo?.source}
        />
      </Card>
      <LeaveGuard isDirty={isDirty} />
      <ConflictDialog<Values>
        conflict={changing.conflict}
        fields={[
          { name: 'productName', label: t('administration.branding.name'), render: String },
          { name: 'primaryColor', label: t('administration.branding.primary'), render: String },
          { name: 'accentColor', label: t('administration.branding.accent'), render: String },
          {
            name: 'logo',
            label: t('administration.branding.logo'),
            render: (value) =>
              value === null || value === undefined ? (
                '–'
              ) : (
                <img
                  src={logoSource(value as NonNullable<Branding['logo']>)}
                  alt={t('administration.branding.logo_alt')}
                  className="h-8 max-w-32 object-contain"
                />
              ),
          },
          {
            name: 'locale',
            label: t('administration.branding.language'),
            render: (value) => languageName(String(value)),
          },
          {
            name: 'supportEmail',
            label: t('administration.branding.support'),
            render: (value) => (typeof value === 'string' ? value : '–'),
          },
        ]}
        onResolve={(merged) => {
          setDraft(merged)
          void changing.resolve(merged)
        }}
        onCancel={changing.cancel}
      />
    </div>
  )
}
