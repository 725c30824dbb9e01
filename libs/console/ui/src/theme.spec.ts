import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brandVariables, contrast, type Rgb, rgbOf } from './brand.js'

const css = readFileSync(join(__dirname, 'theme.css'), 'utf8')
const colours = (selector: string): Record<string, Rgb> => {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/--nx-([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, rgbOf(hex)!]),
  )
}
const themes = [
  ['light', colours(':root')],
  ['dark', colours(":root[data-theme='dark']")],
] as const

const TEXT = [
  ...['canvas', 'surface', 'raised', 'subtle', 'hover'].flatMap((ground) => [
    ['ink', ground],
    ['muted', ground],
  ]),
  ...['surface', 'canvas', 'raised', 'accent-soft', 'subtle'].map((ground) => ['accent-ink', ground]),
  ...['danger', 'warning', 'success', 'info'].flatMap((kind) => [
    [`${kind}-ink`, `${kind}-soft`],
    [`${kind}-ink`, 'surface'],
  ]),
  ...[
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['on-danger', 'danger'],
    ['on-danger', 'danger-hover'],
    ['on-inverse', 'inverse'],
  ],
] as [string, string][]
const EDGES = [
  ['field', 'surface'],
  ['field', 'canvas'],
  ['field', 'raised'],
  ...[1, 2, 3, 4, 5].map((number) => [`chart-${number}`, 'surface']),
] as [string, string][]

describe.each(themes)('the colours of the %s theme', (_name, theme) => {
  it.each(TEXT)('%s can be read on %s (WCAG 1.4.3)', (text, ground) => {
    expect(contrast(theme[text]!, theme[ground]!)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(EDGES)('%s can be seen on %s (WCAG 1.4.11)', (edge, ground) => {
    expect(contrast(theme[edge]!, theme[ground]!)).toBeGreaterThanOrEqual(3)
  })
})

describe('the colour of an organization', () => {
  it.each(['#3b5bdb', '#ffd400', '#00ff88', '#101010', '#f5f5f5', '#c0392b', '#7f7f7f', '#e8590c'])(
    '%s is legible in both themes',
    (accent) => {
      for (const theme of ['light', 'dark'] as const) {
        const brand = brandVariables(accent, theme)
        const of = (name: string): Rgb => rgbOf(brand[`--brand-${name}`] ?? '')!
        expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThanOrEqual(4.5)
        expect(contrast(of('accent-ink'), of('accent-soft'))).toBeGreaterThanOrEqual(4.5)
        expect(contrast(of('accent-ink'), themes[theme === 'light' ? 0 : 1][1]['surface']!)).toBeGreaterThanOrEqual(4.5)
      }
    },
  )

  it('is left alone where it is none', () => {
    expect(brandVariables('red; }', 'light')).toEqual({})
  })
})
