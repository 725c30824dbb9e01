import { useEffect } from 'react'

/** The title of the tab: what is looked at first, since tabs are narrow. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Nexus' : `${title} · Nexus`
  }, [title])
}
