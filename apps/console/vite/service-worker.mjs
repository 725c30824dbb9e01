import { VitePWA } from 'vite-plugin-pwa'

/** Whether a page is asked for that the console would show; stands in the service worker as it is written here. */
const isPageOfConsole = ({ request, sameOrigin, url }) =>
  sameOrigin && request.mode === 'navigate' && !/^\/(api|docs)(\/|$)|\.[a-z0-9]{1,8}$/i.test(url.pathname)

/**
 * The service worker (`sw.js`): keeps the hashed files and the offline page, and nothing else. Pages always come from the
 * gateway, since each carries the nonce of its own answer, and the API is never touched: nothing of a person or an
 * organization is kept, whoever uses this browser next (SEC-24). A newer one waits until no page of the older one is open,
 * whose parts it keeps (`app-version`).
 */
export const serviceWorker = () =>
  VitePWA({
    strategies: 'generateSW',
    filename: 'sw.js',
    injectRegister: false,
    manifest: false,
    workbox: {
      globPatterns: ['assets/**/*.{js,css,svg,woff2}', 'offline.html', 'favicon.svg'],
      dontCacheBustURLsMatching: /^assets\//,
      navigateFallback: null,
      directoryIndex: null,
      cleanupOutdatedCaches: true,
      clientsClaim: false,
      skipWaiting: false,
      navigationPreload: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
      runtimeCaching: [
        {
          urlPattern: isPageOfConsole,
          handler: 'NetworkOnly',
          options: { precacheFallback: { fallbackURL: '/offline.html' } },
        },
      ],
    },
  })
