import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A Chromium that may be started, and what its environment needs besides. */
export interface ChromiumBinary {
  readonly executablePath: string
  readonly environment: Readonly<Record<string, string>>
}

/** The headless shells come first: they start faster and print twice as fast. */
const NAMES = [
  ...['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell'],
  ...['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
]

const INSTALLED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
  ],
}

/** Every Chromium on the machine, in the order in which to try: by name in PATH, then where installers put it. */
export function machineChromiums(
  path = process.env.PATH ?? '',
  platform: NodeJS.Platform = process.platform,
): ChromiumBinary[] {
  const folders = path.split(delimiter).filter(Boolean)
  const suffix = platform === 'win32' ? '.exe' : ''
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix))),
    ...(INSTALLED[platform] ?? []),
  ]
  return [...new Set(candidates)].filter(isExecutable).map((executablePath) => ({ executablePath, environment: {} }))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
