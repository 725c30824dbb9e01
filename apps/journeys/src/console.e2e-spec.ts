import { randomUUID } from 'node:crypto'
import { ConsoleBrowser, Visitor } from './console-browser.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { DEMO_PASSWORD, Person } from './person.adapter.js'

const PATIENCE_MS = 120_000

describe('the console', () => {
  let nexus: NexusProcess
  let browser: ConsoleBrowser
  const visitors: Visitor[] = []
  const visit = async (options: Parameters<ConsoleBrowser['visitor']>[1] = {}): Promise<Visitor> => {
    const visitor = await browser.visitor(nexus.url, options)
    visitors.push(visitor)
    return visitor
  }

  beforeAll(async () => {
    ;[nexus, browser] = await Promise.all([startNexus(), ConsoleBrowser.open()])
  }, START_MS)
  afterEach(async () => {
    const complaints = visitors.flatMap((visitor) => visitor.complaints)
    await Promise.all(visitors.splice(0).map((visitor) => visitor.close()))
    expect(complaints).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    await nexus.dispose()
  })

  describe('its files', () => {
    const get = (path: string, accept = 'text/html') => fetch(`${nexus.url}${path}`, { headers: { accept } })

    it('SEC-25: its page comes with a nonce of its own each time, and nothing inline', async () => {
      const answers = await Promise.all([get('/'), get('/requisitions')])
      const nonces = answers.map(
        ({ headers }) => /script-src 'self' 'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1],
      )
      expect(nonces[0]).toHaveLength(24)
      expect(nonces[0]).not.toBe(nonces[1])
      const html = await answers[0]?.text()
      expect(html).toContain(`nonce="${nonces[0] ?? ''}"`)
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son[a-z]+=|style=/)
      for (const { headers } of answers) {
        expect(headers.get('content-security-policy')).not.toMatch(/unsafe/)
        expect(headers.get('cache-control')).toBe('no-store')
        expect(headers.get('x-frame-options')).toBe('DENY')
      }
    })

    it('OP-12: its other files are kept for ever under names that say what is in them, and come compressed', async () => {
      const script = /src="(\/assets\/[^"]+\.js)"/.exec(await (await get('/')).text())?.[1] ?? ''
      const answer = await fetch(`${nexus.url}${script}`, { headers: { 'accept-encoding': 'br' } })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(answer.headers.get('content-type')).toMatch(/javascript/)
    })

    it(
      'are at most 250 kB of compressed script, for signing in and the first list together',
      async () => {
        const visitor = await visit()
        await visitor.goTo('/requisitions')
        await visitor.signIn('requester@demo.example')
        await visitor.page.getByRole('heading', { level: 1, name: 'Requisitions' }).waitFor()
        const bytes = await visitor.scriptBytes()
        expect(bytes).toBeGreaterThan(50_000)
        expect(bytes).toBeLessThanOrEqual(250_000)
      },
      PATIENCE_MS,
    )

    it('an address of the API or of a file that is not there is never the page', async () => {
      for (const path of ['/api/v1/nothing', '/assets/gone.js', '/gone.png']) {
        const answer = await get(path)
        expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
          path,
          404,
          expect.stringContaining('problem+json'),
        ])
      }
    })
  })

  describe('signing in', () => {
    it(
      'leads to where one wanted to go, and SEC-24: leaves nothing that a script could read',
      async () => {
        const visitor = await visit()
        await visitor.goTo('/requisitions?state=DRAFT')
        await visitor.signIn('requester@demo.example')
        await visitor.page.getByRole('heading', { level: 1, name: 'Requisitions' }).waitFor()
        expect(visitor.page.url()).toMatch(/\/requisitions\?state=.*DRAFT/)
        const readable = await visitor.readableStorage()
        expect(readable).not.toMatch(/eyJ|nxr_|nexus-(access|refresh)/)
        const cookies = await visitor.context.cookies()
        const ours = cookies.filter(({ name }) => name.startsWith('__Host-nexus-'))
        expect(ours.map(({ name, httpOnly, secure, sameSite }) => [name, httpOnly, secure, sameSite])).toEqual([
          ['__Host-nexus-access', true, true, 'Lax'],
          ['__Host-nexus-refresh', true, true, 'Lax'],
        ])
      },
      PATIENCE_MS,
    )

    it(
      'says aloud that a password is not right, and keeps the address',
      async () => {
        const visitor = await visit()
        await visitor.goTo('/')
        await visitor.signIn('requester@demo.example', 'four winds around the wrong tower')
        await visitor.page.locator('[aria-live=assertive]').filter({ hasText: 'not right' }).waitFor()
        expect(await visitor.page.getByLabel(/e-mail/i).inputValue()).toBe('requester@demo.example')
      },
      PATIENCE_MS,
    )

    it(
      'goes on in another organization from the menu of the profile, and nothing of the former one is left',
      async () => {
        const person = { name: 'Ada', email: `${randomUUID()}@demo.example`, password: DEMO_PASSWORD }
        const organization = { country: 'DE', baseCurrency: 'EUR', timeZone: 'Europe/Berlin' }
        for (const name of ['North Quay', 'South Quay']) {
          const body = { organization: { ...organization, name }, admin: person }
          expect((await new Person(nexus.url).post('/auth/register', body)).status).toBe(201)
        }
        const visitor = await visit()
        await visitor.goTo('/requisitions')
        await visitor.signIn(person.email)
        await visitor.page.getByRole('button', { name: 'North Quay' }).click()
        await visitor.page.getByRole('heading', { level: 1, name: 'Requisitions' }).waitFor()
        await visitor.page.getByRole('button', { name: /profile/i }).click()
        await visitor.page.getByRole('menuitemradio', { name: 'South Quay' }).click()
        await visitor.page.getByRole('link', { name: 'South Quay' }).waitFor()
        expect(new URL(visitor.page.url()).pathname).toBe('/')
        expect(await visitor.page.getByText('North Quay').count()).toBe(0)
      },
      PATIENCE_MS,
    )

    it(
      'survives a reload, and ends for all tabs with signing out',
      async () => {
        const visitor = await visit()
        await visitor.arrive('requester', '/requisitions')
        await visitor.page.reload()
        await visitor.page.getByRole('heading', { level: 1, name: 'Requisitions' }).waitFor()
        const tab = await Visitor.in(visitor.context, nexus.url)
        await tab.goTo('/requisitions')
        await tab.page.getByRole('heading', { level: 1, name: 'Requisitions' }).waitFor()
        await visitor.page.getByRole('button', { name: /profile/i }).click()
        await visitor.page.getByRole('menuitem', { name: 'Sign out' }).click()
        await visitor.page.getByRole('button', { name: 'Sign in' }).waitFor()
        await tab.page.getByRole('button', { name: 'Sign in' }).waitFor()
        expect(await visitor.context.cookies()).toEqual([])
      },
      PATIENCE_MS,
    )
  })

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it(
      'axe finds nothing, and on a phone nothing is wider than the screen',
      async () => {
        const visitor = await visit({ colorScheme })
        await visitor.goTo('/sign-in')
        await visitor.page.getByRole('button', { name: 'Sign in' }).waitFor()
        expect(await visitor.accessibilityFaults()).toEqual([])
        await visitor.signIn('requester@demo.example')
        await visitor.page.getByRole('navigation').first().waitFor()
        for (const path of ['/', '/requisitions']) {
          await visitor.goTo(path)
          await visitor.page.getByRole('heading', { level: 1 }).waitFor()
          expect([path, await visitor.accessibilityFaults()]).toEqual([path, []])
        }
        await visitor.page.setViewportSize({ width: 360, height: 740 })
        for (const path of ['/', '/requisitions']) {
          await visitor.goTo(path)
          await visitor.page.getByRole('heading', { level: 1 }).waitFor()
          expect([path, await visitor.scrollsSideways()]).toEqual([path, false])
        }
      },
      2 * PATIENCE_MS,
    )
  })

  it(
    'speaks German where the browser does',
    async () => {
      const visitor = await visit({ locale: 'de-DE' })
      await visitor.goTo('/requisitions')
      await visitor.page.getByRole('button', { name: 'Anmelden' }).waitFor()
      expect(await visitor.page.getAttribute('html', 'lang')).toMatch(/^de/)
      await visitor.signIn('requester@demo.example')
      await visitor.page.getByRole('heading', { level: 1 }).waitFor()
    },
    PATIENCE_MS,
  )
})
