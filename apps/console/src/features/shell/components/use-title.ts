import { useEffect } from 'react'
import { useBranding } from '../../administration/use-branding.js'

/** The title of the tab: what is looked at first, since tabs are narrow. */
export function useTitle(title: string): void {
  const product = useBranding()?.productName ?? 'Nexus'
  useEffect(() => {
    document.title = title === '' ? product : `${title} · ${product}`
  }, [title, product])
}
