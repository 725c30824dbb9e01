import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { Tab, TabList, TabPanel, Tabs } from '../tabs.js'

const meta: Meta = { title: 'Display/Tabs' }
export default meta

export const ByKeyboard: StoryObj = {
  render: () => (
    <Tabs defaultValue="lines">
      <TabList aria-label="Parts of the document">
        <Tab value="lines">Lines</Tab>
        <Tab value="files">Attachments</Tab>
        <Tab value="way">Approval</Tab>
      </TabList>
      <TabPanel value="lines">Lines of the document</TabPanel>
      <TabPanel value="files">Files of the document</TabPanel>
      <TabPanel value="way">Who approved it</TabPanel>
    </Tabs>
  ),
  play: async ({ canvas, userEvent }) => {
    const lines = await canvas.findByRole('tab', { name: 'Lines' })
    await expect(canvas.getByRole('tablist', { name: 'Parts of the document' })).toBeVisible()
    await userEvent.tab()
    await expect(lines).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}')
    await expect(canvas.getByRole('tab', { name: 'Attachments', selected: true })).toHaveFocus()
    await expect(canvas.getByRole('tabpanel', { name: 'Attachments' })).toHaveTextContent('Files of the document')
    await userEvent.keyboard('{End}')
    await expect(canvas.getByRole('tab', { name: 'Approval', selected: true })).toHaveFocus()
    // Round the corner.
    await userEvent.keyboard('{ArrowRight}')
    await expect(lines).toHaveFocus()
    // The panel is the next stop, not the next tab.
    await userEvent.tab()
    await expect(canvas.getByRole('tabpanel', { name: 'Lines' })).toHaveFocus()
  },
}

const PLACES = ['Order', 'Receiving', 'Changes', 'Invoices', 'Document']

/** More tabs than fit: the active one is in sight from the beginning, and whichever is chosen later. */
export const ActiveInSight: StoryObj = {
  render: () => (
    <div className="w-48">
      <Tabs defaultValue="Document">
        <TabList aria-label="Parts of the order">
          {PLACES.map((place) => (
            <Tab key={place} value={place}>
              {place}
            </Tab>
          ))}
        </TabList>
        {PLACES.map((place) => (
          <TabPanel key={place} value={place}>
            {place} of the order
          </TabPanel>
        ))}
      </Tabs>
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    const list = await canvas.findByRole('tablist')
    const isInSight = (name: string): boolean => {
      const tab = canvas.getByRole('tab', { name, selected: true }).getBoundingClientRect()
      const around = list.getBoundingClientRect()
      return tab.left >= around.left && tab.right <= around.right
    }
    await expect(isInSight('Document')).toBe(true)
    await userEvent.tab()
    await userEvent.keyboard('{Home}')
    await waitFor(() => expect(isInSight('Order')).toBe(true))
  },
}
