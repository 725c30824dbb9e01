import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, screen, waitFor, within } from 'storybook/test'
import { Combobox } from '../combobox.js'
import { Field } from '../field.js'

const meta: Meta = { title: 'Forms/Combobox' }
export default meta

const options = [
  { value: 'it', label: 'Information technology', hint: '4100' },
  { value: 'marketing', label: 'Marketing', hint: '4300', isDisabled: true },
  { value: 'facilities', label: 'Facilities and buildings', hint: '4200' },
]

function CostCentre({ initially }: { readonly initially?: string }) {
  const [chosen, setChosen] = useState<string | undefined>(initially)
  return (
    <div className="max-w-sm">
      <Field label="Cost centre" hint="Who pays for it">
        <Combobox options={options} value={chosen} onChange={setChosen} placeholder="Choose one" isClearable />
      </Field>
    </div>
  )
}

export const FoundByTyping: StoryObj = {
  render: () => <CostCentre />,
  play: async ({ canvas, userEvent }) => {
    const control = await canvas.findByRole('combobox', { name: 'Cost centre' })
    await expect(control).toHaveAccessibleDescription('Who pays for it')
    await expect(control).toHaveAttribute('aria-expanded', 'false')
    await userEvent.tab()
    await expect(control).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    const panel = within(await screen.findByRole('dialog'))
    const search = panel.getByRole('combobox')
    await waitFor(() => expect(search).toHaveFocus())
    await userEvent.keyboard('build')
    await waitFor(() => expect(panel.getAllByRole('option')).toHaveLength(1))
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await expect(control).toHaveTextContent('Facilities and buildings')
    // Whoever goes on with the keyboard goes on from here.
    await waitFor(() => expect(control).toHaveFocus())
  },
}

export const TypedAtWhileClosed: StoryObj = {
  render: () => <CostCentre />,
  play: async ({ canvas, userEvent }) => {
    const control = await canvas.findByRole('combobox', { name: 'Cost centre' })
    control.focus()
    await userEvent.keyboard('f')
    const panel = within(await screen.findByRole('dialog'))
    await waitFor(() => expect(panel.getByRole('combobox')).toHaveFocus())
    // What opened it is kept, and what follows comes behind it.
    await userEvent.keyboard('acil')
    await expect(panel.getByRole('combobox')).toHaveValue('facil')
    await waitFor(() => expect(panel.getAllByRole('option')).toHaveLength(1))
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(control).toHaveTextContent('Facilities and buildings'))
    // It begins anew the next time.
    await waitFor(() => expect(control).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    await expect(within(await screen.findByRole('dialog')).getByRole('combobox')).toHaveValue('')
    await userEvent.keyboard('{Escape}')
  },
}

export const ArrowsLeaveOutWhatCannotBeChosen: StoryObj = {
  render: () => <CostCentre />,
  play: async ({ canvas, userEvent }) => {
    const control = await canvas.findByRole('combobox', { name: 'Cost centre' })
    control.focus()
    await userEvent.keyboard('{Enter}')
    const panel = within(await screen.findByRole('dialog'))
    const selected = (): string | null | undefined =>
      panel.getAllByRole('option').find((option) => option.getAttribute('aria-selected') === 'true')?.textContent
    await waitFor(() => expect(selected()).toContain('Information technology'))
    await expect(panel.getByRole('option', { name: /Marketing/ })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.keyboard('{ArrowDown}')
    await waitFor(() => expect(selected()).toContain('Facilities'))
    // The list says which one is meant, though the focus stays where one types.
    await waitFor(() => expect(panel.getByRole('combobox')).toHaveAttribute('aria-activedescendant'))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await expect(control).toHaveTextContent('Choose one')
  },
}

export const NothingFound: StoryObj = {
  render: () => <CostCentre />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('combobox', { name: 'Cost centre' }))
    const panel = within(await screen.findByRole('dialog'))
    await userEvent.type(panel.getByRole('combobox'), 'zeppelin')
    await panel.findByText('Nothing found')
    await expect(panel.queryAllByRole('option')).toHaveLength(0)
  },
}

export const Cleared: StoryObj = {
  render: () => <CostCentre initially="it" />,
  play: async ({ canvas, userEvent }) => {
    const control = await canvas.findByRole('combobox', { name: 'Cost centre' })
    await expect(control).toHaveTextContent('Information technology')
    await userEvent.click(canvas.getByRole('button', { name: 'Clear' }))
    await expect(control).toHaveTextContent('Choose one')
    await expect(canvas.queryByRole('button', { name: 'Clear' })).toBeNull()
  },
}
