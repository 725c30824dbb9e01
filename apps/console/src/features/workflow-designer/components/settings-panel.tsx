import { T, useT } from '@nexus/console-i18n'
import { Checkbox, Choice, Field, Input, Select, Textarea } from '@nexus/console-ui'
import { DEFINITION } from '../forms/body-problems.js'
import type { DefinitionBody } from '../forms/body-types.js'
import { problemAt, useEditor } from '../forms/editor-context.js'
import { CountField } from '../forms/number-field.js'
import { PeopleField } from '../forms/people-field.js'
import { hoursText, settingsFacts } from '../forms/step-facts.js'

const FALLBACKS = ['owner', 'users'] as const

/** What holds for the whole definition: currency, who decides when nobody else can, and when an approval ends by itself. */
export function SettingsPanel() {
  const { body, change, say } = useEditor()
  if (change !== undefined) return <SettingsForm />
  return (
    <dl className="flex flex-col gap-3">
      {settingsFacts(body, say).map(({ label, text }) => (
        <div key={label}>
          <dt className="text-sm text-muted">
            <T id={label} />
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function SettingsForm() {
  const t = useT()
  const { body, change, problems } = useEditor()
  const { currency, fallback, collapseRepeated, expiresAfterHours, waiver } = body
  const errorOf = (field: string): string | undefined => problemAt(problems, DEFINITION, field)
  const set = (next: (body: DefinitionBody) => DefinitionBody, field: string): void =>
    change?.(next, `settings/${field}`)
  return (
    <div className="flex flex-col gap-5">
      <Field
        label={<T id="workflow.field.currency" />}
        hint={<T id="workflow.field.currency_text" />}
        error={/^[A-Z]{3}$/.test(currency) ? errorOf('currency') : t('workflow.problem.currency')}
        isRequired
      >
        <Input
          className="max-w-28 uppercase"
          maxLength={3}
          autoComplete="off"
          spellCheck={false}
          value={currency}
          onChange={({ target }) => {
            const typed = target.value.toUpperCase()
            set((before) => ({ ...before, currency: typed }), 'currency')
          }}
        />
      </Field>
      <Field
        label={<T id="workflow.field.fallback" />}
        hint={<T id="workflow.field.fallback_text" />}
        error={'users' in fallback ? undefined : errorOf('fallback')}
      >
        <Select
          options={FALLBACKS.map((value) => ({ value, label: t(`workflow.fallback.${value}`) }))}
          value={'users' in fallback ? 'users' : 'owner'}
          onChange={(kind) => {
            if (kind === ('users' in fallback ? 'users' : 'owner')) return
            set((before) => ({ ...before, fallback: kind === 'owner' ? { owner: true } : { users: [] } }), 'fallback')
          }}
        />
      </Field>
      {'users' in fallback && (
        <PeopleField
          label={<T id="workflow.field.people" />}
          error={fallback.users.length === 0 ? t('workflow.problem.users') : errorOf('fallback')}
          value={fallback.users}
          onChange={(users) => set((before) => ({ ...before, fallback: { users } }), 'fallback')}
        />
      )}
      <Choice label={<T id="workflow.field.collapse" />} hint={<T id="workflow.field.collapse_text" />}>
        {(control) => (
          <Checkbox
            {...control}
            checked={collapseRepeated === true}
            onCheckedChange={(checked) =>
              set(
                ({ collapseRepeated: _former, ...rest }) =>
                  checked === true ? { ...rest, collapseRepeated: true } : rest,
                'collapseRepeated',
              )
            }
          />
        )}
      </Choice>
      <CountField
        id="/expiresAfterHours"
        label={<T id="workflow.field.expiry_hours" />}
        hint={expiresAfterHours === undefined ? <T id="workflow.expiry.never" /> : hoursText(expiresAfterHours, t)}
        error={errorOf('expiresAfterHours')}
        least={1}
        most={8760}
        value={expiresAfterHours}
        onChange={(hours) =>
          set(
            ({ expiresAfterHours: _former, ...rest }) =>
              hours === undefined ? rest : { ...rest, expiresAfterHours: hours },
            'expiresAfterHours',
          )
        }
      />
      <Field
        label={<T id="workflow.field.waiver" />}
        hint={<T id="workflow.field.waiver_text" />}
        error={errorOf('waiver')}
      >
        <Textarea
          maxLength={500}
          value={waiver ?? ''}
          onChange={({ target }) => {
            const typed = target.value
            set(({ waiver: _former, ...rest }) => (typed === '' ? rest : { ...rest, waiver: typed }), 'waiver')
          }}
        />
      </Field>
    </div>
  )
}
