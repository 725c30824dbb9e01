// `npm run lint [-- paths]`: rules that know types by Oxlint, all others and boundaries by ESLint, then cycles. Warnings count
// as errors.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawn, spawnSync } from 'node:child_process'
import { ESLint } from 'eslint'
import { complaintsAboutCycles } from './check-cycles.mjs'
import workspace from './workspace.cjs'

const { root, workspacePackages } = workspace
const parameters = process.argv.slice(2)
const fix = parameters.includes('--fix')
const paths = parameters.filter((parameter) => parameter !== '--fix')

// Without the graph the boundary rule says nothing at all, so it is made first and looked at.
const graphFile = join(root, 'tmp/project-graph.json')
const graph = spawnSync(
  process.execPath,
  [join(root, 'node_modules/nx/dist/bin/nx.js'), 'graph', `--file=${graphFile}`],
  {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true' },
  },
)
if (graph.status !== 0) {
  console.error(`Nx could not make the project graph:\n${graph.error?.message ?? ''}${graph.stdout}${graph.stderr}`)
  process.exit(1)
}
const { nodes, dependencies } = JSON.parse(readFileSync(graphFile, 'utf8')).graph
const lost = workspacePackages().filter(({ folder }) => !Object.values(nodes).some(({ data }) => data.root === folder))
const edges = Object.values(dependencies)
  .flat()
  .filter(({ target }) => !target.startsWith('npm:'))
const untagged = Object.values(nodes).filter(({ data }) => !(data.tags ?? []).some((tag) => tag.startsWith('type:')))
const complaints = [
  ...lost.map(({ folder }) => `${folder} is not in the project graph: give it a project.json`),
  ...untagged.map(({ data }) => `${data.root}/project.json has no type: tag, so no boundary would hold for it`),
  ...(edges.length === 0 ? ['The project graph has no edges: no boundary would be checked'] : []),
]

/** Where types matter; ESLint looks at the scripts as well. */
const TYPED = ['apps', 'libs']
const EVERYTHING = [...TYPED, 'tools', '*.mjs', '*.cjs']

/** A process of its own beside ESLint. Resolves with how many files it looked at, and what is wrong with them. */
function typedRules(looked) {
  const words = [
    join(root, 'node_modules/oxlint/bin/oxlint'),
    '--format',
    'json',
    '--no-error-on-unmatched-pattern',
    ...(fix ? ['--fix'] : []),
    ...looked,
  ]
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk) => (text += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      try {
        const { diagnostics, number_of_files } = JSON.parse(text)
        if (code !== 0 && diagnostics.length === 0) throw new Error('it names no fault')
        resolve({ diagnostics, files: number_of_files })
      } catch {
        reject(new Error(`Oxlint ended with ${code} and said: ${text}`))
      }
    })
  })
}

// The boundary rule reads the graph once for a run of ESLint's own command, and anew for each file of any other.
process.argv[1] = join(root, 'node_modules/eslint/bin/eslint.js')
const eslint = new ESLint({ cwd: root, fix })
const typing = typedRules(paths.length > 0 ? paths : TYPED)
// Both write into the same files when they mend: one after the other.
if (fix) await typing
const [typed, results] = await Promise.all([typing, eslint.lintFiles(paths.length > 0 ? paths : EVERYTHING)])
if (fix) await ESLint.outputFixes(results)
const formatter = await eslint.loadFormatter('stylish')
const report = await formatter.format(results)
if (report) console.log(report)
for (const { filename, labels, code, message } of typed.diagnostics) {
  const { line = 0, column = 0 } = labels[0]?.span ?? {}
  console.log(`${filename}:${line}:${column}  ${message}  ${code}`)
}
if (paths.length === 0 && typed.files === 0) complaints.push('Oxlint looked at no file')
const problems =
  typed.diagnostics.length + results.reduce((sum, { errorCount, warningCount }) => sum + errorCount + warningCount, 0)

complaints.push(...complaintsAboutCycles(root))
for (const complaint of complaints) console.error(`✕ ${complaint}`)
console.log(
  `Lint: ${results.length} files, ${typed.files} of them with types, ${problems + complaints.length} problems`,
)
process.exitCode = problems + complaints.length > 0 ? 1 : 0
