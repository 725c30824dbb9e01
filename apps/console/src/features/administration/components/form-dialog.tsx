import { T } from '@nexus/console-i18n'
import { Button, Dialog } from '@nexus/console-ui'
import { type ReactNode, useId } from 'react'
import { Refusal } from './refusal.js'

/** A form in a dialog. Render it only while it is open: it begins anew each time. */
export function FormDialog({
  title,
  description,
  submit,
  isBusy,
  error,
  size,
  onSubmit,
  onClose,
  children,
}: {
  readonly title: ReactNode
  readonly description?: ReactNode
  /** What the button does. */
  readonly submit: ReactNode
  readonly isBusy: boolean
  /** What no field says. */
  readonly error: unknown
  readonly size?: 'md' | 'lg'
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      {...(description === undefined ? {} : { description })}
      {...(size === undefined ? {} : { size })}
      footer={
        <>
          <Button onClick={onClose}>
            <T id="ui.cancel" />
          </Button>
          <Button type="submit" form={id} variant="primary" isBusy={isBusy}>
            {submit}
          </Button>
        </>
      }
    >
      <Refusal error={error} />
      <form
        id={id}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) onSubmit()
        }}
      >
        {children}
      </form>
    </Dialog>
  )
}
