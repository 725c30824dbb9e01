import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import workspace from '../workspace.cjs'

/** Node with the built platform of this repository. */
export const NEXUS = [process.execPath, join(workspace.root, 'apps/nexus/dist/main.js')]

/** Of the machine, what a program needs to run; the rest of a process's environment is what the cluster gives it. */
export const machineEnvironment = () =>
  Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS']
      .filter((variable) => process.env[variable] !== undefined)
      .map((variable) => [variable, process.env[variable]]),
  )

/** Runs a command of the platform to its end. Throws with what it wrote when it fails. */
export async function runCommand(words, environment, { command = NEXUS } = {}) {
  const [program, ...parameters] = command
  const child = spawn(program, [...parameters, ...words], {
    env: { ...machineEnvironment(), LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`nexus ${words.join(' ')} ended with ${code}:\n${output}`)
  return output
}

/** Makes the keys of a cluster; gives the configuration of nats-server, with `$PORT` and `$FOLDER` to be filled in. */
export async function makeKeys(folder, options) {
  await runCommand(
    ['cluster', 'keys', '--out', folder, '--listen', '127.0.0.1:$PORT', '--store', '$FOLDER'],
    {},
    options,
  )
  return readFile(join(folder, 'nats.conf'), 'utf8')
}

/** Brings the schemas up to the code. */
export const migrate = (environment, options) => runCommand(['migrate'], environment, options)
