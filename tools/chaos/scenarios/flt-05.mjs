import { cp, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { STREAM } from '../broker.mjs'

const VARIANTS = ['wiped', 'older', 'deleted']

/** The broker loses events: its store is wiped, is older than its consumers, or an operator deletes the stream. */
export default {
  id: 'FLT-05',
  sentence: 'NATS loses its data: wiped, restored from an older state, deleted by an operator.',
  async act({ stage, random, share, hold, scale, ...scene }) {
    const { nats } = stage.servers
    const store = join(nats.folder, 'store')
    const copy = join(nats.folder, 'older')
    const variants = scale > 1 ? random.shuffled(VARIANTS) : [random.pick(VARIANTS)]
    for (const [index, variant] of variants.entries()) {
      await share((0.2 + index) / variants.length)
      if (variant === 'older') {
        await nats.kill()
        await cp(store, copy, { recursive: true })
        await nats.restart()
      }
      await share((0.55 + index) / variants.length)
      scene.break('the broker loses events', { variant })
      await nats.kill()
      if (variant === 'wiped') await rm(join(store, 'jetstream'), { recursive: true, force: true })
      else if (variant === 'older') await restoreMessages(copy, store)
      else await removeStream(store)
      await nats.restart()
      scene.break('the broker is back', { variant })
      await hold(2)
    }
    await rm(copy, { recursive: true, force: true })
  },
}

/** No user of the platform may delete it, so that its folder goes. */
async function removeStream(store) {
  for (const folder of await messageFolders(store))
    if (folder.includes(STREAM)) await rm(join(store, dirname(folder)), { recursive: true, force: true })
}

/** The messages of every stream as they were; what the consumers know stays as it is now. */
async function restoreMessages(copy, store) {
  for (const folder of await messageFolders(copy)) {
    await rm(join(store, folder), { recursive: true, force: true })
    await cp(join(copy, folder), join(store, folder), { recursive: true })
  }
}

async function messageFolders(root, below = '') {
  const found = []
  for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const path = join(below, entry.name)
    if (entry.name === 'msgs') found.push(path)
    else if (entry.name !== 'obs') found.push(...(await messageFolders(root, path)))
  }
  return found
}
