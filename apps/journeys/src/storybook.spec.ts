/**
 * @alone It builds the stories, which takes both cores.
 */
import { axeFaults } from './axe.adapter.js'
import { ConsoleBrowser, type Visitor } from './console-browser.adapter.js'
import { Storybook } from './storybook.adapter.js'

const LIMIT_MS = 300_000
const STORY_MS = 30_000

/** Interactive components: each has stories that play what people do with it. */
const INTERACTIVE = [
  ...['Actions/Command palette', 'Actions/Dialog', 'Actions/Menu', 'Actions/Toast', 'Display/Tabs', 'Display/Timeline'],
  ...['Forms/Combobox', 'Forms/Field', 'Forms/File drop', 'Forms/Select', 'Lists/Data table'],
]

/** What Storybook says when a story has been drawn and played. */
interface Finished {
  readonly status: 'success' | 'error'
  readonly errors: readonly string[]
}

/** Before anything of the page runs: the channel is listened to from the moment on at which it is made. */
const LISTEN = `
  window.storyErrors = []
  window.storyFinished = new Promise((resolve) => {
    let channel
    Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set: (made) => {
        channel = made
        const note = (error) => window.storyErrors.push(String(error?.message ?? error?.description ?? error))
        for (const event of ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing', 'unhandledErrorsWhilePlaying'])
          channel.on(event, (error) => { note(Array.isArray(error) ? error[0] : error) })
        channel.on('storyFinished', ({ status, reporters = [] }) => {
          for (const { type, status, result } of reporters)
            if (status === 'failed') note(type + ': ' + (result?.violations ?? []).map(({ id, nodes }) => id + ' ' + nodes[0]?.html).join('; '))
          resolve({ status, errors: window.storyErrors })
        })
        channel.on('storyMissing', () => resolve({ status: 'error', errors: window.storyErrors }))
      },
    })
  })`

describe('the stories of the console', () => {
  let storybook: Storybook
  let browser: ConsoleBrowser

  beforeAll(async () => {
    ;[storybook, browser] = await Promise.all([Storybook.open(), ConsoleBrowser.open()])
  }, LIMIT_MS)
  afterAll(async () => {
    await browser?.close()
    await storybook?.close()
  })

  it('are there for every interactive component', () => {
    const titles = new Set(storybook.stories().map(({ title }) => title))
    expect(INTERACTIVE.filter((title) => !titles.has(title))).toEqual([])
  })

  it(
    'do what they should by keyboard and for screen readers, and axe finds nothing in light and dark',
    async () => {
      const faults: string[] = []
      const waiting = [...storybook.stories()]
      const playOn = async (visitor: Visitor): Promise<void> => {
        await visitor.context.addInitScript(LISTEN)
        for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) {
          const { id } = story
          faults.push(...(await faultsOf(visitor, id)).map((fault) => `${id}: ${fault}`))
        }
        await visitor.close()
      }
      // One for each of two cores.
      await Promise.all([1, 2].map(async () => playOn(await browser.visitor(storybook.url))))
      expect(faults).toEqual([])
    },
    LIMIT_MS,
  )
})

async function faultsOf(visitor: Visitor, id: string): Promise<string[]> {
  await visitor.goTo(`/iframe.html?id=${id}&viewMode=story`)
  const late = `new Promise((resolve) => setTimeout(() => resolve({ status: 'error', errors: ['it does not come to an end', ...window.storyErrors] }), ${String(STORY_MS)}))`
  const { status, errors } = await visitor.page.evaluate<Finished>(`Promise.race([window.storyFinished, ${late}])`)
  // The page as it was follows the message.
  const found = errors.map((error) => error.split(/Ignored nodes|\bReceived element/)[0]?.slice(0, 600) ?? error)
  if (found.length === 0 && status === 'error') found.push('it failed')
  // The addon has looked at it in light, and said so.
  if (found.length === 0) found.push(...(await faultsInDark(visitor)))
  // What the page complains of says the same again.
  const complaints = visitor.complaints.splice(0).map((complaint) => complaint.slice(0, 600))
  return found.length > 0 ? found : complaints
}

/** Colours fade from one to the other; what pulses while something loads never ends. */
async function faultsInDark({ page }: Visitor): Promise<string[]> {
  await page.evaluate(`(async () => {
    document.documentElement.dataset.theme = 'dark'
    getComputedStyle(document.body).color
    await Promise.all(document.getAnimations().filter((each) => each instanceof CSSTransition).map(({ finished }) => finished.catch(() => undefined)))
  })()`)
  return (await axeFaults(page)).map((fault) => `dark: ${fault}`)
}
