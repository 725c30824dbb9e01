import { asUser, lastSequence, messagesAfter } from '../broker.mjs'

const SERVICES = ['procurement', 'workflow', 'billing', 'identity']
const DUPLICATED = 0.3
const WINDOW = 100
const MOST = 400

/** Events come twice, late and in another order: each has its effect once. */
export default {
  id: 'FLT-13',
  sentence: 'Events come twice, late and in another order.',
  async act({ stage, random, share, ...scene }) {
    const first = await asUser(stage, 'operator', ({ manager }) => lastSequence(manager))
    let from = first
    for (const part of [0.4, 0.7]) {
      await share(part)
      const next = await asUser(stage, 'operator', ({ manager }) => lastSequence(manager))
      scene.break('a share of the events again', { from, count: await again(stage, random, from, DUPLICATED) })
      from = next
    }
    await share(1)
    // The whole run once more, its oldest events as late as they can be.
    scene.break('all events again', { count: await again(stage, random, first, 1) })
  },
}

/** Publishes events a second time, in windows whose order is lost, under other ids of messages, so that none is dropped. */
async function again(stage, random, from, share) {
  let count = 0
  const all = await asUser(stage, 'operator', ({ manager }) => messagesAfter(manager, from))
  for (const service of SERVICES) {
    const messages = all
      .filter((each) => each.service === service && each.id && !each.id.includes('~') && random.chance(share))
      .slice(-MOST)
    await asUser(stage, service, async ({ client }) => {
      for (let start = 0; start < messages.length; start += WINDOW)
        for (const { subject, data, id } of random.shuffled(messages.slice(start, start + WINDOW))) {
          await client.publish(subject, data, {
            msgID: `${id}~again${random.uuid().slice(0, 6)}`,
            timeout: 10_000,
            retries: 3,
          })
          count += 1
        }
    })
  }
  return count
}
