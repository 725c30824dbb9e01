import { fileURLToPath } from 'node:url'

export { messageParts } from '../i18n/vite.messages.mjs'

const source = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** The packages of the console are compiled from their sources, as one program; Storybook does the same. */
export const sources = [
  { find: /^@nexus\/client$/, replacement: source('libs/client/src/index.ts') },
  { find: /^@nexus\/console-format$/, replacement: source('libs/console/format/src/index.ts') },
  { find: /^@nexus\/console-i18n$/, replacement: source('libs/console/i18n/src/index.ts') },
  { find: /^@nexus\/console-ui$/, replacement: source('libs/console/ui/src/index.ts') },
  { find: /^@nexus\/console-ui\/charts$/, replacement: source('libs/console/ui/src/charts.tsx') },
  { find: /^@nexus\/console-ui\/theme\.css$/, replacement: source('libs/console/ui/src/theme.css') },
]
