// Compiles every package from src to dist. Only what changed since the last build, by content.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildConsole, isOfConsole } from './build-console.mjs'
import { BUNDLE_FOLDER, bundlePlatform, removeBundle } from './bundle.mjs'
import workspace from './workspace.cjs'

const { root, workspacePackages } = workspace

const isSource = (file) => /\.m?ts$/.test(file)
const isLeftOut = (file) =>
  /\.(spec|int-spec|e2e-spec|cluster-spec)\.(ts|mjs)$|\.d\.m?ts$|\.md$|(^|\/)\.[^/]*$/.test(file)

/** Where a file of src arrives in dist; sources also leave a source map. */
function outputsOf(file) {
  if (!isSource(file)) return [file]
  const script = file.replace(/\.(m?)ts$/, '.$1js')
  return [script, `${script}.map`]
}

function filesBelow(folder, prefix = '') {
  const found = []
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`
    if (entry.isDirectory()) found.push(...filesBelow(folder, path))
    else if (!isLeftOut(path)) found.push(path)
  }
  return found
}

const hashOf = (content) => createHash('sha1').update(content).digest('base64url')

function readStamp(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {} // The first build, or a build that was cut off.
  }
}

/** Renamed into place, so that a process that starts meanwhile never reads half a file. */
function put(path, content) {
  mkdirSync(dirname(path), { recursive: true })
  const partial = `${path}.${process.pid}.partial`
  writeFileSync(partial, content)
  renameSync(partial, path)
}

function removeOutput(dist, output) {
  rmSync(join(dist, output), { force: true })
  for (let folder = dirname(join(dist, output)); folder.startsWith(dist); folder = dirname(folder)) {
    if (!existsSync(folder) || readdirSync(folder).length > 0) return
    rmdirSync(folder)
  }
}

/** What has to be done for one package: changed files, outputs without source, and the stamp to write afterwards. */
function planOf(pack, stampFolder, configuration, force) {
  const source = join(pack.path, 'src')
  const dist = join(pack.path, 'dist')
  const stampPath = join(stampFolder, `${pack.folder.replaceAll('/', '-')}.json`)
  const stamp = force ? {} : readStamp(stampPath)
  const known = stamp.configuration === configuration ? (stamp.files ?? {}) : {}
  const files = {}
  const changed = []
  for (const file of existsSync(source) ? filesBelow(source) : []) {
    const content = readFileSync(join(source, file))
    files[file] = hashOf(content)
    const current = known[file] === files[file] && outputsOf(file).every((output) => existsSync(join(dist, output)))
    if (!current) changed.push({ file, content })
  }
  const wanted = new Set(Object.keys(files).flatMap(outputsOf))
  const isSuperfluous = (output) => !wanted.has(output) && !output.startsWith(`${BUNDLE_FOLDER}/`)
  const superfluous = existsSync(dist) ? filesBelow(dist).filter(isSuperfluous) : []
  return { pack, source, dist, stampPath, stamp: { configuration, files }, changed, superfluous }
}

async function compile({ pack, source, dist, changed }, swc, settings) {
  const failures = []
  await Promise.all(
    changed.map(async ({ file, content }) => {
      const [script, map] = outputsOf(file)
      if (!isSource(file)) return put(join(dist, script), content)
      try {
        const result = await swc.transform(String(content), {
          ...settings,
          swcrc: false,
          filename: join(source, file),
          sourceFileName: join(source, file),
        })
        const name = script.slice(script.lastIndexOf('/') + 1)
        put(join(dist, map), relativeSources(result.map, pathToSource(file)))
        put(join(dist, script), `${result.code}//# sourceMappingURL=${name}.map\n`)
      } catch (error) {
        failures.push({ file: `${pack.folder}/src/${file}`, message: error.message })
      }
    }),
  )
  return failures
}

const pathToSource = (file) => `${'../'.repeat(file.split('/').length)}src/${file}`

