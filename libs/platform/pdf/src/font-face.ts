import { cssString } from './css-string.js'

/** One font file inside a document: the renderer has no network and no files, so it comes as a `data:` URI. */
export interface FontFace {
  readonly family: string
  /** `data:font/woff2;base64,…` */
  readonly dataUri: string
  /** One weight or a range of a variable font (`100 900`), default `400`. */
  readonly weight?: string
  readonly style?: 'normal' | 'italic'
  /** CSS `unicode-range`, default all characters. */
  readonly unicodeRange?: string
}

const DATA_URI =
  /^data:(font\/(woff2|woff|ttf|otf|sfnt)|application\/(font-woff2?|x-font-ttf));base64,[A-Za-z0-9+/]+=*$/
const WEIGHT = /^\d{1,4}( \d{1,4})?$/
const UNICODE_RANGE = /^U\+[0-9A-F?]+(-[0-9A-F]+)?(, ?U\+[0-9A-F?]+(-[0-9A-F]+)?)*$/i

/** The `@font-face` rule. Throws a RangeError for a face that is not what {@link FontFace} says. */
export function fontFaceRule({ family, dataUri, weight = '400', style = 'normal', unicodeRange }: FontFace): string {
  if (!DATA_URI.test(dataUri))
    throw new RangeError(`Font ${family}: dataUri must be data:font/woff2;base64,… (or woff, ttf, otf)`)
  if (!WEIGHT.test(weight)) throw new RangeError(`Font ${family}: weight ${weight} must be like 400 or 100 900`)
  if (unicodeRange !== undefined && !UNICODE_RANGE.test(unicodeRange))
    throw new RangeError(`Font ${family}: unicodeRange ${unicodeRange} must be like U+0590-05FF,U+20AA`)
  // `block`: text must never be printed in a fallback because a font was not decoded yet.
  return (
    `@font-face{font-family:${cssString(family)};font-weight:${weight};font-style:${style};font-display:block;` +
    `src:url(${dataUri})${unicodeRange === undefined ? '' : `;unicode-range:${unicodeRange}`}}`
  )
}
