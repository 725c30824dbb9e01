import { setTimeout as pause } from 'node:timers/promises'
import { ConsoleBrowser, type Visitor } from './console-browser.adapter.js'
import { FrontDoor } from './front-door.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'

const PATIENCE_MS = 240_000
/** What may be kept in a browser. */
const FILE = /^\/(assets\/[^/]+|offline\.html|favicon\.svg)$/

interface Manifest {
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[]
  readonly shortcuts: readonly { readonly name: string; readonly url: string }[]
}

describe('the installed console', () => {
  let nexus: NexusProcess
  let door: FrontDoor
  let browser: ConsoleBrowser
  const visitors: Visitor[] = []
  const visit = async (options: Parameters<ConsoleBrowser['visitor']>[1] = {}): Promise<Visitor> => {
    const visitor = await browser.visitor(door.url, options)
    visitors.push(visitor)
    return visitor
  }
  const heading = (visitor: Visitor, name: string) => visitor.page.getByRole('heading', { level: 1, name })
  /** The service worker comes after everything that somebody waits for. */
  const filesKept = (visitor: Visitor): Promise<unknown> =>
    visitor.page.evaluate('navigator.serviceWorker.ready.then(({ active }) => active.scriptURL)')
  /** Everything in the caches of this browser. */
  const keptBy = (visitor: Visitor): Promise<{ path: string; text: string }[]> =>
    visitor.page.evaluate(`(async () => {
      const kept = []
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys())
          kept.push({ path: new URL(request.url).pathname, text: await (await cache.match(request)).text() })
      }
      return kept
    })()`)
  const until = async (holds: () => Promise<unknown>, what: string): Promise<void> => {
    const latest = performance.now() + PATIENCE_MS / 2
    while (!(await holds())) {
      if (performance.now() > latest) throw new Error(`${what} did not come about`)
      await pause(100)
    }
  }

  beforeAll(async () => {
    ;[nexus, browser] = await Promise.all([startNexus(), ConsoleBrowser.open()])
    door = await FrontDoor.before(nexus.url)
  }, START_MS)
  afterEach(async () => {
    const complaints = visitors.flatMap((visitor) => visitor.complaints)
    await Promise.all(visitors.splice(0).map((visitor) => visitor.close()))
    expect(complaints).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    await door.shut()
    await nexus.dispose()
  })

  describe('can be installed', () => {
    const manifestOf = async (name: string): Promise<Manifest> => {
      const answer = await fetch(`${door.url}/${name}`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        expect.stringContaining('manifest+json'),
      ])
      expect(answer.headers.get('cache-control')).toBe('no-cache')
      return (await answer.json()) as Manifest
    }

    it('has a manifest with everything that a system asks for, and its shortcuts', async () => {
      expect(await manifestOf('manifest.webmanifest')).toMatchObject({
        id: '/',
        name: 'Nexus',
        short_name: 'Nexus',
        lang: 'en',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        theme_color: expect.stringMatching(/^#/),
        background_color: expect.stringMatching(/^#/),
        shortcuts: [
          { name: 'Requisitions', url: '/requisitions' },
          { name: 'Approvals', url: '/approvals' },
        ],
      })
      expect(await manifestOf('manifest.de.webmanifest')).toMatchObject({
        id: '/',
        lang: 'de',
        shortcuts: [{ url: '/requisitions' }, { url: '/approvals' }],
      })
    })

    it('has icons of the sizes that it names, and one that may be cut into any shape', async () => {
      const { icons } = await manifestOf('manifest.webmanifest')
      const found = await Promise.all(
        icons.map(async ({ src, purpose }) => {
          const png = Buffer.from(await (await fetch(`${door.url}${src}`)).arrayBuffer())
          expect(png.subarray(1, 4).toString()).toBe('PNG')
          return [purpose, `${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}`]
        }),
      )
      expect(found).toEqual(icons.map(({ purpose, sizes }) => [purpose, sizes]))
      expect(found).toEqual([
        ['any', '192x192'],
        ['any', '512x512'],
        ['maskable', '512x512'],
      ])
    })

    it(
      'is what Chromium would offer to install, in the language of the person',
      async () => {
        const visitor = await visit({ locale: 'de-DE' })
        await visitor.goTo('/sign-in')
        await visitor.page.getByRole('button', { name: 'Anmelden' }).waitFor()
        const session = await visitor.context.newCDPSession(visitor.page)
        const { url, errors } = await session.send('Page.getAppManifest')
        expect([url, errors]).toEqual([`${door.url}/manifest.de.webmanifest`, []])
        const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
        // A context of its own is a private window to Chromium.
        expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
      },
      PATIENCE_MS,
    )

    it('asks each time whether there is a newer service worker', async () => {
      for (const path of ['/sw.js', '/build.json', '/offline.html']) {
        const { status, headers } = await fetch(`${door.url}${path}`)
        expect([path, status, headers.get('cache-control')]).toEqual([path, 200, 'no-cache'])
      }
    })
  })

  describe('without Nexus', () => {
    afterEach(async () => {
      await door.shut()
      await door.open()
    })

    it.each([
      ['en-GB', 'Requisitions', 'Nexus cannot be reached', 'Try again'],
      ['de-DE', 'Bedarfsanforderungen', 'Nexus ist nicht erreichbar', 'Erneut versuchen'],
    ])(
      'says so in the language of the person, whatever address they came to, and comes back (%s)',
      async (locale, title, unreachable, retry) => {
        const visitor = await visit({ locale })
        await visitor.arrive('requester', '/requisitions')
        await visitor.page.getByRole('heading', { level: 1 }).waitFor()
        await filesKept(visitor)
        await door.shut()
        await visitor.page.reload()
        await heading(visitor, unreachable).waitFor()
        expect(await visitor.page.getByText(/drafts|Entwürfe/).count()).toBe(1)
        expect(await visitor.accessibilityFaults()).toEqual([])
        await visitor.page.setViewportSize({ width: 360, height: 740 })
        expect(await visitor.scrollsSideways()).toBe(false)
        // Nexus is still away: trying again leads to the same page, at the same address.
        await visitor.page.getByRole('link', { name: retry }).click()
        await heading(visitor, unreachable).waitFor()
        expect(new URL(visitor.page.url()).pathname).toBe('/requisitions')
        await door.open()
        await heading(visitor, title).waitFor()
      },
      PATIENCE_MS,
    )
  })

  it(
    'SEC-24: keeps files of the console and nothing else, whoever used it',
    async () => {
      const visitor = await visit()
      await visitor.arrive('requester', '/requisitions')
      await filesKept(visitor)
      // Now the service worker sees every request.
      for (const path of ['/requisitions', '/', '/notifications']) {
        await visitor.goTo(path)
        await visitor.page.getByRole('heading', { level: 1 }).waitFor()
      }
      expect(await visitor.page.evaluate('navigator.serviceWorker.controller !== null')).toBe(true)
      const whileUsed = await keptBy(visitor)
      await visitor.page.getByRole('button', { name: /profile/i }).click()
      await visitor.page.getByRole('menuitem', { name: 'Sign out' }).click()
      await visitor.page.getByRole('button', { name: 'Sign in' }).waitFor()
      expect(whileUsed.length).toBeGreaterThan(20)
      for (const kept of [whileUsed, await keptBy(visitor)]) {
        expect(kept.map(({ path }) => path).filter((path) => !FILE.test(path))).toEqual([])
        expect(kept.filter(({ text }) => /demo\.example|Demo Organization|nonce="[^"_]/.test(text))).toEqual([])
      }
      expect(await visitor.context.cookies()).toEqual([])
    },
    PATIENCE_MS,
  )

  it(
    'offers a newer version, and nobody loses what they type',
    async () => {
      const visitor = await visit()
      await visitor.arrive('requester', '/requisitions/edit')
      await filesKept(visitor)
      const title = visitor.page.getByLabel('Title').first()
      await title.fill('Chairs for the new floor')
      await door.release('0123456789abcdef')
      const offer = visitor.page.getByRole('button', { name: 'Reload', exact: true })
      expect(await offer.count()).toBe(0)
      // The connection was away for a moment, as when Nexus is installed anew.
      await visitor.context.setOffline(true)
      await visitor.context.setOffline(false)
      await offer.waitFor()
      expect(await title.inputValue()).toBe('Chairs for the new floor')
      await visitor.goTo('/requisitions')
      await heading(visitor, 'Requisitions').waitFor()
      expect(await visitor.page.getAttribute('meta[name="nexus-build"]', 'content')).toBe('0123456789abcdef')
      // This page is the newer one: there is nothing to offer, and the older service worker goes.
      await until(
        () =>
          visitor.page.evaluate(`navigator.serviceWorker.getRegistration().then(async (registration) =>
            registration.waiting === null && registration.installing === null &&
            (await (await fetch(registration.active.scriptURL)).text()).includes('0123456789abcdef'))`),
        'The newer service worker',
      )
      expect(await offer.count()).toBe(0)
    },
    PATIENCE_MS,
  )
})
