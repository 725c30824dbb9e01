import type { Meta, StoryObj } from '@storybook/react-vite'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { Checkbox, Choice, Switch } from '../checkbox.js'
import { Combobox } from '../combobox.js'
import { Field, Input, Textarea } from '../field.js'
import { FileDrop } from '../file-drop.js'
import { Select } from '../select.js'

const meta: Meta = { title: 'Forms' }
export default meta

const options = [
  { value: 'it', label: 'Information technology', hint: '4100' },
  { value: 'facilities', label: 'Facilities and buildings', hint: '4200' },
  { value: 'marketing', label: 'Marketing', hint: '4300', isDisabled: true },
]

function Form() {
  const [chosen, setChosen] = useState<string>()
  const [currency, setCurrency] = useState('EUR')
  const [isMine, setMine] = useState(true)
  return (
    <form className="flex max-w-md flex-col gap-4">
      <Field label="Title" isRequired>
        <Input defaultValue="Office chairs" />
      </Field>
      <Field label="Needed by" hint="A date, or +7d" error="There is no such day.">
        <Input defaultValue="31.2." />
      </Field>
      <Field label="Purpose">
        <Textarea placeholder="Why it is needed" />
      </Field>
      <Field label="Currency">
        <Select
          options={['EUR', 'USD', 'JPY'].map((value) => ({ value, label: value }))}
          value={currency}
          onChange={setCurrency}
        />
      </Field>
      <Field label="Cost centre">
        <Combobox options={options} value={chosen} onChange={setChosen} placeholder="Choose one" isClearable />
      </Field>
      <Field label="Search" isLabelHidden>
        <Input type="search" lead={<Search />} placeholder="Search" />
      </Field>
      <Choice label="Mine only" hint="Requisitions that you wrote">
        {(control) => <Checkbox {...control} checked={isMine} onCheckedChange={(on) => setMine(on === true)} />}
      </Choice>
      <Choice label="Tell me by e-mail">{(control) => <Switch {...control} defaultChecked />}</Choice>
      <FileDrop
        label="Drop quotes here, or choose files"
        hint="PDF, at most 20 MB each"
        onFiles={() => undefined}
        onRemove={() => undefined}
        files={[
          { id: '1', name: 'quote-2026-11.pdf', size: 182_000 },
          {
            id: '2',
            name: 'A very long name of a quote of another vendor, second version.pdf',
            size: 82_000,
            progress: 0.4,
          },
          { id: '3', name: 'scan.tiff', size: 9_182_000, error: 'This kind of file is not taken.' },
        ]}
      />
    </form>
  )
}

export const Everything: StoryObj = { render: () => <Form /> }
