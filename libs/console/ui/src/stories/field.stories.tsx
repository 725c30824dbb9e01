import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect } from 'storybook/test'
import { Button } from '../button.js'
import { Checkbox, Choice, Switch } from '../checkbox.js'
import { Field, Input } from '../field.js'

const meta: Meta = { title: 'Forms/Field' }
export default meta

function NeedBy() {
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  return (
    <form
      noValidate
      className="flex max-w-xs flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        setError(text === '' ? 'Say until when it is needed.' : undefined)
      }}
    >
      <Field label="Needed by" hint="A date, or +7d" isRequired {...(error === undefined ? {} : { error })}>
        <Input value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Button type="submit">Submit</Button>
    </form>
  )
}

export const SaysWhatIsWrong: StoryObj = {
  render: () => <NeedBy />,
  play: async ({ canvas, userEvent }) => {
    const input = await canvas.findByRole('textbox', { name: /Needed by/ })
    await expect(input).toHaveAccessibleDescription('A date, or +7d')
    await expect(input).toHaveAttribute('aria-required', 'true')
    await expect(input).not.toHaveAttribute('aria-invalid')
    const region = input.parentElement?.querySelector('[aria-live="polite"]')
    await userEvent.click(canvas.getByRole('button', { name: 'Submit' }))
    // The region was there before what it announces.
    await expect(region).toHaveTextContent('Say until when it is needed.')
    await expect(input).toHaveAttribute('aria-invalid', 'true')
    await expect(input).toHaveAccessibleDescription('Say until when it is needed. A date, or +7d')
    await userEvent.type(input, '+7d')
    await userEvent.keyboard('{Enter}')
    await expect(region).toBeEmptyDOMElement()
    await expect(input).not.toHaveAttribute('aria-invalid')
    await expect(input).toHaveAccessibleDescription('A date, or +7d')
  },
}

function Mine(control: { readonly id: string }) {
  const [isMine, setMine] = useState(false)
  return <Checkbox {...control} checked={isMine} onCheckedChange={(on) => setMine(on === true)} />
}

export const LabelsAreForClickingToo: StoryObj = {
  render: () => (
    <div className="flex flex-col gap-3">
      <Field label="Title">
        <Input />
      </Field>
      <Choice label="Mine only" hint="Requisitions that you wrote">
        {(control) => <Mine {...control} />}
      </Choice>
      <Choice label="Tell me by e-mail">{(control) => <Switch {...control} />}</Choice>
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('Title'))
    await expect(canvas.getByRole('textbox', { name: 'Title' })).toHaveFocus()
    const mine = canvas.getByRole('checkbox', { name: 'Mine only' })
    await expect(mine).toHaveAccessibleDescription('Requisitions that you wrote')
    await userEvent.click(canvas.getByText('Mine only'))
    await expect(mine).toBeChecked()
    const mail = canvas.getByRole('switch', { name: 'Tell me by e-mail' })
    mail.focus()
    await userEvent.keyboard(' ')
    await expect(mail).toBeChecked()
  },
}
