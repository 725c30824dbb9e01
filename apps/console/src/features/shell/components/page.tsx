import { PageHeader } from '@nexus/console-ui'
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import { useTitle } from './use-title.js'

/** The first page of a visit is read from its top; each one after it from its heading. */
let isFirst = true

/** A screen: names the tab, and takes the focus to its heading after navigation. Key it by the id of what it shows. */
export function Page({
  title,
  heading,
  children,
  ...header
}: Omit<ComponentProps<typeof PageHeader>, 'title'> & {
  readonly title: string
  /** Where the heading is more than the title. */
  readonly heading?: ReactNode
  readonly children: ReactNode
}) {
  useTitle(title)
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isFirst) page.current?.querySelector<HTMLElement>('[data-page-heading]')?.focus({ preventScroll: true })
    isFirst = false
  }, [])
  return (
    <div ref={page}>
      <PageHeader title={heading ?? title} {...header} />
      {children}
    </div>
  )
}
