/** So many frames a refusal is waited for: a busy machine draws it later than the next one. */
const FRAMES = 20

/** After what was typed is refused: to the first field that has to change, or to what says why; once they are drawn. */
export function focusFirstFault(form: HTMLElement, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const field = form.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (field !== null) field.focus()
    else if (frames > 1) focusFirstFault(form, frames - 1)
    else form.querySelector<HTMLElement>('[role="alert"]')?.scrollIntoView({ block: 'nearest' })
  })
}
