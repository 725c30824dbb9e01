import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, screen, waitFor, within } from 'storybook/test'
import { Button } from '../button.js'
import { AlertDialog, Dialog, Sheet } from '../dialog.js'
import { Field, Textarea } from '../field.js'

const meta: Meta = { title: 'Actions/Dialog' }
export default meta

const confirmed = fn()

function Return() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Return …</Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title="Return the requisition"
        description="The requester can change it and submit it again."
        footer={<Button onClick={() => setOpen(false)}>Cancel</Button>}
      >
        <Field label="Reason">
          <Textarea />
        </Field>
      </Dialog>
    </>
  )
}

export const KeepsTheFocusInside: StoryObj = {
  render: () => <Return />,
  play: async ({ canvas, userEvent }) => {
    const opener = await canvas.findByRole('button', { name: 'Return …' })
    opener.focus()
    await userEvent.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'Return the requisition' })
    await expect(dialog).toHaveAccessibleDescription('The requester can change it and submit it again.')
    await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement))
    for (let stops = 0; stops < 5; stops += 1) {
      await userEvent.tab()
      await expect(dialog).toContainElement(document.activeElement as HTMLElement)
    }
    await userEvent.tab({ shift: true })
    await expect(dialog).toContainElement(document.activeElement as HTMLElement)
    // On a button that shows its name, Escape would take that away first.
    within(dialog).getByLabelText('Reason').focus()
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull())
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(opener).toHaveFocus())
  },
}

export const ClosedByItsButton: StoryObj = {
  render: () => <Return />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Return …' }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.type(dialog.getByLabelText('Reason'), 'Two quotes are missing')
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  },
}

function Delete() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Delete …</Button>
      <AlertDialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title="Delete this draft?"
        description="It cannot be brought back."
        confirm="Delete draft"
        isDangerous
        onConfirm={() => {
          confirmed()
          setOpen(false)
        }}
      />
    </>
  )
}

export const AsksWithTheWayOutFirst: StoryObj = {
  render: () => <Delete />,
  play: async ({ canvas, userEvent }) => {
    confirmed.mockClear()
    const opener = await canvas.findByRole('button', { name: 'Delete …' })
    opener.focus()
    await userEvent.keyboard('{Enter}')
    const alert = await screen.findByRole('alertdialog', { name: 'Delete this draft?' })
    await expect(alert).toHaveAccessibleDescription('It cannot be brought back.')
    // Enter pressed too often must not delete.
    await waitFor(() => expect(within(alert).getByRole('button', { name: 'Cancel' })).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    await expect(confirmed).not.toHaveBeenCalled()
    await waitFor(() => expect(opener).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    await userEvent.click(await screen.findByRole('button', { name: 'Delete draft' }))
    await expect(confirmed).toHaveBeenCalledTimes(1)
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  },
}

function Filters() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Filters</Button>
      <Sheet isOpen={isOpen} onOpenChange={setOpen} title="Filters">
        Everything that narrows the list.
      </Sheet>
    </>
  )
}

export const PanelAtTheSide: StoryObj = {
  render: () => <Filters />,
  play: async ({ canvas, userEvent }) => {
    const opener = await canvas.findByRole('button', { name: 'Filters' })
    opener.focus()
    await userEvent.keyboard(' ')
    await screen.findByRole('dialog', { name: 'Filters' })
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(opener).toHaveFocus())
  },
}
