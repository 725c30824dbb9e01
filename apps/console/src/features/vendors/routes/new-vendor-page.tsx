import { ProblemError } from '@nexus/client'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Card, Checkbox, Choice, toast } from '@nexus/console-ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { useMe } from '../../../session/use-session.js'
import { Page } from '../../shell/components/page.js'
import { DuplicatesWarning, alikeOf, sameVendorOf } from '../components/duplicates-warning.js'
import { useFieldErrorsOf } from '../../problems/field-errors.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { BankAccountsField, isComplete } from '../forms/bank-accounts-field.js'
import { focusFirstFault } from '../forms/focus-first-fault.js'
import { useRepeatKey } from '../forms/use-repeat-key.js'
import { type BankAccountDraft, type VendorDraft, creationOf, emptyDraft, faultsOf } from '../forms/vendor-draft.js'
import { VendorFields } from '../forms/vendor-fields.js'
import { useVendorCreation } from '../queries/use-vendor-change.js'

export function NewVendorPage() {
  const t = useT()
  return (
    <Page
      title={t('vendors.new.title')}
      lead={
        <Link to="/vendors" className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink">
          <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
          <T id="vendors.list.title" />
        </Link>
      }
    >
      <VendorForm />
    </Page>
  )
}

const isAtField = (pointer: string): boolean => /^\/(?!acknowledgedDuplicates|prospect)/.test(pointer)

function VendorForm() {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  const me = useMe()
  const { locale } = useFormat()
  const navigate = useNavigate()
  const creation = useVendorCreation()
  const repeat = useRepeatKey()
  const [draft, setDraft] = useState<VendorDraft>(() => emptyDraft(me?.organization.country ?? ''))
  const [accounts, setAccounts] = useState<readonly BankAccountDraft[]>([])
  const [isProspect, setProspect] = useState(false)
  const [acknowledged, setAcknowledged] = useState<readonly string[]>([])
  const [isTried, setTried] = useState(false)

  const { error } = creation
  const alike = alikeOf(error)
  const same = sameVendorOf(error)
  const faults = isTried ? faultsOf(draft, locale) : {}
  const refused = fieldErrorsOf(error)
  const isWaiting = alike !== undefined && alike.some(({ vendorId }) => !acknowledged.includes(vendorId))

  /** What was changed is compared anew when it is sent. */
  const forgetAlike = (): void => {
    if (alike === undefined) return
    creation.reset()
    setAcknowledged([])
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    setTried(true)
    if (creation.isPending || isWaiting) return
    if (Object.keys(faultsOf(draft, locale)).length > 0 || !accounts.every(isComplete)) {
      focusFirstFault(event.currentTarget)
      return
    }
    const form = event.currentTarget
    const body = creationOf(draft, locale, { accounts, prospect: isProspect, acknowledged })
    creation.mutate(
      { body, key: repeat.keyOf(body) },
      {
        onSuccess: ({ data: { vendorId, name } }) => {
          toast({ title: t('vendors.done.created', { name }), kind: 'success' })
          void navigate({ to: '/vendors/$vendorId', params: { vendorId }, replace: true })
        },
        onError: (thrown) => {
          if (thrown instanceof ProblemError) repeat.forget()
          focusFirstFault(form)
        },
      },
    )
  }

  return (
    <form noValidate onSubmit={submit} className="flex max-w-3xl flex-col gap-4">
      {alike !== undefined ? (
        <DuplicatesWarning alike={alike} acknowledged={acknowledged} onAcknowledge={setAcknowledged} />
      ) : (
        <ProblemBanner
          error={error}
          isShownAtField={isAtField}
          actions={
            same === undefined ? undefined : (
              <Button asChild>
                <Link to="/vendors/$vendorId" params={{ vendorId: same.vendorId }}>
                  <T id="vendors.duplicates.open_named" values={{ name: same.name }} />
                </Link>
              </Button>
            )
          }
        />
      )}
      <Card title={<T id="vendors.form.data" />}>
        <VendorFields
          draft={draft}
          faults={faults}
          refused={refused}
          onChange={(change) => {
            forgetAlike()
            setDraft((before) => ({ ...before, ...change }))
          }}
        />
      </Card>
      <Card title={<T id="vendors.bank.title" />}>
        <BankAccountsField
          accounts={accounts}
          pointer="/bankAccounts"
          holder={draft.name}
          most={20}
          isTried={isTried}
          refused={refused}
          onChange={(next) => {
            forgetAlike()
            setAccounts(next)
          }}
        />
      </Card>
      <Card>
        <Choice label={<T id="vendors.form.prospect" />} hint={<T id="vendors.form.prospect_hint" />}>
          {(control) => (
            <Checkbox {...control} checked={isProspect} onCheckedChange={(on) => setProspect(on === true)} />
          )}
        </Choice>
      </Card>
      <div className="flex flex-wrap justify-end gap-2">
        <Button asChild>
          <Link to="/vendors">
            <T id="ui.cancel" />
          </Link>
        </Button>
        <Button type="submit" variant="primary" isBusy={creation.isPending} disabled={isWaiting}>
          <T id={alike === undefined ? 'vendors.new.submit' : 'vendors.new.submit_anyway'} />
        </Button>
      </div>
    </form>
  )
}
