import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { machineEnvironment, NEXUS } from './commands.mjs'

/** As much of what a process wrote is kept, in characters. */
const KEPT = 1_000_000

/** One process of the cluster, which can be killed and started again with the same ports. */
export class ClusterProcess {
  #child
  #ended
  #text = ''
  #from = 0

  constructor(options) {
    this.options = options
    this.name = options.name
    this.service = options.service
    this.index = options.index
    this.adminPort = Number(options.environment.NEXUS_ADMIN_PORT)
  }

  get pid() {
    return this.#child?.pid
  }

  get alive() {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Everything that it wrote, with what its earlier runs wrote. */
  output() {
    return this.#text
  }

  /** Resolves when it serves. Throws with what it wrote when it ends before, or does not within the time. */
  async start(patienceMs = 60_000, environment = {}) {
    const [program, ...parameters] = this.options.command ?? NEXUS
    this.#from = this.#text.length
    const child = spawn(program, [...parameters, ...this.options.words], {
      env: { ...machineEnvironment(), ...this.options.environment, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    const killed = () => child.kill('SIGKILL')
    process.once('exit', killed)
    this.#ended = new Promise((resolve) => {
      child.once('error', resolve)
      child.once('close', (code, signal) => resolve(code ?? signal))
    }).finally(() => process.off('exit', killed))
    const ready = new Promise((resolve) => {
      for (const stream of [child.stdout, child.stderr]) {
        createInterface({ input: stream }).on('line', (line) => {
          this.#text = `${this.#text}${line}\n`.slice(-KEPT)
          this.options.onLine?.(this, line)
          const said = / is ready (?:at (http:\S+) )?\(after/.exec(line)
          if (said === null) return
          this.url = said[1]
          resolve(true)
        })
      }
    })
    let timer
    const late = new Promise((resolve) => (timer = setTimeout(resolve, patienceMs, false)))
    const isReady = await Promise.race([ready, late, this.#ended.then(() => false)])
    clearTimeout(timer)
    if (isReady) return
    const why = this.alive ? `is not ready after ${patienceMs} ms` : `ended with ${await this.#ended}`
    await this.kill('SIGKILL')
    throw new Error(`${this.name} ${why}. It wrote:\n${this.#text.slice(this.#from)}`)
  }

  /** Sends the signal; resolves with the exit code, or the signal that ended it. Past `limitMs` it is killed. */
  async kill(signal = 'SIGKILL', limitMs = 60_000) {
    if (!this.alive) return this.#ended
    this.#child.kill(signal)
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), limitMs)
    const end = await this.#ended
    clearTimeout(timer)
    return end
  }

  /** Starts it again, after `kill`; a running one is killed first. Variables are for this run. */
  async restart(environment = {}, patienceMs) {
    await this.kill()
    await this.start(patienceMs, environment)
  }
}
