// Builds apps/console/dist with Vite, when a source of it has changed since the last build, by content.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import workspace from './workspace.cjs'

const { root } = workspace

/** What the console consists of; its packages are compiled from source, as one program. */
const SOURCES = ['apps/console', 'libs/console/format', 'libs/console/i18n', 'libs/console/ui', 'libs/client']
const SKIPPED_FOLDERS = new Set(['dist', 'node_modules', '.storybook', 'scripts'])
const SKIPPED_FILES = /\.(spec|stories)\.tsx?$|\.md$|^project\.json$/

/** Packages that only a browser runs: nothing of them is compiled for Node. */
export const isOfConsole = (folder) => folder === 'apps/console' || folder.startsWith('libs/console/')

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name)) yield* filesBelow(path)
    } else if (!SKIPPED_FILES.test(entry.name)) yield path
  }
}

/** One hash of everything that the result depends on. */
function fingerprint() {
  const hash = createHash('sha1')
  const files = [
    ...SOURCES.flatMap((folder) => (existsSync(join(root, folder)) ? [...filesBelow(join(root, folder))] : [])),
    ...['package.json', 'package-lock.json', 'tsconfig.base.json'].map((file) => join(root, file)),
    fileURLToPath(import.meta.url),
  ].filter((file) => existsSync(file))
  for (const file of files.sort())
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('base64url')
}

const readStamp = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** In a process of its own, since `npm start` goes on in this one and must stay small. */
function vite(out) {
  return new Promise((resolve, reject) => {
    const parameters = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', out, '--logLevel', 'warn']
    const child = spawn(process.execPath, parameters, {
      cwd: join(root, 'apps/console'),
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`apps/console does not build:\n${said.trim()}`)),
    )
  })
}

/** Smaller forms beside the files, so that nobody compresses them for each answer. The page itself differs in each. */
async function compress(folder) {
  const files = [...filesBelow(folder)].filter((file) => /\.(js|css|svg|json|webmanifest)$/.test(file))
  await Promise.all(
    files.map(async (file) => {
      const content = readFileSync(file)
      if (content.length < 1024) return
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
      writeFileSync(`${file}.br`, await promisify(brotliCompress)(content, { params }))
      writeFileSync(`${file}.gz`, await promisify(gzip)(content, { level: 9 }))
    }),
  )
}

/**
 * Builds the console where it is stale. The result is moved into place, so that a gateway that runs meanwhile never finds
 * half of it. Returns whether there was anything to do.
 */
export async function buildConsole({ force = false } = {}) {
  const dist = join(root, 'apps/console/dist')
  const stampPath = join(root, 'tmp/build/apps-console.txt')
  const wanted = fingerprint()
  if (!force && readStamp(stampPath) === wanted && existsSync(join(dist, 'index.html'))) return false
  const partial = join(root, `tmp/build/console-${process.pid}`)
  const old = `${partial}-old`
  mkdirSync(join(root, 'tmp/build'), { recursive: true })
  try {
    await vite(partial)
    await compress(partial)
    if (existsSync(dist)) renameSync(dist, old)
    renameSync(partial, dist)
    writeFileSync(stampPath, wanted)
  } finally {
    rmSync(partial, { recursive: true, force: true })
    rmSync(old, { recursive: true, force: true })
  }
  return true
}

async function main(parameters) {
  const startedAt = performance.now()
  try {
    const built = await buildConsole({ force: parameters.includes('--force') })
    console.log(`Console: ${built ? 'built' : 'nothing changed'}, ${Math.round(performance.now() - startedAt)} ms`)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) void main(process.argv.slice(2))