const relativeSources = (map, path) => JSON.stringify({ ...JSON.parse(map), sources: [path] })

/** Stamps of what nothing of the platform loads. */
const NOT_SHIPPED = new Set(['apps-journeys.json', 'libs-testing.json'])

/** One hash of what the bundle is made of: every compiled package, the libraries, and how it is made. */
function everythingBuilt(configuration) {
  const hash = createHash('sha1').update(configuration)
  for (const file of ['package-lock.json', 'tools/bundle.mjs']) hash.update(readFileSync(join(root, file)))
  const stamps = join(root, 'tmp/build')
  for (const file of readdirSync(stamps).sort())
    if (file.endsWith('.json') && !NOT_SHIPPED.has(file))
      hash.update(`${file}\0`).update(readFileSync(join(stamps, file)))
  return hash.digest('base64url')
}

const CONSOLE = 'apps/console'

const isWanted = (only, { name, folder }) =>
  only.some((wanted) => wanted === name || wanted.replace(/\/$/, '') === folder)

/**
 * Builds what changed. `only` limits it to packages (by name or folder); `force` builds everything again; without `bundle`
 * processes load the modules themselves (bundle.mjs). Returns the packages touched and the number of files; throws an
 * Error that names every file that does not compile.
 */
export async function buildStale({
  only = [],
  force = false,
  bundle = true,
  workspaceFolder = root,
  candidates = workspacePackages(),
} = {}) {
  const startedAt = performance.now()
  const wantsConsole = candidates.some(
    ({ name, folder }) => folder === CONSOLE && (only.length === 0 || isWanted(only, { name, folder })),
  )
  const swcrc = readFileSync(join(root, '.swcrc'), 'utf8')
  const named = candidates.filter((pack) => only.length === 0 || isWanted(only, pack))
  if (named.length === 0)
    throw new Error(`No package is called ${only.join(' or ')}; give names or folders of packages`)
  const configuration = hashOf(swcrc + readFileSync(fileURLToPath(import.meta.url)))
  const plans = named
    .filter(({ folder }) => !isOfConsole(folder))
    .map((pack) => planOf(pack, join(workspaceFolder, 'tmp/build'), configuration, force))
    .filter(({ changed, superfluous }) => changed.length + superfluous.length > 0)
  const needsCompiler = plans.some(({ changed }) => changed.some(({ file }) => isSource(file)))
  const swc = needsCompiler ? await import('@swc/core') : undefined
  const failures = []
  for (const plan of plans) {
    for (const output of plan.superfluous) removeOutput(plan.dist, output)
    const failed = await compile(plan, swc, JSON.parse(swcrc))
    failures.push(...failed)
    if (failed.length === 0) put(plan.stampPath, JSON.stringify(plan.stamp))
  }
  if (failures.length > 0) {
    throw new Error(failures.map(({ file, message }) => `${file} does not compile:\n${message}`).join('\n\n'))
  }
  const isPlatform = workspaceFolder === root
  if (isPlatform && !bundle && plans.length > 0) removeBundle()
  const bundled = isPlatform && bundle && (await bundlePlatform(everythingBuilt(configuration), { force }))
  const builtConsole = wantsConsole && (await buildConsole({ force }))
  return {
    packages: [...plans.map(({ pack }) => pack.name), ...(builtConsole ? ['@nexus/console'] : [])],
    bundled,
    files: plans.reduce((sum, { changed }) => sum + changed.length, 0),
    milliseconds: Math.round(performance.now() - startedAt),
  }
}

async function main(parameters) {
  try {
    const built = await buildStale({
      only: parameters.filter((parameter) => !parameter.startsWith('-')),
      force: parameters.includes('--force'),
    })
    const what =
      built.packages.length === 0 ? 'nothing changed' : `${built.files} files of ${built.packages.length} packages`
    console.log(`Built: ${what}, ${built.milliseconds} ms`)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) void main(process.argv.slice(2))
