import type { Locator } from 'playwright-core'
import type { Visitor } from './console-browser.adapter.js'

/** Drops a file on something, as from a folder of the desk. */
export async function drop({ page }: Visitor, place: Locator, name: string, content: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    `(() => {
      const data = new DataTransfer()
      const bytes = Uint8Array.from(atob(${JSON.stringify(content.toString('base64'))}), (each) => each.charCodeAt(0))
      data.items.add(new File([bytes], ${JSON.stringify(name)}, { type: 'text/xml' }))
      return data
    })()`,
  )
  await place.dispatchEvent('drop', { dataTransfer })
  await dataTransfer.dispose()
}
