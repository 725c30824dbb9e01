import { randomBytes } from 'node:crypto'
import { digestOf } from './client.mjs'
import { COLLECTIONS } from './expectations.mjs'
import { requestOf } from './organizations.mjs'
import { Abandoned, lookFor, purchase } from './purchases.mjs'

/** Actors of each organization. */
const PURCHASERS = 3
const EDITORS = 4
const CONTENDED_DOCUMENTS = 2
/** Longest list of words that fits into the text of a request. */
const MOST_CHARACTERS = 1_900
const REPEATED_SHARE = 0.06
const RACED_SHARE = 0.03
const MISUSED_SHARE = 0.1
/** Between two actions of an actor when the work is done and only faults are to come: new processes need the cores to start. */
const LEISURE_MS = 800

/**
 * People of several organizations at work at the same time, in closed loops, until `operations` calls were made. What
 * each one does is drawn from a source of its own, so that a seed repeats it whatever the others do.
 */
export class Workload {
  constructor({ client, organizations, random, operations, history }) {
    Object.assign(this, { client, random, operations, history })
    this.organizations = organizations
    this.isStopped = false
    /** While faults are still to come, the work goes on. */
    this.isHeld = false
    this.journeys = { done: 0, abandoned: 0 }
    this.firstCall = client.calls
  }

  get done() {
    return this.client.calls - this.firstCall
  }

  isOver() {
    return this.isStopped || (this.done >= this.operations && !this.isHeld)
  }

  /** Resolves when so many calls were made, or the work is over. */
  async after(count) {
    while (this.done < count && !this.isStopped) await pause(20)
  }

  async run() {
    await Promise.all(this.organizations.map((organization) => this.workOf(organization)))
  }

  stop() {
    this.isStopped = true
    this.client.stop()
  }

  async workOf(organization) {
    const random = this.random.fork(`organization ${organization.number}`)
    const scene = this.sceneOf(organization, random.fork('repeats'))
    const documents = []
    for (let index = 0; index < CONTENDED_DOCUMENTS; index += 1)
      documents.push(await this.contended(scene, `Contended ${index}`).catch(ignoreAbandoned))
    const open = documents.filter((document) => document !== undefined)
    const actors = [
      ...Array.from({ length: PURCHASERS }, (_, n) => [`purchaser ${n}`, (draws) => purchase(scene, draws)]),
      ...Array.from({ length: open.length === 0 ? 0 : EDITORS }, (_, n) => [
        `editor ${n}`,
        (draws) => this.edit(scene, draws, open[n % open.length]),
      ]),
      ['archivist', (draws) => this.upload(scene, draws, open[0])],
      ['reader', (draws) => this.read(scene, draws)],
    ]
    await Promise.all(actors.map(([name, work]) => this.loop(random.fork(name), work)))
  }

  async loop(draws, work) {
    while (!this.isOver()) {
      try {
        await work(draws)
        this.journeys.done += 1
        if (this.done >= this.operations) await pause(LEISURE_MS)
      } catch (error) {
        if (!(error instanceof Abandoned)) throw error
        this.journeys.abandoned += 1
        this.history.add('abandoned', { why: error.message })
        await pause(100 + draws.below(200))
      }
    }
  }

  /** An organization with the verbs of the actors: `act` changes, `look` waits for what follows. */
  sceneOf(organization, random) {
    const scene = {
      ...organization,
      look: (person, path, willDo, more) =>
        lookFor(person, path, willDo, { ...more, isOver: () => this.isOver() }).then((answer) => {
          if (answer.outcome === 'ok') return answer
          organization.expectations.fault('INV-10', 'what was told to be there is refused', {
            who: person.who,
            path,
            status: answer.status,
            said: answer.text,
          })
          throw new Abandoned(path)
        }),
      act: (collection, person, method, path, { then, mayBeRefused = false, ...more }) =>
        this.act(organization, random, { collection, person, method, path, then, mayBeRefused, ...more }),
    }
    return scene
  }

