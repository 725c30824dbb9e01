import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, waitFor } from 'storybook/test'
import { FileDrop, type FileInWork } from '../file-drop.js'

const meta: Meta = { title: 'Forms/File drop' }
export default meta

function Quotes({ isMultiple = true }: { readonly isMultiple?: boolean }) {
  const [files, setFiles] = useState<readonly FileInWork[]>([])
  return (
    <div className="max-w-md">
      <FileDrop
        label="Drop quotes here, or choose files"
        hint="PDF, at most 20 MB each"
        isMultiple={isMultiple}
        files={files}
        onFiles={(taken) =>
          setFiles((before) => [
            ...before,
            ...taken.map(({ name, size }) => ({
              id: name,
              name,
              size,
              ...(name.endsWith('.pdf') ? { progress: 0.4 } : { error: 'This kind of file is not taken.' }),
            })),
          ])
        }
        onRemove={(id) => setFiles((before) => before.filter((file) => file.id !== id))}
      />
    </div>
  )
}

const quote = (name: string): File => new File(['A quote'], name, { type: 'application/pdf' })

function dropped(files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  return transfer
}

export const ChosenAndTakenAway: StoryObj = {
  render: () => <Quotes />,
  play: async ({ canvas, userEvent }) => {
    const input = await canvas.findByLabelText('Drop quotes here, or choose files')
    await expect(input).toHaveAccessibleDescription('PDF, at most 20 MB each')
    await userEvent.tab()
    await expect(input).toHaveFocus()
    await userEvent.upload(input, [quote('first.pdf'), quote('second.pdf')])
    await expect(canvas.getByRole('progressbar', { name: 'Sending first.pdf' })).toHaveValue(0.4)
    await userEvent.click(canvas.getByRole('button', { name: 'Remove first.pdf' }))
    await waitFor(() => expect(canvas.queryByText('first.pdf')).toBeNull())
    await expect(canvas.getByText('second.pdf')).toBeVisible()
  },
}

export const DroppedAndRefused: StoryObj = {
  render: () => <Quotes isMultiple={false} />,
  play: async ({ canvas }) => {
    const place = (await canvas.findByText('PDF, at most 20 MB each')).parentElement as HTMLElement
    const dataTransfer = dropped([quote('scan.tiff'), quote('another.pdf')])
    place.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent('This kind of file is not taken.')
    // Only one is taken here.
    await expect(canvas.queryByText('another.pdf')).toBeNull()
  },
}
