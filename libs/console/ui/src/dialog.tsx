import { T, useT } from '@nexus/console-i18n'
import { X } from 'lucide-react'
import { AlertDialog as RadixAlert, Dialog as Radix } from 'radix-ui'
import { type ReactNode, useId } from 'react'
import { Button, IconButton } from './button.js'
import { cn } from './class-names.js'
import { useReturnFocus } from './use-return-focus.js'

const scrim = 'fixed inset-0 z-40 animate-appear bg-scrim'
const panel = 'fixed z-50 flex flex-col border-line bg-raised text-ink shadow-raised outline-none'
const centred =
  'inset-x-0 bottom-0 max-h-[92dvh] animate-slide-up rounded-t-xl border-t sm:inset-x-auto sm:start-1/2 sm:top-1/2 sm:bottom-auto sm:w-full sm:max-w-lg sm:-translate-x-1/2 sm:-translate-y-1/2 sm:animate-rise sm:rounded-xl sm:border rtl:sm:translate-x-1/2'

export interface DialogProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly title: ReactNode
  readonly description?: ReactNode
  /** Buttons, the main one last. */
  readonly footer?: ReactNode
  readonly size?: 'md' | 'lg'
  readonly children?: ReactNode
}

const FIELDS = [
  ':is(input, textarea):not([type=hidden], [disabled])',
  '[role=combobox]',
  '[role=checkbox]',
  '[role=radio]',
]

/** What is to be filled in has the focus at first, or the panel: never the way out of it, which stands first. */
function focusFirst(event: Event): void {
  event.preventDefault()
  const content = event.currentTarget as HTMLElement
  const field = content.querySelector<HTMLElement>(FIELDS.map((each) => `${each}:not([tabindex="-1"])`).join(', '))
  ;(field ?? content).focus()
}

/** Something to fill in or look at before going on. On a phone it comes from below. */
export function Dialog({ isOpen, onOpenChange, title, description, footer, size = 'md', children }: DialogProps) {
  const focus = useReturnFocus(focusFirst)
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={scrim} />
        <Radix.Content
          {...focus}
          className={cn(panel, centred, size === 'lg' && 'sm:max-w-3xl')}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <PanelHead title={title} description={description} />
          {children !== undefined && <div className="min-h-0 grow overflow-auto px-5 pb-5">{children}</div>}
          {footer !== undefined && <PanelFoot>{footer}</PanelFoot>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

export interface FormDialogProps extends Pick<DialogProps, 'title' | 'description' | 'size'> {
  /** What the button does, as a verb. */
  readonly submit: ReactNode
  readonly isDangerous?: boolean
  readonly isBusy: boolean
  /** Nobody can leave while what was sent is under way. */
  readonly isHeldWhileBusy?: boolean
  /** Above the form: why it was refused, where no field says so. */
  readonly refusal?: ReactNode
  /** Not called while busy. Whoever finds a fault puts the focus into its field. */
  readonly onSubmit: (form: HTMLFormElement) => void
  readonly onClose: () => void
  /** Of the form. */
  readonly className?: string
  readonly children: ReactNode
}

/** A form in a dialog, sent by its button or by Enter. Render it only while it is open: it begins anew each time. */
export function FormDialog({
  submit,
  isDangerous = false,
  isBusy,
  isHeldWhileBusy = false,
  refusal,
  onSubmit,
  onClose,
  className,
  children,
  ...dialog
}: FormDialogProps) {
  const id = useId()
  const isHeld = isHeldWhileBusy && isBusy
  return (
    <Dialog
      {...dialog}
      isOpen
      onOpenChange={(isOpen) => !isOpen && !isHeld && onClose()}
      footer={
        <>
          <Button onClick={onClose} disabled={isHeld}>
            <T id="ui.cancel" />
          </Button>
          <Button type="submit" form={id} variant={isDangerous ? 'danger' : 'primary'} isBusy={isBusy}>
            {submit}
          </Button>
        </>
      }
    >
      {refusal}
      <form
        id={id}
        noValidate
        className={cn('flex flex-col gap-4', className)}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) onSubmit(event.currentTarget)
        }}
      >
        {children}
      </form>
    </Dialog>
  )
}

