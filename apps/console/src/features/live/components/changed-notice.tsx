import { T, useT } from '@nexus/console-i18n'
import { Banner, Button } from '@nexus/console-ui'
import { Users } from 'lucide-react'

/** For a form that is typed into: somebody else changed what it is about. Nothing happens before they want to look. */
export function ChangedNotice({
  isShown,
  isBusy = false,
  onLook,
}: {
  readonly isShown: boolean
  readonly isBusy?: boolean
  readonly onLook: () => void
}) {
  const t = useT()
  return (
    // It is there from the beginning, so that it is read aloud when it says something.
    <div role="status" className={isShown ? 'sticky top-16 z-10' : undefined}>
      {isShown && (
        <Banner
          tone="warning"
          icon={<Users aria-hidden />}
          className="shadow-low"
          actions={
            <Button size="sm" isBusy={isBusy} onClick={onLook}>
              {t('merge.look')}
            </Button>
          }
        >
          <T id="merge.changed" /> <T id="merge.changed_text" />
        </Banner>
      )}
    </div>
  )
}
