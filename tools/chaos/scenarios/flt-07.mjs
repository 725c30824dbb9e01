import { readdirSync, readFileSync } from 'node:fs'
import { untilWritable } from '../probes.mjs'

const STOPPED_S = 5
const FULL_S = 2

/** PostgreSQL ends, hangs, throws everybody out, is full: the pools recover. */
export default {
  id: 'FLT-07',
  sentence: 'PostgreSQL is stopped at once, hangs, ends every connection, and has none left.',
  async act({ stage, random, share, hold, ...more }) {
    const scene = { ...more, stage }
    const { postgres } = stage.servers
    const faults = {
      'immediate stop': async () => {
        await postgres.kill()
        await postgres.restart()
      },
      hang: async () => {
        const ids = processesOf(postgres.processId)
        for (const id of ids) signal(id, 'SIGSTOP')
        await hold(STOPPED_S)
        for (const id of ids) signal(id, 'SIGCONT')
      },
      'every connection ends': () => everybodyOut(stage),
      'no connection left': () => exhausted(stage, () => hold(FULL_S)),
    }
    const names = random.shuffled(Object.keys(faults))
    for (const [index, name] of names.entries()) {
      await share(0.1 + 0.2 * index)
      scene.break(name)
      await faults[name]()
      scene.break('over', { was: name })
      const writable = await untilWritable(scene, scene.limit(5))
      scene.inTime(writable !== undefined, 'FLT-07', `no change is possible 5 s after: ${name}`)
    }
    const idle = await stage.rows(
      `SELECT pid, application_name, state_change, query FROM pg_stat_activity
       WHERE state LIKE 'idle in transaction%' AND state_change < now() - interval '15 seconds'`,
    )
    scene.expect(idle.length === 0, 'FLT-07', 'a transaction stays idle for more than 15 s', { idle })
  },
}

const signal = (id, name) => {
  try {
    process.kill(id, name)
  } catch {
    // It has ended meanwhile.
  }
}

/** The server and its children. */
function processesOf(id) {
  const children = readdirSync('/proc').filter((entry) => {
    if (!/^\d+$/.test(entry)) return false
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8')
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === id
    } catch {
      return false
    }
  })
  return [id, ...children.map(Number)]
}

/** As when the server has no connection left: the same code of error, without as many connections to open. */
async function exhausted(stage, work) {
  const limited = async (limit) => {
    for (const { rolname } of await stage.rows(`SELECT rolname FROM pg_roles WHERE rolname LIKE 'nexus_login%'`))
      await stage.rows(`ALTER ROLE ${rolname} CONNECTION LIMIT ${limit}`)
  }
  await limited(1)
  try {
    await everybodyOut(stage)
    await work()
  } finally {
    await limited(-1)
  }
}

const everybodyOut = (stage) =>
  stage.rows(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE 'nexus_login%' AND pid <> pg_backend_pid()`,
  )
