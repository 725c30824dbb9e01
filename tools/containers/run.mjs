// Commands with a limit: whatever hangs is ended and named.
import { spawn } from 'node:child_process'

/**
 * Runs a command; resolves with its exit code and what it wrote. `timeoutMs` ends it (with code undefined), `onLine` hears
 * its lines as they come, `output: 'stdout'` leaves out what it wrote to standard error.
 */
export function run(command, words, { env, cwd, input, timeoutMs = 120_000, onLine, output = 'both' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd,
      env: { ...process.env, ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    })
    let text = ''
    let rest = ''
    const take = (piece) => {
      text += piece
      const lines = (rest + piece).split('\n')
      rest = lines.pop()
      for (const line of lines) onLine?.(line)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', output === 'both' ? take : () => {})
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, timeoutMs)
    const done = (code, problem) => {
      clearTimeout(timer)
      resolve({
        code: late ? undefined : code,
        output: problem ?? (late ? `${text}\nended after ${timeoutMs} ms` : text),
      })
    }
    child.once('error', (error) => done(undefined, error.message))
    child.once('close', (code) => done(code ?? undefined))
    if (input !== undefined) child.stdin.end(input)
  })
}

/** The same for what has to succeed. @throws Error with the command and the end of what it wrote */
export async function must(command, words, options) {
  const { code, output } = await run(command, words, options)
  if (code === 0) return output.trim()
  const shown = [command, ...words].join(' ').slice(0, 200)
  throw new Error(`${shown}\nended with ${code ?? 'no code'}:\n${output.trim().split('\n').slice(-30).join('\n')}`)
}

/** Waits for a condition, looked at twice a second. @throws Error that says what was waited for */
export async function until(what, timeoutMs, holds) {
  const end = Date.now() + timeoutMs
  for (;;) {
    const found = await holds()
    if (found) return found
    if (Date.now() > end) throw new Error(`${what}: not within ${timeoutMs / 1000} s`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
