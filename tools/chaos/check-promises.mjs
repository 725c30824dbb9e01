import { digestOf } from './client.mjs'
import { COLLECTIONS } from './expectations.mjs'

const REPLAYS = 3
const PAGE = 200
const KEYS_ASKED_AGAIN = 40

/**
 * INV-10, after everything is healed and at rest: what is unknown is asked again with its key until it is known, then all
 * that was told is compared with what is there. Answers with what contradicts, each with the rule that it breaks.
 */
export async function checkPromises({ client, organizations, random, history }) {
  const faults = await Promise.all(
    organizations.map(async (organization) => {
      const { expectations, number } = organization
      const add = (rule, what, about) => expectations.fault(rule, what, about)
      await resolveUnknown(client, expectations, history)
      await askAgain(client, expectations, random.fork(`keys ${number}`))
      await compareLists(organization, add)
      await compareWords(organization, add)
      await compareReceived(organization, add)
      await compareFiles(client, organization, add)
      return expectations.faults.map((fault) => ({ organization: number, ...fault }))
    }),
  )
  return faults.flat()
}

/** Each indeterminate call is entirely there or entirely absent, and its key gives the same answer thrice. */
async function resolveUnknown(client, expectations, history) {
  for (const { call, record } of expectations.unknown.splice(0)) {
    const answers = []
    for (let replay = 0; replay < REPLAYS; replay += 1) answers.push(await client.call(call))
    const [first] = answers
    history.add('resolved', { path: call.path, key: call.key, outcome: first.outcome, status: first.status })
    if (first.outcome === 'unknown') {
      expectations.fault('INV-10', 'a call has no definite answer after everything was healed', aboutCall(call, first))
      continue
    }
    for (const answer of answers) {
      expectations.answered(call, answer)
      if (answer.outcome !== first.outcome)
        expectations.fault('Q-05', 'replays of one key were done and refused', aboutCall(call, answer))
    }
    if (first.outcome === 'ok') record(first)
  }
}

const aboutCall = ({ who, method, path, key }, { status, text, error }) => ({
  who,
  method,
  path,
  key,
  status,
  said: text ?? error,
})

/** Keys whose first answer was long ago still have it. */
async function askAgain(client, expectations, random) {
  const answers = random.shuffled([...expectations.answers.values()]).slice(0, KEYS_ASKED_AGAIN)
  for (const { call } of answers) {
    const answer = await client.call(call)
    if (answer.outcome === 'ok') expectations.answered(call, answer)
    else expectations.fault('Q-05', 'a key whose request was done is not answered as before', aboutCall(call, answer))
  }
}

/** What was told is there, as told or later, and nothing is there that nobody was told. */
async function compareLists({ people, expectations }, add) {
  for (const [collection, { id, reader }] of Object.entries(COLLECTIONS)) {
    const told = expectations.told[collection]
    const items = await allOf(people[reader], `/${collection}`)
    const found = new Map()
    for (const item of items) {
      if (found.has(item[id])) add('INV-10', `one of ${collection} is listed twice`, { id: item[id] })
      found.set(item[id], item)
    }
    for (const [known, version] of told) {
      const item = found.get(known)
      if (item === undefined) add('INV-10', `one of ${collection} that was told to be stored is gone`, { id: known })
      else if (item.version !== undefined && item.version < version)
        add('INV-10', `one of ${collection} is older than was told`, { id: known, told: version, found: item.version })
    }
    for (const known of found.keys())
      if (!told.has(known)) add('INV-10', `one of ${collection} is there that nobody was told`, { id: known })
  }
}

async function allOf(person, path) {
  const items = []
  let cursor
  do {
    const more = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const answer = await person.get(`${path}?limit=${PAGE}${more}`)
    if (answer.outcome !== 'ok') throw new Error(`${path} cannot be listed: ${answer.status} ${answer.text}`)
    items.push(...answer.body.items)
    cursor = answer.body.nextCursor ?? undefined
  } while (cursor !== undefined)
  return items
}

/** each word that was told to be stored is there once, in the order of the versions, and no refused one is. */
async function compareWords({ people, expectations }, add) {
  for (const [requisitionId, list] of expectations.lists) {
    const answer = await people.requester.get(`/requisitions/${requisitionId}`)
    if (answer.outcome !== 'ok') {
      add('INV-10', 'a contended document is gone', { requisitionId, status: answer.status })
      continue
    }
    for (const fault of faultsOfList(answer.body, list)) add('Q-07', fault.what, { requisitionId, ...fault.about })
  }
}

/** @param document with `purpose` and `version`; @param list the words with their versions, and those refused */
export function faultsOfList({ purpose, version }, { words, refused }) {
  const faults = []
  const there = purpose.split(' ').slice(1)
  const ordered = [...words].sort((a, b) => a.version - b.version)
  const versions = new Set(ordered.map((each) => each.version))
  if (versions.size !== ordered.length) faults.push({ what: 'two edits were told the same version', about: { words } })
  for (const { word, version: told } of ordered) {
    const times = there.filter((each) => each === word).length
    if (times !== 1)
      faults.push({ what: 'an edit that was told to be stored is lost or doubled', about: { word, times } })
    if (told > version) faults.push({ what: 'the document is older than an edit', about: { word, told, version } })
  }
  for (const word of refused)
    if (there.includes(word)) faults.push({ what: 'a refused edit left a trace', about: { word } })
  const known = new Set(ordered.map(({ word }) => word))
  const inOrder = there.filter((word) => known.has(word)).join(' ')
  if (faults.length === 0 && inOrder !== ordered.map(({ word }) => word).join(' '))
    faults.push({ what: 'the order of the edits is not that of their versions', about: { inOrder } })
  return faults
}

/** What receipts were told to be posted is what the orders say was received. */
async function compareReceived({ people, expectations }, add) {
  const orders = new Set([...expectations.received.keys()].map((key) => key.split('/')[0]))
  for (const orderId of orders) {
    const answer = await people.buyer.get(`/purchase-orders/${orderId}`)
    if (answer.outcome !== 'ok') {
      add('INV-10', 'an order with receipts is gone', { orderId, status: answer.status })
      continue
    }
    for (const { lineId, quantities } of answer.body.lines) {
      const told = expectations.received.get(`${orderId}/${lineId}`) ?? 0
      if (Number(quantities.received) !== told)
        add('INV-14', 'the order says another quantity than was received', {
          orderId,
          lineId,
          told,
          found: quantities.received,
        })
    }
  }
}

/** Every file that was told to be stored comes back byte by byte. */
async function compareFiles(client, { people: { requester }, expectations }, add) {
  for (const [fileId, digest] of expectations.files) {
    const link = await requester.send('POST', `/files/${fileId}/link`, { isKeyed: false, isRepeatable: true })
    if (link.outcome !== 'ok') {
      add('INV-15', 'a file that was told to be stored has no link', { fileId, status: link.status, said: link.text })
      continue
    }
    const path = link.body.path.replace('/api/v1', '')
    const answer = await client.call({ ...requester, method: 'GET', path })
    if (answer.outcome !== 'ok' || digestOf(answer.text) !== digest)
      add('INV-15', 'a file does not come back as it was stored', { fileId, status: answer.status })
  }
}
