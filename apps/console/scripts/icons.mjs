// `node apps/console/scripts/icons.mjs`: the icons of the installed console, drawn from public/favicon.svg by Chromium. Their
// result is committed, since the mark hardly ever changes.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import { bundledChromium, machineChromiums } from '../../../libs/platform/pdf/dist/index.js'

const publicFolder = new URL('../public/', import.meta.url)
const mark = await readFile(new URL('favicon.svg', publicFolder), 'utf8')
// Systems cut a shape out of these: the ground reaches the edges, the letter stays in the safe middle (80 %).
const full = mark.replace(/rx="\d+"/, '').replace('<path', '<path transform="translate(3.2 3.2) scale(0.8)"')

const ICONS = [
  ['icon-192', 192, mark],
  ['icon-512', 512, mark],
  ['maskable-512', 512, full],
  ['apple-touch-180', 180, full],
]

const { executablePath, environment } = machineChromiums()[0] ?? (await bundledChromium())
const env = { ...process.env, ...environment }
const browser = await chromium.launch({ executablePath, env, args: ['--no-sandbox', '--disable-gpu'] })
try {
  await mkdir(new URL('icons/', publicFolder), { recursive: true })
  const page = await browser.newPage()
  for (const [name, size, svg] of ICONS) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
    await writeFile(new URL(`icons/${name}.png`, publicFolder), await page.screenshot({ omitBackground: true }))
  }
} finally {
  await browser.close()
}
