const AFTER_DIALOG_MS = 50

/** To the top of the page, once a dialog is gone whose button went with what was done. */
export const focusHeading = (): void =>
  void setTimeout(() => document.querySelector<HTMLElement>('[data-page-heading]')?.focus(), AFTER_DIALOG_MS)
