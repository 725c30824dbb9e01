import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FontFace } from './font-face.js'

interface CatalogFace {
  readonly family: string
  readonly weight: string
  readonly style: 'normal' | 'italic'
  readonly unicodeRange: string | undefined
  readonly ranges: readonly (readonly [number, number])[]
  readonly file: string
}

const EVERYTHING = [[0, 0x10ffff]] as const

/** Style sheets of the fonts that come with Nexus, all under the SIL Open Font License. First come, first used. */
const SHIPPED = [
  ...['400', '700', '400-italic'].map((face) => `@fontsource/noto-sans/${face}.css`),
  ...['400', '700'].map((face) => `@fontsource/noto-sans-arabic/${face}.css`),
  ...['400', '700'].map((face) => `@fontsource/noto-sans-hebrew/${face}.css`),
  ...['sc', 'jp', 'kr'].map((region) => `@fontsource-variable/noto-sans-${region}/index.css`),
]

/** Han characters look different by language; without one they are drawn as in mainland China. */
const PREFERRED: Readonly<Record<string, RegExp>> = { ja: /\bJP\b/, ko: /\bKR\b/, zh: /\bSC\b/ }

/**
 * Fonts cut into many small files by characters, as the @fontsource packages are: a document gets only those that it
 * needs. Reads style sheets once, and a font file when it is first needed.
 */
export class FontCatalog {
  private readonly files = new Map<string, Promise<string>>()

  private constructor(private readonly faces: readonly CatalogFace[]) {}

  /** From style sheets with `@font-face` rules and files beside them, in the order of preference. */
  static async open(styleSheets: readonly string[]): Promise<FontCatalog> {
    const faces = await Promise.all(
      styleSheets.map(async (path) => facesOf(await readFile(path, 'utf8'), dirname(path))),
    )
    return new FontCatalog(faces.flat())
  }

  /** The fonts that Nexus brings. Throws an Error that names the package which is not installed. */
  static async shipped(): Promise<FontCatalog> {
    const { resolve } = createRequire(import.meta.url)
    return FontCatalog.open(SHIPPED.map((styleSheet) => resolve(styleSheet)))
  }

  /** The faces that hold the characters of a text, each family only for what the families before it lack. */
  async facesFor(text: string, language = ''): Promise<FontFace[]> {
    const missing = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))
    const chosen: CatalogFace[] = []
    for (const family of this.families(language)) {
      const covers = ({ ranges }: CatalogFace, point: number) =>
        ranges.some(([first, last]) => first <= point && point <= last)
      const needed = family.filter((face) => [...missing].some((point) => covers(face, point)))
      for (const point of [...missing]) if (needed.some((face) => covers(face, point))) missing.delete(point)
      chosen.push(...needed)
    }
    return Promise.all(
      chosen.map(async ({ family, weight, style, unicodeRange, file }) => ({
        family,
        weight,
        style,
        dataUri: await this.dataUri(file),
        ...(unicodeRange === undefined ? {} : { unicodeRange }),
      })),
    )
  }

  private families(language: string): CatalogFace[][] {
    const byFamily = new Map<string, CatalogFace[]>()
    for (const face of this.faces) byFamily.set(face.family, [...(byFamily.get(face.family) ?? []), face])
    const preferred = PREFERRED[language.split('-')[0]?.toLowerCase() ?? '']
    const names = [...byFamily.keys()]
    const isRegional = (name: string) => /\b(SC|TC|JP|KR)\b/.test(name)
    const rank = (name: string) => (isRegional(name) ? (preferred?.test(name) ? 1 : 2) : 0)
    // Stable: inside a rank the order of the style sheets holds.
    return names.sort((one, other) => rank(one) - rank(other)).map((name) => byFamily.get(name) ?? [])
  }

  private dataUri(file: string): Promise<string> {
    const known = this.files.get(file)
    if (known) return known
    const loaded = readFile(file).then((bytes) => `data:font/woff2;base64,${bytes.toString('base64')}`)
    this.files.set(file, loaded)
    return loaded
  }
}

function facesOf(css: string, folder: string): CatalogFace[] {
  return Array.from(css.matchAll(/@font-face\s*\{([^}]*)\}/g), ([, body = '']) => {
    const value = (name: string) => new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([^;]+)`).exec(body)?.[1]?.trim()
    const file = /url\(\s*["']?([^"')]+\.woff2)["']?\s*\)/.exec(body)?.[1]
    const family = value('font-family')?.replaceAll(/["']/g, '')
    if (!family || !file) throw new Error(`A @font-face rule below ${folder} has no family or no woff2 file`)
    const unicodeRange = value('unicode-range')
    return {
      family,
      weight: value('font-weight') ?? '400',
      style: value('font-style') === 'italic' ? 'italic' : 'normal',
      unicodeRange,
      ranges: unicodeRange === undefined ? EVERYTHING : rangesOf(unicodeRange),
      file: join(folder, file),
    }
  })
}

function rangesOf(unicodeRange: string): [number, number][] {
  return unicodeRange.split(',').map((part) => {
    const [first = '', last] = part.trim().replace(/^U\+/i, '').split('-')
    const point = (digits: string) => Number.parseInt(digits, 16)
    return [point(first.replaceAll('?', '0')), point((last ?? first).replaceAll('?', 'F'))]
  })
}
