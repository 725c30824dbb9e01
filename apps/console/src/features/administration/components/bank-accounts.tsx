import { T, useT } from '@nexus/console-i18n'
import { AlertDialog, Button, Card, EmptyState, IconButton, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Landmark, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { BankAccountDialog } from '../forms/bank-account-dialog.js'
import { etagOf } from '../queries/etag.js'
import { type BankAccount, type LegalEntity, removeBankAccount } from '../queries/master-data-queries.js'
import { Refusal } from './refusal.js'

/** As banks write it: in fours. */
const ibanText = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ')

/** The accounts that a company pays from. */
export function BankAccounts({ entity }: { readonly entity: LegalEntity }) {
  const t = useT()
  const mayChange = useCan()('legal-entity:manage')
  const queries = useQueryClient()
  const [isAdding, setAdding] = useState(false)
  const [asked, setAsked] = useState<BankAccount>()
  const removal = useMutation({
    mutationFn: (account: BankAccount) =>
      removeBankAccount(entity.legalEntityId, account.bankAccountId, etagOf(entity.version)),
    onSuccess: () => {
      setAsked(undefined)
      toast({ kind: 'success', title: <T id="administration.entities.account_removed" /> })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['administration', 'legal-entities'] }),
  })
  return (
    <Card
      isFlush
      title={<T id="administration.entities.accounts" />}
      actions={
        mayChange ? (
          <Button size="sm" onClick={() => setAdding(true)}>
            <Plus aria-hidden />
            <T id="administration.entities.account_add" />
          </Button>
        ) : undefined
      }
    >
      {entity.bankAccounts.length === 0 ? (
        <EmptyState
          icon={<Landmark />}
          title={<T id="administration.entities.no_accounts" />}
          description={<T id="administration.entities.no_accounts_text" />}
        />
      ) : (
        <ul className="divide-y divide-line">
          {entity.bankAccounts.map((account) => (
            <li key={account.bankAccountId} className="flex items-center gap-3 px-4 py-2.5">
              <div className="min-w-0 grow">
                <p className="font-mono break-words" dir="ltr">
                  {ibanText(account.iban)}
                </p>
                <p className="text-sm text-muted">
                  {[account.holder, account.bic, account.currency].filter((part) => part !== undefined).join(' · ')}
                </p>
              </div>
              {mayChange && (
                <IconButton
                  label={t('administration.entities.account_remove_of', { iban: ibanText(account.iban) })}
                  icon={<Trash2 aria-hidden />}
                  onClick={() => {
                    removal.reset()
                    setAsked(account)
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {isAdding && <BankAccountDialog entity={entity} onClose={() => setAdding(false)} />}
      <AlertDialog
        isOpen={asked !== undefined}
        onOpenChange={(isOpen) => !isOpen && setAsked(undefined)}
        title={t('administration.entities.account_remove_title')}
        description={
          <T id="administration.entities.account_remove_text" values={{ iban: ibanText(asked?.iban ?? '') }} />
        }
        confirm={<T id="administration.entities.account_remove" />}
        isDangerous
        isBusy={removal.isPending}
        onConfirm={() => asked !== undefined && removal.mutate(asked)}
      >
        {removal.error === null ? undefined : <Refusal error={removal.error} className="" />}
      </AlertDialog>
    </Card>
  )
}
