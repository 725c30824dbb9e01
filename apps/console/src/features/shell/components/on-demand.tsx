import { useT } from '@nexus/console-i18n'
import { toast } from '@nexus/console-ui'
import { type ComponentType, useEffect, useState } from 'react'

/**
 * A part of a screen, such as a dialog, whose code comes when it is first shown, so that the screen is there sooner. Without
 * a connection it says so and calls `onMissing`, which takes it away; the next try loads it anew.
 */
export function onDemand<P extends object>(load: () => Promise<ComponentType<P>>) {
  let loaded: ComponentType<P> | undefined
  return function OnDemand({ onMissing, ...given }: P & { readonly onMissing: () => void }) {
    const t = useT()
    const [Part, setPart] = useState(() => loaded)
    useEffect(() => {
      if (loaded !== undefined) return undefined
      let isShown = true
      load().then(
        (part) => {
          loaded = part
          if (isShown) setPart(() => part)
        },
        () => {
          if (!isShown) return
          toast({ title: t('shell.part_missing'), kind: 'error' })
          onMissing()
        },
      )
      return () => {
        isShown = false
      }
      // Once: what it is given meanwhile changes nothing about its code.
    }, [])
    return Part === undefined ? null : <Part {...(given as unknown as P)} />
  }
}
