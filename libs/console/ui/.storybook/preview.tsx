import './storybook.css'
import { type Language, LANGUAGES, LocaleProvider } from '@nexus/console-i18n'
import type { Decorator, Preview } from '@storybook/react-vite'
import { useEffect } from 'react'
import { applyBrand } from '../src/brand.js'
import { UiProvider } from '../src/providers.js'

const Around: Decorator = (Story, { globals }) => {
  const theme = globals['theme'] === 'dark' ? 'dark' : 'light'
  const direction = String(globals['direction'])
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
    applyBrand(globals['brand'] as string | undefined, theme)
  }, [theme, globals])
  useEffect(() => {
    document.documentElement.dir = direction
  })
  return (
    <LocaleProvider language={globals['language'] as Language} timeZone="Europe/Berlin">
      <UiProvider>
        <div className="p-6">
          <Story />
        </div>
      </UiProvider>
    </LocaleProvider>
  )
}

const choice = (name: string, items: readonly string[]) => ({
  toolbar: { title: name, items: [...items], dynamicTitle: true },
})

const preview: Preview = {
  decorators: [Around],
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    a11y: { test: 'error' },
  },
  initialGlobals: { theme: 'light', language: 'en', direction: 'ltr' },
  globalTypes: {
    theme: choice('Theme', ['light', 'dark']),
    language: choice('Language', LANGUAGES),
    direction: choice('Direction', ['ltr', 'rtl']),
    brand: choice('Brand', ['#3b5bdb', '#0f766e', '#b45309', '#ffd400']),
  },
}

export default preview
