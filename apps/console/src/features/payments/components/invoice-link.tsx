import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDocumentAddress } from '../../approvals/document-address.js'

/** Leads to an invoice where this console shows invoices. */
export function InvoiceLink({ invoiceId, children }: { readonly invoiceId: string; readonly children: ReactNode }) {
  const address = useDocumentAddress()('supplier-invoice', invoiceId)
  if (address === undefined) return <>{children}</>
  return (
    <Link to={address} className="rounded-sm text-accent-ink underline-offset-2 hover:underline">
      {children}
    </Link>
  )
}
