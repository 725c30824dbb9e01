import { Tabs as Radix } from 'radix-ui'
import { type ComponentProps, useEffect, useRef } from 'react'
import { cn } from './class-names.js'

export const Tabs = Radix.Root

/** So much of the tab beside it is seen, too, as a sign that there are more. */
const PEEK_PX = 24

/** More tabs than fit are scrolled; the active one is always in sight. */
export function TabList({ className, ...rest }: Omit<ComponentProps<typeof Radix.List>, 'ref'>) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = list.current
    if (element === null) return
    revealActive(element)
    const changes = new MutationObserver(() => revealActive(element))
    changes.observe(element, { subtree: true, attributeFilter: ['data-state'] })
    return () => changes.disconnect()
  }, [])
  return (
    <Radix.List ref={list} className={cn('flex gap-4 overflow-x-auto border-b border-line', className)} {...rest} />
  )
}

/** Scrolls the list alone: `scrollIntoView` would move the page as well. */
function revealActive(list: HTMLElement): void {
  const tab = list.querySelector('[data-state=active]')?.getBoundingClientRect()
  if (tab === undefined) return
  const { left, right } = list.getBoundingClientRect()
  if (tab.left < left) list.scrollBy({ left: tab.left - left - PEEK_PX })
  else if (tab.right > right) list.scrollBy({ left: tab.right - right + PEEK_PX })
}

export function Tab({ className, ...rest }: ComponentProps<typeof Radix.Trigger>) {
  return (
    <Radix.Trigger
      className={cn(
        '-mb-px flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent text-base font-medium text-muted transition-colors hover:text-ink focus-visible:outline-offset-[-2px] data-[state=active]:border-accent data-[state=active]:text-ink touch:h-11',
        className,
      )}
      {...rest}
    />
  )
}

export function TabPanel({ className, ...rest }: ComponentProps<typeof Radix.Content>) {
  return <Radix.Content className={cn('pt-4', className)} {...rest} />
}
