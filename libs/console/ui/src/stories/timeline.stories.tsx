import type { Meta, StoryObj } from '@storybook/react-vite'
import { Check, Pencil, Send, X } from 'lucide-react'
import { useState } from 'react'
import { expect, waitFor, within } from 'storybook/test'
import { Button } from '../button.js'
import { Timeline, type TimelineStep } from '../timeline.js'

const meta: Meta = { title: 'Display/Timeline' }
export default meta

const STEPS: readonly TimelineStep[] = [
  { key: '1', icon: <Pencil />, title: 'Rita Requester wrote it', on: '2026-03-30' },
  { key: '2', icon: <Send />, title: 'Rita Requester submitted it', at: '2026-03-31T09:30:00.000Z' },
  {
    key: '3',
    icon: <X />,
    tint: 'bg-danger-soft text-danger-ink',
    title: 'Anna Approver rejected',
    note: 'Two quotes are missing',
    at: '2026-03-31T10:00:00.000Z',
  },
]

function Way() {
  const [steps, setSteps] = useState(STEPS)
  const [isOpen, setOpen] = useState(false)
  const last: TimelineStep = {
    key: '4',
    icon: <Check />,
    title: 'Anna Approver approved',
    more: (
      <>
        <Button size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          What changed
        </Button>
        {isOpen && <p>The quantity: 5 instead of 7</p>}
      </>
    ),
  }
  return (
    <div className="flex w-80 flex-col gap-4">
      <Timeline steps={[...steps, ...(steps === STEPS ? [] : [last])]} />
      <Button onClick={() => setSteps([...STEPS])}>Approve</Button>
    </div>
  )
}

export const OldestFirst: StoryObj = {
  render: () => <Way />,
  play: async ({ canvas, userEvent }) => {
    const steps = () => canvas.getAllByRole('listitem')
    await canvas.findByRole('list')
    await expect(steps()).toHaveLength(3)
    const [wrote, , rejected] = steps() as [HTMLElement, HTMLElement, HTMLElement]
    await expect(wrote).toHaveTextContent('Rita Requester wrote it')
    // A day stays a day, and an instant says its time, both for machines too.
    await expect(wrote.querySelector('time')).toHaveAttribute('datetime', '2026-03-30')
    await expect(rejected.querySelector('time')).toHaveAttribute('datetime', '2026-03-31T10:00:00.000Z')
    await expect(within(rejected).getByText('“Two quotes are missing”')).toBeVisible()
    // Icons are pictures of what is written beside them.
    for (const icon of canvas.getByRole('list').querySelectorAll('svg'))
      await expect(icon.closest('[aria-hidden="true"]')).not.toBeNull()

    // What happens is added at the end, and can have more to it, which the keyboard reaches.
    await userEvent.click(canvas.getByRole('button', { name: 'Approve' }))
    await waitFor(() => expect(steps()).toHaveLength(4))
    const more = within(steps().at(-1) as HTMLElement).getByRole('button', { name: 'What changed' })
    await expect(steps().at(-1)?.querySelector('time')).toBeNull()
    more.focus()
    await userEvent.keyboard('{Enter}')
    await expect(await canvas.findByText('The quantity: 5 instead of 7')).toBeVisible()
    await expect(more).toHaveAttribute('aria-expanded', 'true')
  },
}
