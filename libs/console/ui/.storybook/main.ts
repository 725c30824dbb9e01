import type { StorybookConfig } from '@storybook/react-vite'
import tailwind from '@tailwindcss/vite'
import { mergeConfig } from 'vite'
import { messageParts, sources } from '../vite.sources.mjs'

const config: StorybookConfig = {
  stories: ['../src/stories/*.stories.tsx'],
  addons: ['@storybook/addon-a11y'],
  framework: { name: '@storybook/react-vite', options: { builder: { viteConfigPath: undefined } } },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (base) => mergeConfig(base, { plugins: [messageParts(), tailwind()], resolve: { alias: sources } }),
}

export default config
