import { useIsMessage, useT } from '@nexus/console-i18n'

/** What a bank reported, as its code of ISO 20022 (ExternalPaymentTransactionStatus1Code) and what that means. */
export function BankStatus({ status }: { readonly status: string }) {
  const t = useT()
  const isMessage = useIsMessage()
  const name = `payments.bank_status.${status}`
  return (
    <span>
      <code className="font-mono text-sm">{status}</code>
      {isMessage(name) && <> · {t(name)}</>}
    </span>
  )
}
