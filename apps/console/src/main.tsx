import './styles.css'
import { setNonce } from '@nexus/console-ui'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followVersion } from './app-version/app-version.js'
import { App } from './app.js'
import { followPreferences } from './preferences.js'
import { keeper } from './session/session-keeper.js'

// The gateway writes the value of this answer into it; the browser hides the attribute from scripts other than as a property.
setNonce(document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce)
followPreferences()
void keeper.begin()
followVersion()

// A new version was installed while this page was open: its parts have other names now.
window.addEventListener('vite:preloadError', (event) => {
  const last = (history.state as { reloadedAt?: number } | null)?.reloadedAt ?? 0
  if (Date.now() - last < 10_000) return
  event.preventDefault()
  history.replaceState({ ...(history.state as object | null), reloadedAt: Date.now() }, '')
  window.location.reload()
})

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
