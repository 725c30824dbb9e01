/** A refusal by the platform: known by its code, as every client should. */
export class Refusal extends Error {
  constructor(what, answer) {
    const code = answer.body.code ?? `HTTP ${answer.status}`
    super(`${what}: ${answer.body.detail ?? answer.text.slice(0, 300)} [${code}]`)
    this.name = 'Refusal'
    this.code = code
    this.status = answer.status
    this.body = answer.body
  }
}

/** The answer, when it is a success. Throws a Refusal that says what was tried. */
export async function done(what, request) {
  const answer = await request
  if (answer.status >= 300) throw new Refusal(what, answer)
  return answer
}

/** The refusal, when it is one. Throws an Error when the platform accepts what it must refuse. */
export async function refused(what, request) {
  try {
    const { status, body } = await done(what, request)
    throw new Error(
      `${what}: was accepted (${status}) though it must be refused: ${JSON.stringify(body).slice(0, 300)}`,
    )
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** Every item of a list, page by page. */
export async function allOf(person, path) {
  const items = []
  let cursor
  do {
    const separator = path.includes('?') ? '&' : '?'
    const page = cursor === undefined ? path : `${path}${separator}cursor=${encodeURIComponent(cursor)}`
    const { body } = await done(`list ${path}`, person.get(page))
    items.push(...body.items)
    cursor = body.nextCursor ?? undefined
  } while (cursor !== undefined)
  return items
}

const FIRST_PAUSE_MS = 10
const LONGEST_PAUSE_MS = 250

/** Asks until the answer will do. For what `Prefer: wait` did not see settled (202), and for effects in other services. */
export async function until(what, ask, willDo, { withinMs = 30_000 } = {}) {
  const startedAt = performance.now()
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const answer = await ask()
    if (willDo(answer)) return answer
    if (performance.now() - startedAt > withinMs) {
      throw new Error(
        `${what} did not happen within ${withinMs} ms; last seen: ${JSON.stringify(answer.body ?? answer).slice(0, 400)}`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
