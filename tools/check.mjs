// `npm run check`: what CI asks for, with only the tests that the changes can have broken. All steps run; a failed one fails it.
import { spawnSync } from 'node:child_process'
import workspace from './workspace.cjs'

const git = (...parameters) => {
  const { status, stdout } = spawnSync('git', parameters, { cwd: workspace.root, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

/** Where this branch left main; on main itself the last commit, that is, what is not committed yet. */
const base =
  process.env.NEXUS_BASE ?? git('merge-base', 'HEAD', 'origin/main') ?? git('merge-base', 'HEAD', 'main') ?? 'HEAD'

const steps = [
  ['format', 'npm', ['run', '--silent', 'format:check']],
  ['generated files', process.execPath, ['tools/generate.mjs', '--check']],
  ['types', 'npm', ['run', '--silent', 'type-check']],
  ['lint', process.execPath, ['tools/lint.mjs']],
  ['affected tests', process.execPath, ['tools/test.mjs', `--changedSince=${base}`, '--passWithNoTests']],
]

const failed = []
for (const [name, command, parameters] of steps) {
  const startedAt = performance.now()
  const { status } = spawnSync(command, parameters, { cwd: workspace.root, stdio: 'inherit' })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✕'} ${name} (${seconds} s)`)
  if (status !== 0) failed.push(name)
}
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0
