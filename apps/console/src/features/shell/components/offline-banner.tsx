import { T } from '@nexus/console-i18n'
import { Banner } from '@nexus/console-ui'
import { CloudOff } from 'lucide-react'
import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void) {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

export const useIsOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine)

export function OfflineBanner() {
  const isOnline = useIsOnline()
  return (
    <div role="status">
      {!isOnline && (
        <Banner tone="warning" icon={<CloudOff aria-hidden />} className="mb-4">
          <T id="shell.offline" />
        </Banner>
      )}
    </div>
  )
}
