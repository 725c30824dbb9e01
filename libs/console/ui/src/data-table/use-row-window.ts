import { measureElement, useWindowVirtualizer, windowScroll } from '@tanstack/react-virtual'
import { startTransition, useEffect, useRef, useState } from 'react'

/** Rows beyond the screen, on either side, that are in the page already. */
const OVERSCAN = 8

/**
 * The rows of a long list that are in the page, and how much room those before and after them take. Nothing here asks for
 * the size or the place of anything while rows are put into the page: the browser would have to lay out the page then and
 * there, within the same task. It tells after the layout that it makes anyhow.
 */
export function useRowWindow(count: number, size: number) {
  const anchor = useRef<HTMLDivElement>(null)
  const [measured, setMeasured] = useState<number>()
  const scrollMargin = measured ?? 0
  useEffect(() => {
    const { current } = anchor
    if (current === null) return
    const observer = new ResizeObserver(() => {
      const top = current.getBoundingClientRect().top + window.scrollY
      startTransition(() => setMeasured(top))
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  const [initialOffset] = useState(() => window.scrollY)
  const isPlaced = useRef(false)
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count,
    estimateSize: () => size,
    // Those on the screen come first. Where they begin is known afterwards, and then the others join them.
    overscan: measured === undefined ? 0 : OVERSCAN,
    scrollMargin,
    initialOffset,
    // Known before anything is measured: else there are no rows at first, and then all of them at one go.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    observeElementRect: (_instance, tell) => {
      const onResize = (): void => tell({ width: window.innerWidth, height: window.innerHeight })
      window.addEventListener('resize', onResize, { passive: true })
      return () => window.removeEventListener('resize', onResize)
    },
    scrollToFn: (offset, options, instance) => {
      // At first it only goes where it is.
      const isThere = !isPlaced.current && offset === initialOffset
      isPlaced.current = true
      if (!isThere) windowScroll(offset, options, instance)
    },
    measureElement: (element, entry, instance) =>
      entry === undefined
        ? (instance.itemSizeCache.get(instance.options.getItemKey(instance.indexFromElement(element))) ?? size)
        : measureElement(element, entry, instance),
  })
  const items = virtualizer.getVirtualItems()
  const before = (items[0]?.start ?? scrollMargin) - scrollMargin
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? scrollMargin) - scrollMargin)
  return { anchor, virtualizer, items, before: Math.max(before, 0), after: Math.max(after, 0) }
}
