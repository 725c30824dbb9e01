import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, screen, waitFor } from 'storybook/test'
import { Field } from '../field.js'
import { Select } from '../select.js'

const meta: Meta = { title: 'Forms/Select' }
export default meta

function Currency() {
  const [currency, setCurrency] = useState('EUR')
  return (
    <div className="max-w-xs">
      <Field label="Currency" isRequired>
        <Select
          options={['EUR', 'USD', 'JPY'].map((value) => ({ value, label: value, isDisabled: value === 'JPY' }))}
          value={currency}
          onChange={setCurrency}
        />
      </Field>
    </div>
  )
}

export const ChosenWithArrows: StoryObj = {
  render: () => <Currency />,
  play: async ({ canvas, userEvent }) => {
    const control = await canvas.findByRole('combobox', { name: /Currency/ })
    await expect(control).toHaveAttribute('aria-required', 'true')
    await userEvent.tab()
    await expect(control).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    await screen.findByRole('listbox')
    await waitFor(() => expect(screen.getByRole('option', { name: 'EUR' })).toHaveFocus())
    await expect(screen.getByRole('option', { name: 'EUR' })).toHaveAttribute('aria-selected', 'true')
    await expect(screen.getByRole('option', { name: 'JPY' })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.keyboard('{ArrowDown}')
    await waitFor(() => expect(screen.getByRole('option', { name: 'USD' })).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull())
    await expect(control).toHaveTextContent('USD')
    await waitFor(() => expect(control).toHaveFocus())
  },
}

export const EscapeChangesNothing: StoryObj = {
  render: () => <Currency />,
  play: async ({ canvas, userEvent }) => {
    const control = await canvas.findByRole('combobox', { name: /Currency/ })
    control.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(screen.getByRole('option', { name: 'EUR' })).toHaveFocus())
    await userEvent.keyboard('{ArrowDown}{Escape}')
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull())
    await expect(control).toHaveTextContent('EUR')
    await waitFor(() => expect(control).toHaveFocus())
  },
}
