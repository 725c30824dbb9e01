import { T } from '@nexus/console-i18n'
import { Banner, Button } from '@nexus/console-ui'
import { Sparkles } from 'lucide-react'
import { useHasNewerVersion } from './app-version.js'

/** Offers the newer console. What was typed and not saved makes the page ask first, as it does whenever one leaves it. */
export function NewerVersion() {
  const hasNewer = useHasNewerVersion()
  return (
    <div role="status">
      {hasNewer && (
        <Banner
          icon={<Sparkles aria-hidden />}
          className="mb-4"
          actions={
            <Button size="sm" onClick={() => window.location.reload()}>
              <T id="shell.version.reload" />
            </Button>
          }
        >
          <T id="shell.version.newer" />
        </Banner>
      )}
    </div>
  )
}
