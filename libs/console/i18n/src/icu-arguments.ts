/**
 * The arguments of an ICU message with their kind, such as `count:plural` and `name:`, and its tags, such as `<b>`; sorted.
 * @throws Error when braces do not close
 */
export function argumentsOf(message: string): readonly string[] {
  const found = new Set<string>()
  for (const [, tag] of message.matchAll(/<([a-z][a-zA-Z]*)>/g)) found.add(`<${tag ?? ''}>`)
  read(message, 0, found, false)
  return [...found].sort()
}

/** Reads text until its closing brace, or the end of the message; answers where it ended. */
function read(message: string, start: number, found: Set<string>, isInner: boolean): number {
  let at = start
  while (at < message.length) {
    const char = message[at]
    if (char === "'" && /['{}]/.test(message[at + 1] ?? '')) {
      const end = message.indexOf("'", at + 2)
      at = message[at + 1] === "'" ? at + 2 : end < 0 ? message.length : end + 1
    } else if (char === '{') at = readArgument(message, at + 1, found)
    else if (char === '}') {
      if (!isInner) throw new Error(`A brace closes nothing: ${message}`)
      return at + 1
    } else at += 1
  }
  if (isInner) throw new Error(`A brace is not closed: ${message}`)
  return at
}

function readArgument(message: string, start: number, found: Set<string>): number {
  const [whole = '', name = '', kind = ''] = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(message.slice(start)) ?? []
  if (name === '') throw new Error(`An argument has no name: ${message}`)
  found.add(`${name}:${kind}`)
  let at = start + whole.length
  while (at < message.length && message[at] !== '}')
    at = message[at] === '{' ? read(message, at + 1, found, true) : at + 1
  if (at >= message.length) throw new Error(`A brace is not closed: ${message}`)
  return at + 1
}
