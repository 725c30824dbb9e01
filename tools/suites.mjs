import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import oneStack from './one-stack.cjs'

const ON_ONE_STACK = new RegExp(oneStack.ONE_STACK)

const LEFT_OUT = new Set(['node_modules', 'dist', 'tmp', '.nx', '.git', 'coverage'])
const SUITE = /\.(spec\.(ts|mjs)|(int|e2e|cluster)-spec\.ts)$/
const LOOKS_LIKE_A_SUITE = /[.-](spec|test)\.[cm]?[jt]sx?$|\/__tests__\//

/** The suite files below the given folders of the repository, and files that look like suites but that Jest would not run. */
export function suitesOnDisk(root, folders) {
  const suites = []
  const misnamed = []
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (!LEFT_OUT.has(entry.name)) visit(path)
      } else if (SUITE.test(entry.name)) suites.push(path)
      else if (LOOKS_LIKE_A_SUITE.test(path)) misnamed.push(path)
    }
  }
  for (const folder of folders) visit(join(root, folder))
  return { suites, misnamed }
}

/**
 * Pure rules run once, and so do sweeps over what the built console shows; whatever needs a database runs once per database,
 * and what only a cluster has runs beside PostgreSQL.
 */
export const projectsOf = (suite) => {
  if (/\.cluster-spec\.ts$/.test(suite)) return ['postgres']
  if (ON_ONE_STACK.test(suite)) return ['sqlite']
  return /\.(int|e2e)-spec\.ts$/.test(suite) ? ['sqlite', 'postgres'] : ['unit']
}

/** What is wrong with a run besides failed tests: suites that did not run or ran nothing, skipped or unfinished tests. */
export function complaintsAbout({ root, run, expected, misnamed = [] }) {
  const short = (path) => relative(root, path)
  const complaints = []
  for (const { project, path, unfinished, empty, failedToRun } of run.suites) {
    if (failedToRun) complaints.push(`${short(path)} (${project}) could not be run`)
    else if (empty) complaints.push(`${short(path)} (${project}) has no test`)
    for (const test of unfinished) complaints.push(`${short(path)} (${project}) has a test that did not run: ${test}`)
  }
  if (run.wasInterrupted) complaints.push('the run was interrupted')
  if (run.runExecError) complaints.push(`the run failed: ${run.runExecError.message ?? 'unknown error'}`)
  if (!expected) return complaints
  const ran = new Set(run.suites.map(({ project, path }) => `${project} ${path}`))
  for (const path of expected) {
    for (const project of projectsOf(path)) {
      if (!ran.delete(`${project} ${path}`)) complaints.push(`${short(path)} was not run as ${project}`)
    }
  }
  for (const entry of ran) complaints.push(`${entry} was run but is not on disk`)
  for (const path of misnamed) {
    complaints.push(
      `${short(path)} looks like a suite but is never run: name it *.spec.ts, *.int-spec.ts, *.cluster-spec.ts or *.e2e-spec.ts`,
    )
  }
  return complaints
}

/** Of each failed test where it is, what it states and how it failed, for whoever reads nothing else. */
export function verdictOf({ root, suites, lines = 14 }) {
  return suites.flatMap(({ project, path, reasons = [] }) =>
    reasons.flatMap((reason) => [
      `✕ ${relative(root, path)} (${project}) › ${reason.test}`,
      ...reason.lines.slice(0, lines).map((line) => `    ${line}`),
    ]),
  )
}

/** More than these do not fail for want of a core, even where a host takes it away for minutes. */
const FEW = 40

/** The suites that failed and get a second run, by themselves: a few, or none. */
export function toRunAgain(suites) {
  const troubled = suites.filter(({ failed, failedToRun }) => failed > 0 || failedToRun)
  return troubled.length <= FEW ? troubled : []
}

/** What counts after the second run, and which suites held in it. One that fails twice has failed. */
export function afterSecondRun(suites, again) {
  const keyOf = ({ project, path }) => `${project} ${path}`
  const second = new Map(again.map((suite) => [keyOf(suite), suite]))
  return {
    suites: suites.map((suite) => second.get(keyOf(suite)) ?? suite),
    held: again.filter(({ failed, failedToRun, empty }) => failed === 0 && !failedToRun && !empty),
  }
}
