import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, screen, waitFor } from 'storybook/test'
import { Button } from '../button.js'
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '../dropdown-menu.js'

const meta: Meta = { title: 'Actions/Menu' }
export default meta

const chosen = fn<(what: string) => void>()

function Actions() {
  const [isMine, setMine] = useState(false)
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button>Actions</Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        <DropdownMenuItem onSelect={() => chosen('copy')}>Copy</DropdownMenuItem>
        <DropdownMenuItem disabled onSelect={() => chosen('export')}>
          Export
        </DropdownMenuItem>
        <DropdownMenuItem isDangerous onSelect={() => chosen('delete')}>
          Delete draft
        </DropdownMenuItem>
        <DropdownMenuCheckboxItem
          checked={isMine}
          onCheckedChange={setMine}
          onSelect={(event) => event.preventDefault()}
        >
          Mine only
        </DropdownMenuCheckboxItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

export const ByKeyboard: StoryObj = {
  render: () => <Actions />,
  play: async ({ canvas, userEvent }) => {
    chosen.mockClear()
    const trigger = await canvas.findByRole('button', { name: 'Actions' })
    await expect(trigger).toHaveAttribute('aria-haspopup', 'menu')
    trigger.focus()
    await userEvent.keyboard('{ArrowDown}')
    await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Copy' })).toHaveFocus())
    await expect(screen.getByRole('menuitem', { name: 'Export' })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.keyboard('{ArrowDown}')
    await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Delete draft' })).toHaveFocus())
    // The first letters find an entry, too.
    await userEvent.keyboard('cop')
    await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Copy' })).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    await expect(chosen.mock.calls).toEqual([['copy']])
    await waitFor(() => expect(trigger).toHaveFocus())
  },
}

export const EscapeChoosesNothing: StoryObj = {
  render: () => <Actions />,
  play: async ({ canvas, userEvent }) => {
    chosen.mockClear()
    const trigger = await canvas.findByRole('button', { name: 'Actions' })
    trigger.focus()
    await userEvent.keyboard('{Enter}')
    await screen.findByRole('menu')
    await expect(trigger).toHaveAttribute('aria-expanded', 'true')
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    await expect(chosen).not.toHaveBeenCalled()
    await waitFor(() => expect(trigger).toHaveFocus())
  },
}

export const StaysOpenForSeveral: StoryObj = {
  render: () => <Actions />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions' }))
    const mine = await screen.findByRole('menuitemcheckbox', { name: 'Mine only' })
    await expect(mine).toHaveAttribute('aria-checked', 'false')
    await userEvent.click(mine)
    await expect(mine).toHaveAttribute('aria-checked', 'true')
    await expect(screen.getByRole('menu')).toBeVisible()
  },
}
