import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, screen, waitFor, within } from 'storybook/test'
import { Button } from '../button.js'
import { AlertDialog, Dialog, FormDialog, Sheet } from '../dialog.js'
import { Field, Input, Textarea } from '../field.js'
import { Banner } from '../states.js'

const meta: Meta = { title: 'Actions/Dialog' }
export default meta

const confirmed = fn()
const sent = fn()

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

const TAKEN = 'Gate 1'

/** A name is needed, one is taken, and what was sent is under way until somebody says that it came back. */
function Rename() {
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [isTried, setTried] = useState(false)
  const [state, setState] = useState<'typed' | 'sent' | 'refused'>('typed')
  return (
    <>
      <Button onClick={() => setOpen(true)}>Rename …</Button>
      <Button onClick={() => setState('typed')}>It came back</Button>
      {isOpen && (
        <FormDialog
          title="Rename the gate"
          description="Everybody sees the new name at once."
          submit="Rename"
          isBusy={state === 'sent'}
          isHeldWhileBusy
          refusal={state === 'refused' && <Banner role="alert">This name is taken.</Banner>}
          onSubmit={(form) => {
            setTried(true)
            if (name === '') {
              form.querySelector('input')?.focus()
              return
            }
            sent(name)
            setState(name === TAKEN ? 'refused' : 'sent')
          }}
          onClose={() => setOpen(false)}
        >
          <Field label="Name" isRequired error={isTried && name === '' ? 'Say how it is called.' : undefined}>
            <Input value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
        </FormDialog>
      )}
    </>
  )
}

export const FormSentByEnter: StoryObj = {
  render: () => <Rename />,
  play: async ({ canvas, userEvent }) => {
    sent.mockClear()
    const opener = await canvas.findByRole('button', { name: 'Rename …' })
    opener.focus()
    await userEvent.keyboard('{Enter}')
    const form = await screen.findByRole('dialog', { name: 'Rename the gate' })
    await expect(form).toHaveAccessibleDescription('Everybody sees the new name at once.')
    const dialog = within(form)
    const name = dialog.getByLabelText(/^Name/)
    await waitFor(() => expect(form).toContainElement(document.activeElement as HTMLElement))

    // What is missing is said at its field, which has the focus then.
    await userEvent.click(dialog.getByRole('button', { name: 'Rename' }))
    await waitFor(() => expect(name).toHaveFocus())
    await expect(name).toHaveAccessibleDescription('Say how it is called.')
    await expect(sent).not.toHaveBeenCalled()

    // What was refused otherwise is said above the fields, and nothing that was typed is lost.
    await userEvent.type(name, `${TAKEN}{Enter}`)
    await expect(await dialog.findByRole('alert')).toHaveTextContent('This name is taken.')
    await expect(name).toHaveValue(TAKEN)
    await userEvent.clear(name)
    await userEvent.type(name, 'Gate 7{Enter}')
    await waitFor(() => expect(sent).toHaveBeenCalledTimes(2))

    // Under way: not sent twice, and nobody leaves.
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Cancel' })).toBeDisabled())
    await userEvent.type(name, '{Enter}')
    await userEvent.keyboard('{Escape}')
    await expect(sent).toHaveBeenCalledTimes(2)
    await expect(form).toBeVisible()
    screen.getByText('It came back').click()
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Cancel' })).toBeEnabled())
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(opener).toHaveFocus())
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
