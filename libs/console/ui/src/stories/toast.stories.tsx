import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, screen, waitFor } from 'storybook/test'
import { Button } from '../button.js'
import { Dialog } from '../dialog.js'
import { toast } from '../toast-store.js'

const meta: Meta = { title: 'Actions/Toast' }
export default meta

const undone = fn<() => void>()

export const TakenBack: StoryObj = {
  render: () => (
    <Button
      onClick={() => toast({ title: 'Requisition withdrawn', action: { label: 'Undo', onClick: () => undone() } })}
    >
      Withdraw
    </Button>
  ),
  play: async ({ canvas, userEvent }) => {
    undone.mockClear()
    await userEvent.click(await canvas.findByRole('button', { name: 'Withdraw' }))
    await screen.findByText('Requisition withdrawn')
    // F8 goes to the messages, wherever one is.
    await userEvent.keyboard('{F8}')
    await userEvent.tab()
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    await expect(undone).toHaveBeenCalledTimes(1)
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull())
  },
}

export const SaidAtOnceWhenItFailed: StoryObj = {
  render: () => (
    <Button onClick={() => toast({ title: 'It was not sent', description: 'The vendor is on hold.', kind: 'error' })}>
      Send
    </Button>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Send' }))
    await waitFor(() => {
      const said = [...document.querySelectorAll('[aria-live="assertive"]')].map(({ textContent }) => textContent)
      return expect(said.join()).toContain('It was not sent')
    })
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Close' })).toBeNull())
  },
}

function VersionsOfAFile() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => toast({ title: 'offer.pdf was added' })}>Add</Button>
      <Button onClick={() => setOpen(true)}>Versions</Button>
      <Dialog isOpen={isOpen} onOpenChange={setOpen} title="Versions of the file">
        <Button onClick={() => toast({ title: 'offer.pdf is the newest version', kind: 'success' })}>Send</Button>
      </Dialog>
    </>
  )
}

export const FoundAlsoBesideADialog: StoryObj = {
  render: () => <VersionsOfAFile />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Add' }))
    await screen.findByText('offer.pdf was added')
    await userEvent.click(canvas.getByRole('button', { name: 'Versions' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Send' }))
    // Of roles only what a screen reader meets is found.
    const messages = await screen.findByRole('region', { name: /^Messages/ })
    await waitFor(() => expect(messages).toHaveTextContent('offer.pdf is the newest version'))
  },
}

export const FoundAlsoWhenItIsTheFirst: StoryObj = {
  render: () => (
    <Dialog isOpen onOpenChange={() => undefined} title="Versions of the file">
      <Button onClick={() => toast({ title: 'offer.pdf is the newest version', kind: 'success' })}>Send</Button>
    </Dialog>
  ),
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Send' }))
    const messages = await screen.findByRole('region', { name: /^Messages/ })
    await waitFor(() => expect(messages).toHaveTextContent('offer.pdf is the newest version'))
  },
}
