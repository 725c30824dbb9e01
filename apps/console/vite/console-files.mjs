import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const LANGUAGES = ['en', 'de']
/** As `--nx-canvas` and the mark: what a system paints around a window before the console does. */
const GROUND = '#fafafa'
const MARK = '#3b5bdb'

const messagesOf = (language) =>
  JSON.parse(readFileSync(new URL(`../../../libs/console/i18n/messages/${language}.json`, import.meta.url), 'utf8'))

/** The manifest of a language: the browser reads it where the page names it (`preferences.ts`). */
const manifestName = (language) => (language === 'en' ? 'manifest.webmanifest' : `manifest.${language}.webmanifest`)

function manifestOf(language) {
  const messages = messagesOf(language)
  const icon = (file, size, purpose = 'any') => ({
    src: `/icons/${file}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  const shortcut = (name, url) => ({ name, url, icons: [icon('icon-192', 192)] })
  return {
    id: '/',
    name: messages['app.install.name'],
    short_name: 'Nexus',
    description: messages['app.install.description'],
    lang: language,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: MARK,
    background_color: GROUND,
    categories: ['business', 'productivity'],
    icons: [icon('icon-192', 192), icon('icon-512', 512), icon('maskable-512', 512, 'maskable')],
    shortcuts: [
      shortcut(messages['nav.requisitions'], '/requisitions'),
      shortcut(messages['nav.approvals'], '/approvals'),
    ],
  }
}

/** `{{en:ui.retry}}` in the offline page is a message of that language. */
function withMessages(html) {
  const catalogues = new Map(LANGUAGES.map((language) => [language, messagesOf(language)]))
  return html.replaceAll(/\{\{(\w+):([\w.]+)\}\}/g, (_whole, language, id) => {
    const message = catalogues.get(language)?.[id]
    if (message === undefined) throw new Error(`offline.html names ${id}, which ${language} does not have`)
    return message.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  })
}

/** No gateway writes a nonce into what a service worker answers with. */
const withoutNonce = (html) =>
  html.replaceAll(/\s*<meta property="csp-nonce"[^>]*>/g, '').replaceAll(/ nonce="[^"]*"/g, '')

/**
 * What makes the console installable and lets it say that there is a newer one: a manifest for each language, the page for
 * when Nexus cannot be reached, and which build this is, in `build.json` and in the page itself.
 */
export const consoleFiles = () => ({
  name: 'nexus-console-files',
  apply: 'build',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { filename }) => (filename.endsWith('offline.html') ? withMessages(html) : html),
  },
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const language of LANGUAGES)
        this.emitFile({
          type: 'asset',
          fileName: manifestName(language),
          source: JSON.stringify(manifestOf(language)),
        })
      const offline = bundle['offline.html']
      const page = bundle['index.html']
      offline.source = withoutNonce(String(offline.source))
      // Hashed names say what is in the files.
      const names = Object.keys(bundle).sort().join('\n')
      const build = createHash('sha256').update(names).update(String(page.source)).digest('hex').slice(0, 16)
      page.source = String(page.source).replace(
        '</title>',
        `</title>\n    <meta name="nexus-build" content="${build}" />`,
      )
      this.emitFile({ type: 'asset', fileName: 'build.json', source: JSON.stringify({ build }) })
    },
  },
})
