/** After what was typed is refused: to the first field that has to change, or to what says why; once they are drawn. */
export function focusFirstFault(form: HTMLElement): void {
  requestAnimationFrame(() => {
    const field = form.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (field !== null) field.focus()
    else form.querySelector<HTMLElement>('[role="alert"]')?.scrollIntoView({ block: 'nearest' })
  })
}
