import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Checkbox, Choice, Field, Input, Textarea, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useMe } from '../../../session/use-session.js'
import { PersonPicker } from '../components/person-picker.js'
import { isBeyondFields, useFieldErrorsOf } from '../../problems/field-errors.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { useAttemptKey } from '../components/use-attempt-key.js'
import { type NewDelegation, createDelegation } from '../queries/delegation-queries.js'
import { DOCUMENT_TYPES } from '../queries/task-choices.js'
import { type DelegationMistake, type DelegationValues, NO_VALUES, readDelegation } from './delegation-values.js'

const POINTERS = [
  ...['/principalUserId', '/delegateUserId', '/from', '/until', '/reason'],
  ...['/amountCap', '/amountCap/amount'],
]
const NO_MISTAKES: ReadonlySet<DelegationMistake> = new Set()

/** Lets somebody decide on one's behalf for a time; who manages all does it for others, too. */
export function DelegationForm({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  const format = useFormat()
  const me = useMe()
  const queries = useQueryClient()
  const keyOf = useAttemptKey()
  const form = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState(NO_VALUES)
  const [mistakes, setMistakes] = useState(NO_MISTAKES)
  const currency = me?.organization.baseCurrency ?? 'EUR'
  const mayForAll = me?.rights['approval-delegation:manage'] === 'all'
  const set = (change: Partial<DelegationValues>): void => setValues((before) => ({ ...before, ...change }))
  const creating = useMutation({
    mutationFn: (body: NewDelegation) => createDelegation(body, keyOf(JSON.stringify(body))),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['approvals'] })
      toast({ kind: 'success', title: t('approvals.delegations.created') })
      onClose()
    },
  })
  const submit = (): void => {
    const read = readDelegation(values, format, currency)
    setMistakes(read.ok ? NO_MISTAKES : read.mistakes)
    if (!read.ok) {
      // The first field that is marked, once it is.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
    } else if (!creating.isPending) creating.mutate(read.body)
  }
  const error = (pointer: string): string | undefined => fieldErrorsOf(creating.error)(pointer)
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {isBeyondFields(creating.error, POINTERS) && <ProblemBanner error={creating.error} />}
      {mayForAll && (
        <Field label={t('approvals.delegations.principal')} error={error('/principalUserId')}>
          <PersonPicker
            value={values.principal}
            onChange={(principal) => set({ principal })}
            placeholder={t('approvals.delegations.myself')}
            isClearable
          />
        </Field>
      )}
      <Field
        label={t('approvals.delegations.delegate')}
        hint={t('approvals.delegations.delegate_hint')}
        error={error('/delegateUserId')}
      >
        <PersonPicker
          value={values.delegate}
          onChange={(delegate) => set({ delegate })}
          except={[values.principal?.userId ?? me?.userId]}
          placeholder={t('approvals.delegations.manager')}
          isClearable
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t('approvals.delegations.from')}
          hint={t('approvals.delegations.from_hint')}
          error={mistakes.has('from') ? t('approvals.delegations.no_date') : error('/from')}
        >
          <Input value={values.from} autoComplete="off" onChange={(event) => set({ from: event.target.value })} />
        </Field>
        <Field
          label={t('approvals.delegations.until')}
          hint={t('approvals.delegations.until_hint')}
          isRequired
          error={
            mistakes.has('until')
              ? t('approvals.delegations.no_date')
              : mistakes.has('order')
                ? t('approvals.delegations.order')
                : error('/until')
          }
        >
          <Input value={values.until} autoComplete="off" onChange={(event) => set({ until: event.target.value })} />
        </Field>
      </div>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 text-sm font-medium">
          <T id="approvals.delegations.types" />
        </legend>
        {DOCUMENT_TYPES.map((type) => (
          <Choice key={type} label={t(`approvals.type.${type}`)}>
            {(control) => (
              <Checkbox
                {...control}
                checked={values.types.includes(type)}
                onCheckedChange={(on) =>
                  set({
                    types: DOCUMENT_TYPES.filter((each) => (each === type ? on === true : values.types.includes(each))),
                  })
                }
              />
            )}
          </Choice>
        ))}
        <p className="text-sm text-muted">
          <T id="approvals.delegations.types_hint" />
        </p>
      </fieldset>
      <Field
        label={t('approvals.delegations.cap', { currency })}
        hint={t('approvals.delegations.cap_hint')}
        error={
          mistakes.has('cap')
            ? t('approvals.delegations.no_amount')
            : (error('/amountCap/amount') ?? error('/amountCap'))
        }
      >
        <Input
          inputMode="decimal"
          autoComplete="off"
          value={values.cap}
          onChange={(event) => set({ cap: event.target.value })}
        />
      </Field>
      <Field label={t('approvals.delegations.reason')} error={error('/reason')}>
        <Textarea
          rows={2}
          maxLength={500}
          value={values.reason}
          onChange={(event) => set({ reason: event.target.value })}
        />
      </Field>
      <div className="flex flex-wrap justify-end gap-2 max-sm:flex-col-reverse max-sm:[&>button]:w-full">
        <Button onClick={onClose}>
          <T id="ui.cancel" />
        </Button>
        <Button type="submit" variant="primary" isBusy={creating.isPending}>
          <T id="approvals.delegations.create" />
        </Button>
      </div>
    </form>
  )
}
