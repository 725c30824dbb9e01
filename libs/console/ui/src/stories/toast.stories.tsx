import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, screen, waitFor } from 'storybook/test'
import { Button } from '../button.js'
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
