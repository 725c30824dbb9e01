import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { messageParts } from '../../libs/console/i18n/vite.messages.mjs'
import { sources } from '../../libs/console/ui/vite.sources.mjs'
import { consoleFiles } from './vite/console-files.mjs'
import { serviceWorker } from './vite/service-worker.mjs'

/** Where the development server finds the API: a gateway that runs already, by default that of `npm start`. */
const API = process.env.NEXUS_API_URL ?? 'http://127.0.0.1:3000'

/** npm puts a copy of these below each of the two packages that use them; one is enough for a browser. */
const ofIntl = createRequire(createRequire(import.meta.url).resolve('react-intl'))
const once = [
  'intl-messageformat',
  '@formatjs/icu-messageformat-parser',
  '@formatjs/icu-skeleton-parser',
  '@formatjs/fast-memoize',
].map((name) => ({ find: new RegExp(`^${name}$`), replacement: ofIntl.resolve(name) }))

const below = (...packages) => new RegExp(`[\\\\/]node_modules[\\\\/](${packages.join('|')})[\\\\/]`)

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [messageParts(), react(), tailwind(), consoleFiles(), serviceWorker()],
  resolve: { alias: [...sources, ...once] },
  // The gateway puts a fresh value into every answer (Content-Security-Policy).
  html: { cspNonce: '__NEXUS_NONCE__' },
  build: {
    target: 'es2022',
    assetsDir: 'assets',
    // Nothing may arrive as `data:`: the policy has no place for it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: ['index.html', 'offline.html'].map((file) => fileURLToPath(new URL(file, import.meta.url))),
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: below('react', 'react-dom', 'scheduler'), priority: 30 },
            {
              name: 'tanstack',
              test: below('@tanstack/(react-router|router-core|history|react-query|query-core|react-store|store)'),
              priority: 20,
            },
            // One by one they cost more than they weigh.
            { name: 'icons', test: below('lucide-react'), minShareCount: 4, priority: 20 },
            { name: 'intl', test: below('react-intl', '@formatjs', 'intl-messageformat'), priority: 20 },
          ],
        },
      },
    },
  },
  server: {
    port: Number(process.env.PORT ?? 5173),
    // As the gateway sees it: a request of its own origin.
    proxy: { '/api': { target: API, changeOrigin: true, headers: { origin: API } } },
  },
})
