/** After an action whose button is gone: the heading, so that reading goes on there. */
export function focusHeading(): void {
  // A dialog that closes gives the focus back first.
  setTimeout(() => {
    const { activeElement } = document
    if (activeElement !== null && activeElement !== document.body) return
    document.querySelector<HTMLElement>('[data-page-heading]')?.focus({ preventScroll: true })
  }, 60)
}
