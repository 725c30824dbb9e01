import type { Meta, StoryObj } from '@storybook/react-vite'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../button.js'
import { AlertDialog, Dialog, Sheet } from '../dialog.js'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../dropdown-menu.js'
import { toast } from '../toast-store.js'

const meta: Meta = { title: 'Actions' }
export default meta

export const Buttons: StoryObj = {
  render: () => (
    <div className="flex flex-col gap-4">
      {(['sm', 'md', 'lg'] as const).map((size) => (
        <div key={size} className="flex flex-wrap items-center gap-2">
          {(['primary', 'secondary', 'ghost', 'danger', 'link'] as const).map((variant) => (
            <Button key={variant} variant={variant} size={size}>
              {variant}
            </Button>
          ))}
          <Button size={size} isBusy>
            Busy
          </Button>
          <Button size={size} disabled>
            Disabled
          </Button>
          <IconButton size={size} label="Add a line" icon={<Plus aria-hidden />} />
        </div>
      ))}
    </div>
  ),
}

export const Menu: StoryObj = {
  render: () => (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button>Actions</Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        <DropdownMenuItem>Copy</DropdownMenuItem>
        <DropdownMenuItem disabled>Export</DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem isDangerous>
          <Trash2 aria-hidden />
          Delete draft
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  ),
}

function Panels() {
  const [open, setOpen] = useState<'dialog' | 'alert' | 'sheet'>()
  const close = (): void => setOpen(undefined)
  return (
    <div className="flex gap-2">
      <Button onClick={() => setOpen('dialog')}>Dialog</Button>
      <Button onClick={() => setOpen('alert')}>Alert</Button>
      <Button onClick={() => setOpen('sheet')}>Sheet</Button>
      <Dialog
        isOpen={open === 'dialog'}
        onOpenChange={close}
        title="Return the requisition"
        description="The requester can change it and submit it again."
        footer={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button variant="primary" onClick={close}>
              Return
            </Button>
          </>
        }
      >
        What has to be changed?
      </Dialog>
      <AlertDialog
        isOpen={open === 'alert'}
        onOpenChange={close}
        title="Delete this draft?"
        description="It cannot be brought back."
        confirm="Delete draft"
        isDangerous
        onConfirm={close}
      />
      <Sheet isOpen={open === 'sheet'} onOpenChange={close} title="Filters">
        Everything that narrows the list.
      </Sheet>
    </div>
  )
}

export const Dialogs: StoryObj = { render: () => <Panels /> }

export const Toasts: StoryObj = {
  render: () => (
    <div className="flex gap-2">
      <Button onClick={() => toast({ title: 'Saved', kind: 'success' })}>Success</Button>
      <Button
        onClick={() =>
          toast({
            title: 'Requisition withdrawn',
            action: { label: 'Undo', onClick: () => toast({ title: 'Undone' }) },
          })
        }
      >
        With action
      </Button>
      <Button onClick={() => toast({ title: 'It was not sent', description: 'The vendor is on hold.', kind: 'error' })}>
        Error
      </Button>
    </div>
  ),
}
