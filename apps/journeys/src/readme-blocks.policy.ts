/** Commands of a page, with what the page says that they print. */
export interface CommandBlock {
  /** Line of the first command in the page, counted from 1. */
  readonly line: number
  readonly heading: string
  readonly commands: string
  /** Empty when the page shows nothing. */
  readonly shown: string
  /** Lines of the page that hold the shown output; undefined when it shows none. */
  readonly shownLines?: { readonly from: number; readonly to: number }
}

interface Fence {
  readonly language: string
  readonly from: number
  readonly to: number
}

/**
 * The `bash` blocks of a Markdown page. What a block prints is in the block right after it, of another language; a `bash`
 * block that nothing follows prints nothing.
 */
export function commandBlocks(page: string): CommandBlock[] {
  const lines = page.split('\n')
  const fences = fencesOf(lines)
  const text = ({ from, to }: Fence): string => lines.slice(from, to).join('\n')
  return fences.flatMap((fence, at) => {
    if (fence.language !== 'bash') return []
    const next = fences[at + 1]
    const between = next === undefined ? '?' : lines.slice(fence.to + 1, next.from - 1).join('')
    const output = next !== undefined && next.language !== 'bash' && between.trim() === '' ? next : undefined
    return [
      {
        line: fence.from + 1,
        heading: headingAbove(lines, fence.from),
        commands: text(fence),
        shown: output === undefined ? '' : text(output),
        ...(output === undefined ? {} : { shownLines: { from: output.from, to: output.to } }),
      },
    ]
  })
}

function fencesOf(lines: readonly string[]): Fence[] {
  const fences: Fence[] = []
  let open: { language: string; from: number } | undefined
  lines.forEach((line, at) => {
    const language = /^```(\w*)$/.exec(line)?.[1]
    if (language === undefined) return
    if (open === undefined) open = { language, from: at + 1 }
    else {
      fences.push({ ...open, to: at })
      open = undefined
    }
  })
  return fences
}

const headingAbove = (lines: readonly string[], at: number): string =>
  lines
    .slice(0, at)
    .findLast((line) => /^#{2} /.test(line))
    ?.slice(3) ?? ''

/** What differs from run to run, and what stands for it. Everything else has to be as it is written. */
const VARYING: readonly (readonly [RegExp, string])[] = [
  [/eyJ[\w-]{20,}\.[\w-]+\.[\w-]+/g, '<token>'],
  [/nxr_[\w-]+/g, '<refresh token>'],
  [/\b[0-9a-f]{64}\b/g, '<hash>'],
  [/\b[0-9a-f]{32}\b/g, '<trace>'],
  [/"(\d+)\.[0-9a-f]{8}"/g, '"$1.<hash>"'],
  [/\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?(Z|[+-]\d{2}:\d{2})?/g, '<time>'],
  [/<(Dt|ReqdExctnDt)>\d{4}-\d{2}-\d{2}</g, '<$1><date><'],
  [/\bPO-\d{4}-/g, 'PO-<year>-'],
  [/\b\d+ ms\b/g, '<duration>'],
  [/\b\d+\.\d s\b/g, '<duration>'],
]

const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g

/**
 * Outputs of one session with what differs from run to run taken out. Identifiers are numbered in the order in which they
 * first appear, so that a reference to another object than the page shows is still a difference.
 */
export function comparable(outputs: readonly string[]): string[] {
  const ids = new Map<string, string>()
  const numbered = (id: string): string => {
    const known = ids.get(id) ?? `<id ${ids.size + 1}>`
    ids.set(id, known)
    return known
  }
  return outputs.map((output) =>
    VARYING.reduce((text, [pattern, placeholder]) => text.replace(pattern, placeholder), output)
      .replace(UUID, numbered)
      .replace(/[ \t]+$/gm, '')
      .trim(),
  )
}

/** The page with these outputs in place of those that it shows. */
export function withOutputs(page: string, outputs: readonly (readonly [CommandBlock, string])[]): string {
  const lines = page.split('\n')
  for (const [{ shownLines }, output] of [...outputs].reverse())
    if (shownLines !== undefined) lines.splice(shownLines.from, shownLines.to - shownLines.from, ...output.split('\n'))
  return lines.join('\n')
}
