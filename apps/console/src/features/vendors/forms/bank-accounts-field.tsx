import { T, useT } from '@nexus/console-i18n'
import { Button, Field, IconButton, Input } from '@nexus/console-ui'
import { Plus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import type { BankAccountDraft } from './vendor-draft.js'

/** Whether it looks like an IBAN; its check digits are the server's. */
export const looksLikeIban = (text: string): boolean => /^[A-Za-z]{2}[0-9]{2}[A-Za-z0-9 ]{8,38}$/.test(text.trim())

export const isComplete = ({ iban, holder }: BankAccountDraft): boolean => looksLikeIban(iban) && holder.trim() !== ''

/** Bank accounts to be added, one below the other. */
export function BankAccountsField({
  accounts,
  pointer,
  holder,
  most,
  isTried,
  refused,
  onChange,
}: {
  readonly accounts: readonly BankAccountDraft[]
  /** JSON pointer of the list, such as `/bankAccounts`. */
  readonly pointer: string
  /** Proposed as the holder of a new one. */
  readonly holder: string
  readonly most: number
  readonly isTried: boolean
  readonly refused: (pointer: string) => string | undefined
  readonly onChange: (accounts: readonly BankAccountDraft[]) => void
}) {
  const t = useT()
  const box = useRef<HTMLDivElement>(null)
  const change = (at: number, part: Partial<BankAccountDraft>): void =>
    onChange(accounts.map((account, index) => (index === at ? { ...account, ...part } : account)))
  const focusSoon = (selector: string): void => {
    requestAnimationFrame(() => [...(box.current?.querySelectorAll<HTMLElement>(selector) ?? [])].at(-1)?.focus())
  }
  return (
    <div ref={box} className="flex flex-col gap-3">
      {accounts.map((account, index) => (
        <fieldset
          key={index}
          className="grid gap-3 rounded-lg border border-line p-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]"
        >
          <legend className="sr-only">{t('vendors.bank.account_number', { number: index + 1 })}</legend>
          <Field
            label={<T id="vendors.bank.iban" />}
            isRequired
            error={
              isTried && !looksLikeIban(account.iban)
                ? t('vendors.fault.iban')
                : (refused(`${pointer}/${index}/iban`) ?? refused(`${pointer}/${index}`))
            }
          >
            <Input
              data-iban
              className="font-mono"
              autoComplete="off"
              spellCheck={false}
              dir="ltr"
              maxLength={42}
              value={account.iban}
              onChange={(event) => change(index, { iban: event.target.value })}
            />
          </Field>
          <Field label={<T id="vendors.bank.bic" />} error={refused(`${pointer}/${index}/bic`)}>
            <Input
              className="font-mono"
              autoComplete="off"
              spellCheck={false}
              dir="ltr"
              maxLength={11}
              value={account.bic}
              onChange={(event) => change(index, { bic: event.target.value.trim() })}
            />
          </Field>
          <div className="flex items-end gap-2 sm:col-span-2">
            <Field
              className="grow"
              label={<T id="vendors.bank.holder" />}
              isRequired
              error={
                isTried && account.holder.trim() === ''
                  ? t('vendors.fault.missing')
                  : refused(`${pointer}/${index}/holder`)
              }
            >
              <Input
                maxLength={140}
                value={account.holder}
                onChange={(event) => change(index, { holder: event.target.value })}
              />
            </Field>
            <IconButton
              label={t('vendors.bank.remove_number', { number: index + 1 })}
              icon={<Trash2 aria-hidden />}
              onClick={() => {
                onChange(accounts.filter((_each, at) => at !== index))
                focusSoon('[data-add]')
              }}
            />
          </div>
        </fieldset>
      ))}
      {accounts.length < most && (
        <Button
          data-add
          className="self-start"
          onClick={() => {
            onChange([...accounts, { iban: '', bic: '', holder }])
            focusSoon('[data-iban]')
          }}
        >
          <Plus aria-hidden />
          <T id="vendors.bank.add" />
        </Button>
      )}
    </div>
  )
}
