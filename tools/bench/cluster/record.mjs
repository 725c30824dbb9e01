import { randomUUID } from 'node:crypto'
import { request } from 'undici'
import { isOfPerson, isOfRequest, recipeOf } from './recipe.mjs'

/** How long what a request caused may go on after its answer, in ms. */
const AFTERMATH_MS = 1500
const PATIENCE_MS = 5000
/** On a machine that has much else to do an answer may be late. */
const TRIES = 5

/** Has each request asked once and writes down what was said to the database for it: { kind: [recipe] }. */
export async function record(stack, requests) {
  const recipes = {}
  for (const [kind, all] of Object.entries(requests)) {
    recipes[kind] = []
    for (const one of all) recipes[kind].push(await recordOne(stack, one))
  }
  return recipes
}

async function recordOne(stack, { method, path, headers, body, keyed, expect, contains }) {
  let answer
  let key = randomUUID()
  const actor = actorOf(headers.authorization)
  const isReading = ({ statements }) => /^BEGIN READ ONLY/.test(statements[0].sql)
  const isOwn = (unit) =>
    unit.statements.at(-1).sql === 'COMMIT' &&
    isOfRequest(unit) &&
    unit.statements[0].sql.includes(actor) &&
    isReading(unit) === (method === 'GET')
  const ask = async () => {
    const { statusCode, body: content } = await request(`${stack.origins[0]}${path}`, {
      method,
      headers: { ...headers, ...(keyed === true ? { 'idempotency-key': key } : {}) },
      body,
    })
    answer = await content.text()
    if (statusCode === 503 || statusCode === 504) return false
    if (statusCode !== expect || !answer.includes(contains))
      throw new Error(`${method} ${path} answered ${statusCode}: ${answer}`)
    return true
  }
  // Once before, so that what a process remembers for a while (a person's rights) is remembered.
  await ask()
  for (let tries = 1; tries <= TRIES; tries += 1) {
    key = randomUUID()
    const since = Date.now()
    let isAnswered = false
    const once = async () => {
      isAnswered = await ask()
    }
    // A reader's COMMIT may come after the answer.
    const units = await stack.unitsDuring(once, { enough: (heard) => heard.some(isOwn), patience: PATIENCE_MS })
    const own = units.filter(isOwn)
    if (isAnswered && own.length > 0) return recipeOf(own, { since, own: keyed === true ? [key] : [], answer })
  }
  throw new Error(`nothing was said to the database for ${method} ${path}, or it was never in time`)
}

/** Everything that people and consumers of these services said to the database for a piece of work, in order, until it was quiet. */
export async function recordAll(stack, services, work) {
  const since = Date.now()
  const units = await stack.unitsDuring(work, { patience: AFTERMATH_MS })
  // A job's end belongs to its lease, which the platform took before.
  const isOfJob = ({ statements }) => statements.some(({ sql }) => /"lease_owner"/.test(sql))
  const own = units.filter((unit) => services.includes(unit.service) && isOfPerson(unit) && !isOfJob(unit))
  return recipeOf(withoutRepeats(own), { since, anyKeys: true })
}

/** Who waits for a settled state looks again and again; how often is a matter of time. */
function withoutRepeats(units) {
  const seen = new Set()
  return units.filter(({ statements }) => {
    if (!/^BEGIN READ ONLY/.test(statements[0].sql)) return true
    const said = JSON.stringify(statements.slice(1).map(({ sql, values }) => [sql, values]))
    return !seen.has(said) && seen.add(said)
  })
}

/** Of the person whom an access token names. */
function actorOf(authorization) {
  const [, claims] = authorization.split('.')
  return JSON.parse(Buffer.from(claims, 'base64url').toString()).sub
}