/** A panel at the end of the screen, from below on a phone: details beside a list, navigation, filters. */
export function Sheet({
  isOpen,
  onOpenChange,
  title,
  description,
  footer,
  side = 'end',
  children,
}: DialogProps & { readonly side?: 'end' | 'bottom' }) {
  const focus = useReturnFocus(focusFirst)
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={scrim} />
        <Radix.Content
          {...focus}
          className={cn(
            panel,
            'inset-x-0 bottom-0 max-h-[85dvh] animate-slide-up rounded-t-xl border-t pb-[env(safe-area-inset-bottom)]',
            side === 'end' &&
              'sm:inset-y-0 sm:start-auto sm:end-0 sm:max-h-none sm:w-full sm:max-w-md sm:animate-slide-end sm:rounded-none sm:border-s sm:border-t-0',
          )}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <PanelHead title={title} description={description} />
          <div className="min-h-0 grow overflow-auto px-5 pb-5">{children}</div>
          {footer !== undefined && <PanelFoot>{footer}</PanelFoot>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

function PanelHead({ title, description }: { readonly title: ReactNode; readonly description?: ReactNode }) {
  const t = useT()
  return (
    <div className="flex items-start gap-3 px-5 pt-4 pb-3">
      <div className="min-w-0 grow">
        <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
        {description !== undefined && <Radix.Description className="mt-1 text-muted">{description}</Radix.Description>}
      </div>
      <Radix.Close asChild>
        <IconButton label={t('ui.close')} icon={<X aria-hidden />} size="sm" className="-me-1.5" />
      </Radix.Close>
    </div>
  )
}

const PanelFoot = ({ children }: { readonly children: ReactNode }) => (
  <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{children}</div>
)

export interface AlertDialogProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly title: ReactNode
  readonly description: ReactNode
  /** What the button does, as a verb: "Delete draft". */
  readonly confirm: ReactNode
  readonly onConfirm: () => void
  readonly isDangerous?: boolean
  readonly isBusy?: boolean
  /** The way out, which has the focus at first; "Cancel" where nothing else is said. */
  readonly cancel?: ReactNode
  /** Whether the way out is what most people want. */
  readonly isCancelMain?: boolean
  readonly children?: ReactNode
}

/** Asks before something that cannot be taken back. It stays open while busy: close it when the work is done. */
export function AlertDialog({
  isOpen,
  onOpenChange,
  title,
  description,
  confirm,
  onConfirm,
  isDangerous = false,
  isBusy = false,
  cancel,
  isCancelMain = false,
  children,
}: AlertDialogProps) {
  const t = useT()
  const focus = useReturnFocus()
  return (
    <RadixAlert.Root open={isOpen} onOpenChange={onOpenChange}>
      <RadixAlert.Portal>
        <RadixAlert.Overlay className={scrim} />
        <RadixAlert.Content {...focus} className={cn(panel, centred, 'sm:max-w-md')}>
          <div className="px-5 pt-5 pb-4">
            <RadixAlert.Title className="text-lg font-semibold">{title}</RadixAlert.Title>
            <RadixAlert.Description className="mt-1 text-muted">{description}</RadixAlert.Description>
            {children !== undefined && <div className="mt-4">{children}</div>}
          </div>
          <PanelFoot>
            <RadixAlert.Cancel asChild>
              <Button variant={isCancelMain ? 'primary' : 'secondary'} className={isCancelMain ? 'order-last' : ''}>
                {cancel ?? t('ui.cancel')}
              </Button>
            </RadixAlert.Cancel>
            <Button
              variant={isDangerous ? 'danger' : isCancelMain ? 'secondary' : 'primary'}
              isBusy={isBusy}
              onClick={onConfirm}
            >
              {confirm}
            </Button>
          </PanelFoot>
        </RadixAlert.Content>
      </RadixAlert.Portal>
    </RadixAlert.Root>
  )
}
