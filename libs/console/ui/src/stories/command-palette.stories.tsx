import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, screen, waitFor, within } from 'storybook/test'
import { Button } from '../button.js'
import { CommandPalette } from '../command-palette.js'

const meta: Meta = { title: 'Actions/Command palette' }
export default meta

const went = fn<(id: string) => void>()

const item = (id: string, label: string, keywords: readonly string[] = []) => ({
  id,
  label,
  keywords,
  onSelect: () => went(id),
})

function Palette() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Search</Button>
      <CommandPalette
        isOpen={isOpen}
        onOpenChange={setOpen}
        groups={[
          { heading: 'Go to', items: [item('requisitions', 'Requisitions'), item('vendors', 'Vendors', ['supplier'])] },
          { heading: 'Do', items: [item('new', 'New requisition')] },
        ]}
      />
    </>
  )
}

export const FindsByWhatPeopleCallIt: StoryObj = {
  render: () => <Palette />,
  play: async ({ canvas, userEvent }) => {
    went.mockClear()
    const opener = await canvas.findByRole('button', { name: 'Search' })
    opener.focus()
    await userEvent.keyboard('{Enter}')
    const palette = within(await screen.findByRole('dialog', { name: 'Search and commands' }))
    await waitFor(() => expect(palette.getByRole('combobox')).toHaveFocus())
    await userEvent.keyboard('supplier')
    await waitFor(() => expect(palette.getAllByRole('option')).toHaveLength(1))
    await userEvent.keyboard('{Enter}')
    await expect(went.mock.calls).toEqual([['vendors']])
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(opener).toHaveFocus())
  },
}

export const ByArrows: StoryObj = {
  render: () => <Palette />,
  play: async ({ canvas, userEvent }) => {
    went.mockClear()
    await userEvent.click(await canvas.findByRole('button', { name: 'Search' }))
    const palette = within(await screen.findByRole('dialog'))
    await waitFor(() => expect(palette.getByRole('combobox')).toHaveFocus())
    const selected = (): string | null | undefined =>
      palette.getAllByRole('option').find((option) => option.getAttribute('aria-selected') === 'true')?.textContent
    await waitFor(() => expect(selected()).toBe('Requisitions'))
    // From the first to the last, since it goes round.
    await userEvent.keyboard('{ArrowUp}')
    await waitFor(() => expect(selected()).toBe('New requisition'))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await expect(went).not.toHaveBeenCalled()
  },
}

export const NothingFound: StoryObj = {
  render: () => <Palette />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Search' }))
    const palette = within(await screen.findByRole('dialog'))
    await userEvent.type(palette.getByRole('combobox'), 'zeppelin')
    await palette.findByText('Nothing found')
  },
}
