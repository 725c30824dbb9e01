import { T, useT } from '@nexus/console-i18n'
import { Checkbox, Choice, toast } from '@nexus/console-ui'
import { useState } from 'react'
import { BankAccountsField, isComplete } from '../forms/bank-accounts-field.js'
import { type BankAccountDraft, accountOf } from '../forms/vendor-draft.js'
import { useBankChange } from '../queries/bank-change-queries.js'
import type { Vendor } from '../queries/vendor-queries.js'
import { Iban } from './iban.js'
import { useFieldErrorsOf } from '../../problems/field-errors.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'

/** Proposes other bank accounts; nothing changes until two other people have confirmed them. */
export function ProposeBankChangeDialog({
  vendor,
  onClose,
}: {
  readonly vendor: Vendor
  readonly onClose: () => void
}) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  const step = useBankChange(vendor.vendorId)
  const [accounts, setAccounts] = useState<readonly BankAccountDraft[]>([{ iban: '', bic: '', holder: vendor.name }])
  const [removed, setRemoved] = useState<readonly string[]>([])
  const [isTried, setTried] = useState(false)
  const isNothing = accounts.length === 0 && removed.length === 0
  return (
    <ReasonDialog
      title={<T id="vendors.bank.propose" />}
      description={<T id="vendors.bank.propose_text" />}
      confirm={<T id="vendors.bank.propose_submit" />}
      isBusy={step.isPending}
      error={step.error}
      onClose={onClose}
      check={() => {
        setTried(true)
        return !isNothing && accounts.every(isComplete)
      }}
      onConfirm={(reason) =>
        step.mutate(
          { kind: 'propose', body: { add: accounts.map(accountOf), remove: removed, reason } },
          {
            onSuccess: () => {
              toast({ title: t('vendors.done.bank_proposed'), kind: 'success' })
              onClose()
            },
          },
        )
      }
    >
      <section className="flex flex-col gap-2">
        <h3 className="text-sm font-medium">
          <T id="vendors.bank.to_add" />
        </h3>
        <BankAccountsField
          accounts={accounts}
          pointer="/add"
          holder={vendor.name}
          most={10}
          isTried={isTried}
          refused={fieldErrorsOf(step.error)}
          onChange={setAccounts}
        />
      </section>
      {vendor.bankAccounts.length > 0 && (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-sm font-medium">
            <T id="vendors.bank.to_remove" />
          </legend>
          {vendor.bankAccounts.map(({ iban, holder }) => (
            <Choice key={iban} label={<Iban iban={iban} />} hint={holder}>
              {(control) => (
                <Checkbox
                  {...control}
                  checked={removed.includes(iban)}
                  onCheckedChange={(on) =>
                    setRemoved(on === true ? [...removed, iban] : removed.filter((each) => each !== iban))
                  }
                />
              )}
            </Choice>
          ))}
        </fieldset>
      )}
      <p role="alert" className="text-sm text-danger-ink empty:hidden">
        {isTried && isNothing && <T id="vendors.fault.no_change" />}
      </p>
    </ReasonDialog>
  )
}
