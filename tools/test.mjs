// `npm test`: every suite, those with a database once on SQLite and once on a private PostgreSQL.
// Arguments go to Jest (`npm test -- libs/kernel`); without any, the suites that ran are compared with those on disk.
// What failed is said once more at the end, after `VERDICT`. The last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { buildStale } from './build.mjs'
import { afterSecondRun, complaintsAbout, suitesOnDisk, toRunAgain, verdictOf } from './suites.mjs'
import workspace from './workspace.cjs'

const { root } = workspace
const parameters = process.argv.slice(2)
const onlyUnit = parameters[0] === '--unit'
if (onlyUnit) parameters.splice(0, 1)
const everything = parameters.length === 0

const finish = (passed, failed) => {
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}

if (!onlyUnit) {
  try {
    const built = await buildStale() // End-to-end suites start what is built.
    console.log(`Built ${built.files} changed files in ${built.milliseconds} ms`)
  } catch (error) {
    console.error(error.message)
    finish(0, 1)
  }
}

mkdirSync(join(root, 'tmp'), { recursive: true })
const jest = createRequire(import.meta.url).resolve('jest/bin/jest')

/** One run of Jest. Undefined when it found no suite and was told that this is no fault. */
function runJest(words) {
  const outputFile = join(root, `tmp/suites-${process.pid}.json`)
  const started = spawnSync(process.execPath, [jest, '-c', join(root, 'jest.config.cjs'), ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NEXUS_SUITES_FILE: outputFile },
  })
  if (!existsSync(outputFile)) {
    if (started.status === 0 && words.includes('--passWithNoTests')) return undefined
    console.error(
      `Jest ended without a result (${started.error?.message ?? started.signal ?? `exit ${started.status}`})`,
    )
    finish(0, 1)
  }
  const run = JSON.parse(readFileSync(outputFile, 'utf8'))
  rmSync(outputFile)
  return { ...run, ended: started.status === 0 ? undefined : String(started.status ?? started.signal) }
}

const onDisk = everything && !onlyUnit ? suitesOnDisk(root, ['apps', 'libs', 'tools']) : {}
// What measures time or memory must not have another suite beside it.
const alone = (onDisk.suites ?? []).filter((path) => /^ \* @alone\b/m.test(readFileSync(path, 'utf8')))
const runs = (
  alone.length === 0
    ? [runJest([...parameters, ...(onlyUnit ? ['--selectProjects', 'unit'] : [])])]
    : [
        runJest([
          `--maxWorkers=${availableParallelism()}`,
          ...alone.flatMap((path) => ['--testPathIgnorePatterns', path.replaceAll('.', '\\.')]),
        ]),
        runJest(['--runInBand', '--runTestsByPath', ...alone]),
      ]
).filter((run) => run !== undefined)
if (runs.length === 0) finish(0, 0)
// Two cores that carry several servers and browsers starve a test now and then. What is broken fails alone, too.
const second = everything ? toRunAgain(runs.flatMap(({ suites }) => suites)) : []
const again = [...new Set(second.map(({ project }) => project))].map((project) =>
  runJest([
    '--runInBand',
    '--runTestsByPath',
    ...second.filter((suite) => suite.project === project).map(({ path }) => path),
    '--selectProjects',
    project,
  ]),
)
const unsteady = afterSecondRun(
  runs.flatMap(({ suites }) => suites),
  again.flatMap((each) => each?.suites ?? []),
)
const run = {
  suites: unsteady.suites,
  wasInterrupted: runs.some(({ wasInterrupted }) => wasInterrupted),
  runExecError: runs.find(({ runExecError }) => runExecError)?.runExecError,
}
const ended = unsteady.held.length > 0 ? undefined : runs.find((each) => each.ended !== undefined)?.ended
const complaints = complaintsAbout({ root, run, expected: onDisk.suites, misnamed: onDisk.misnamed })
const sum = (key) => run.suites.reduce((total, suite) => total + suite[key], 0)
// Many failures mostly have one reason: of each little, so that all can be read.
const failures = run.suites.reduce((total, { reasons }) => total + reasons.length, 0)
console.log('VERDICT')
for (const line of verdictOf({ root, suites: run.suites, lines: failures > 4 ? 4 : 14 })) console.log(line)
for (const complaint of complaints) console.error(`✕ ${complaint}`)
for (const { project, path } of unsteady.held)
  console.error(
    `! unsteady: ${relative(root, path)} (${project}) did not hold at first, but when it was run again by itself`,
  )
const failed = sum('failed') + complaints.length
if (failed === 0 && ended !== undefined) {
  console.error(`✕ Jest ended with ${ended}`)
  finish(sum('passed'), 1)
}
finish(sum('passed'), failed)
