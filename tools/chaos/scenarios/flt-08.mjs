const ROUND_S = 3
const FAILURE = 'HTTP/1.1 500 Internal Server Error\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'

/** The object store is away, slow, broken, breaks off: an upload is stored whole or refused, and nothing wrong is served. */
export default {
  id: 'FLT-08',
  sentence: 'The object store is away, slow, answers 500, and breaks off.',
  deep: true,
  async act({ stage, random, share, hold, organizations, history, ...scene }) {
    const links = stage.linksTo('s3')
    const all = (work) => links.forEach(({ proxy }) => work(proxy))
    const faults = {
      away: () => all((proxy) => proxy.down()),
      slow: () => all((proxy) => proxy.worsen('downstream', { type: 'latency', ms: 5_000 })),
      broken: () => {
        all((proxy) => proxy.worsen('upstream', { type: 'canned', text: FAILURE }))
        all((proxy) => proxy.cut())
      },
      'breaks off': () => {
        all((proxy) => proxy.worsen('downstream', { type: 'limit_data', bytes: 700 }))
        all((proxy) => proxy.cut())
      },
    }
    for (const [index, name] of random.shuffled(Object.keys(faults)).entries()) {
      await share(0.1 + 0.2 * index)
      scene.break(`the object store is ${name}`)
      const from = history.entries.length
      faults[name]()
      await Promise.all([
        hold(ROUND_S),
        ...organizations.map((each) => upload(each, random.fork(`${name} ${each.number}`))),
      ])
      all((proxy) => proxy.heal())
      all((proxy) => proxy.cut())
      scene.break('the object store is well')
      checkUploads(history.entries.slice(from), name, scene)
    }
  },
}

async function upload({ people: { requester }, expectations }, random) {
  const [owner] = expectations.lists.keys()
  if (owner === undefined) return
  await requester.send('POST', `/files?ownerType=requisition&ownerId=${owner}&fileName=${random.uuid()}.txt`, {
    bytes: Buffer.from(`Sent while the store is not well: ${random.uuid()}`),
    contentType: 'text/plain',
    isKeyed: false,
  })
}

/** Definite answers of uploads: stored, or not now. */
function checkUploads(entries, name, { expect }) {
  const uploads = new Set(
    entries
      .filter(({ kind, path, method }) => kind === 'call' && method === 'POST' && path.startsWith('/files?'))
      .map(({ number }) => number),
  )
  for (const answer of entries) {
    if (answer.kind !== 'answer' || !uploads.has(answer.number) || answer.status === undefined) continue
    expect(
      answer.outcome === 'ok' || answer.status === 503 || answer.status === 504,
      'FLT-08',
      `an upload while the object store is ${name} is neither stored nor refused for the moment`,
      { status: answer.status, said: answer.said },
    )
  }
}
