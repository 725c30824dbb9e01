import { type LinkProps, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'

export type Address = NonNullable<LinkProps['to']>

const PAGES: Readonly<Record<string, string>> = {
  requisition: '/requisitions/',
  'purchase-order': '/purchase-orders/',
  'purchase-order-change': '/purchase-order-changes/',
  'payment-request': '/payment-requests/',
  'supplier-invoice': '/supplier-invoices/',
  vendor: '/vendors/',
}

/** The page of a document; undefined where the console has none for it. */
export function useDocumentAddress(): (type: string, id: string) => Address | undefined {
  const router = useRouter()
  return useCallback(
    (type, id) => {
      const page = PAGES[type]
      if (page === undefined) return undefined
      const [, params, found] = router.getMatchedRoutes(`${page}${id}`)
      // What only begins like the address of a page is matched with a rest.
      return found === undefined || params['**'] !== undefined ? undefined : (`${page}${id}` as Address)
    },
    [router],
  )
}