  /** An unsafe call: its answer is a promise, no answer is an open question, and sometimes it is sent twice. */
  async act({ expectations }, random, { collection, person, then, mayBeRefused, ...rest }) {
    if (this.isOver()) throw new Abandoned('the run is over')
    const call = { who: person.who, token: person.token, ...rest, key: random.uuid() }
    const record = (answer) => {
      if (collection !== undefined) noteTold(expectations, collection, answer.body)
      then?.(answer)
    }
    const race = random.chance(RACED_SHARE)
    const repeat = random.chance(REPEATED_SHARE)
    const answers = await Promise.all(Array.from({ length: race ? 2 : 1 }, () => this.client.call(call)))
    const answer = answers.find(({ outcome }) => outcome === 'ok') ?? answers[0]
    if (repeat && answer.outcome === 'ok') answers.push(await this.client.call(call))
    for (const each of answers) expectations.answered(call, each)
    if (answers.some(({ outcome }) => outcome === 'ok') && answers.some(({ outcome }) => outcome === 'refused'))
      expectations.fault('Q-05', 'equal requests under one key were done and refused', {
        path: call.path,
        key: call.key,
      })
    if (random.chance(MISUSED_SHARE) && answer.outcome === 'ok') await this.misuse(expectations, call)
    if (answer.outcome === 'ok') {
      record(answer)
      return answer
    }
    if (answer.outcome === 'unknown') expectations.unknown.push({ call, record })
    else if (!mayBeRefused)
      expectations.fault('INV-10', 'a call that must be possible was refused', {
        who: call.who,
        method: call.method,
        path: call.path,
        status: answer.status,
        said: answer.text,
        attempts: answer.attempts,
      })
    if (answer.outcome === 'refused' && mayBeRefused) return answer
    throw new Abandoned(`${call.method} ${call.path}: ${answer.status ?? answer.error}`)
  }

  /** Another request under a key that was used: it must be refused, or somebody gets a foreign answer. */
  async misuse(expectations, call) {
    if (call.body?.title === undefined) return
    const answer = await this.client.call({ ...call, body: { ...call.body, title: `${call.body.title} otherwise` } })
    if (answer.outcome === 'ok')
      expectations.fault('Q-05', 'another request under a used key was answered', {
        who: call.who,
        path: call.path,
        key: call.key,
      })
  }

  /** A draft whose purpose is a list of words. */
  async contended(scene, title) {
    const { requester } = scene.people
    const content = requestOf(scene, { title, price: 5, lines: 1, purpose: 'list' })
    const { body } = await scene.act('requisitions', requester, 'POST', '/requisitions', { body: content })
    const list = { requisitionId: body.requisitionId, words: [], refused: [], isFull: false }
    scene.expectations.lists.set(body.requisitionId, list)
    return { content, list, path: `/requisitions/${body.requisitionId}` }
  }

  /** Reads the list, adds a word, writes it back under the version that was read. */
  async edit(scene, random, { content, list, path }) {
    const { requester } = scene.people
    await pause(20 + random.below(100))
    if (list.isFull) return this.read(scene, random)
    const seen = await scene.look(requester, path, () => true)
    const word = random.uuid().slice(0, 6)
    const purpose = `${seen.body.purpose} ${word}`
    if (purpose.length > MOST_CHARACTERS) list.isFull = true
    const answer = await scene.act('requisitions', requester, 'PUT', path, {
      body: { ...content, purpose },
      ifMatch: seen.etag,
      mayBeRefused: true,
      then: ({ body }) => list.words.push({ word, version: body.version }),
    })
    if (answer.outcome !== 'refused') return
    list.refused.push(word)
    if (answer.status !== 412)
      scene.expectations.fault('Q-07', 'an edit was refused for another reason than its version', {
        path,
        status: answer.status,
        said: answer.text,
      })
  }

  /** A file of some size; what arrives must come back byte by byte (INV-15). */
  async upload(scene, random, document) {
    if (document === undefined) return this.read(scene, random)
    const { requester } = scene.people
    const size = random.pick([100, 2_000, 60_000])
    const text = Buffer.from(randomBytes(Math.ceil(size / 2)).toString('hex'))
    const owner = `ownerType=requisition&ownerId=${document.list.requisitionId}`
    const sent = await requester.send('POST', `/files?${owner}&fileName=${random.uuid().slice(0, 8)}.txt`, {
      bytes: text,
      contentType: 'text/plain',
      isKeyed: false,
    })
    if (sent.outcome === 'refused')
      scene.expectations.fault('INV-10', 'an upload was refused', { status: sent.status, said: sent.text })
    if (sent.outcome !== 'ok') throw new Abandoned('upload')
    scene.expectations.files.set(sent.body.fileId, digestOf(text))
    if (random.chance(0.5)) await requester.get(`/files/${sent.body.fileId}`)
  }

  async read(scene, random) {
    const { buyer, payables, receiver } = scene.people
    const [person, path] = random.pick([
      [buyer, '/requisitions?limit=50'],
      [buyer, '/purchase-orders?limit=50'],
      [buyer, '/vendors?limit=20'],
      [receiver, '/receipts?limit=50'],
      [payables, '/supplier-invoices?limit=50'],
    ])
    const answer = await person.get(path)
    if (answer.outcome === 'refused')
      scene.expectations.fault('INV-10', 'a list was refused', { path, status: answer.status, said: answer.text })
    await pause(40 + random.below(120))
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

function ignoreAbandoned(error) {
  if (error instanceof Abandoned) return undefined
  throw error
}

function noteTold(expectations, collection, body) {
  const id = body?.[COLLECTIONS[collection].id]
  if (id === undefined) expectations.fault('INV-10', 'an answer does not say what was made', { collection, body })
  else expectations.tell(collection, id, body.version ?? 1)
}
