import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One bash, kept open, as a reader's terminal is: variables and functions stay from command to command. */
export interface ShellSession {
  /** What the commands wrote to standard output and standard error, and a line for each command that failed. */
  run(commands: string): Promise<string>
  close(): Promise<void>
}

const RUN_MS = 60_000

/** Opens a session in a folder. Functions and pipes fail when one of their commands does. */
export async function openShell(folder: string): Promise<ShellSession> {
  const scratch = await mkdtemp(join(tmpdir(), 'nexus-shell-'))
  const child = spawn('bash', ['--noprofile', '--norc'], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] })
  let written = ''
  const settings = [
    'exec 2>&1',
    'set -o pipefail -o errtrace',
    `trap 'echo "failed with $?: $BASH_COMMAND"' ERR`,
    'unset HISTFILE',
  ]
  child.stdin.write(`${settings.join('\n')}\n`)
  child.stdout.on('data', (chunk: Buffer) => (written += chunk.toString().replaceAll('\r', '')))
  let runs = 0

  return {
    async run(commands) {
      runs += 1
      const file = join(scratch, `${runs}.sh`)
      await writeFile(file, `${commands}\n`)
      const end = `-- end of ${file} --`
      written = ''
      child.stdin.write(`source '${file}' < /dev/null; echo '${end}'\n`)
      const deadline = performance.now() + RUN_MS
      while (!written.includes(end)) {
        if (child.exitCode !== null) throw new Error(`the shell has ended; it wrote:\n${written}`)
        if (performance.now() > deadline) throw new Error(`no end after ${RUN_MS} ms; the shell wrote:\n${written}`)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      return written.slice(0, written.indexOf(end))
    },
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL')
        await ended
      }
      await rm(scratch, { recursive: true, force: true })
    },
  }
}
