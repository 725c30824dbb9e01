// Puts the built platform, with the libraries it loads, into a few files in apps/nexus/dist/bundle (ADR 12).
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import workspace from './workspace.cjs'

const { root } = workspace

/** Within the dist of the application, so that what belongs to it stays beside it. */
export const BUNDLE_FOLDER = 'bundle'
const ENTRY = 'apps/nexus/dist/command-line.adapter.js'

/**
 * Loaded from node_modules as ever: native code, libraries that start threads or processes from files of their own, and
 * those that instrumentations have to find.
 */
const APART = [
  '@libsql',
  '@node-rs',
  '@sparticuz/chromium',
  'import-in-the-middle',
  'ioredis',
  'libsql',
  'msgpackr',
  'pino',
  'playwright-core',
  'require-in-the-middle',
  'thread-stream',
  'xmllint-wasm',
]

/** Name their own folder and are bundled all the same. */
const MAY_NAME_ITS_FOLDER = [
  '@nestjs/common/', // Asks whether an optional package is there, which the bundle does from its own place.
  '@nestjs/microservices/', // So do transports that are not used.
  'bullmq/dist/cjs/classes/worker.js', // For processors in files, which are not used.
  'bullmq/dist/cjs/postgres/', // Only in a comment.
]

const isApart = (specifier) => APART.some((name) => specifier === name || specifier.startsWith(`${name}/`))

/** CommonJS modules expect these; in a module of ECMAScript they have to be made. */
const COMMONJS = [
  "import { createRequire as createRequireOfBundle } from 'node:module'",
  "import { dirname as dirnameOfBundle } from 'node:path'",
  "import { fileURLToPath as pathOfBundle } from 'node:url'",
  'const require = createRequireOfBundle(import.meta.url)',
  'const __filename = pathOfBundle(import.meta.url)',
  'const __dirname = dirnameOfBundle(__filename)',
].join('\n')

/** What is ours finds its files (threads, fonts, the console) from where it lies, not from where the bundle does. */
const ownPlaces = (out) => ({
  name: 'own-places',
  setup(build) {
    build.onLoad({ filter: /\/(apps|libs)\/.*\/dist\/.*\.m?js$/ }, ({ path }) => {
      const place = JSON.stringify(relative(out, path).replaceAll('\\', '/'))
      const text = readFileSync(path, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '')
      return {
        contents: text.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`),
        loader: 'js',
        resolveDir: dirname(path),
      }
    })
  },
})

/** Leaves apart what has to be, and what is not installed: optional packages are asked for at run time, and missed. */
const apart = (requireFromBundle) => ({
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === apart || path.startsWith('node:')) return undefined
      if (isApart(path)) {
        // The bundle asks from its own place, and must get the same copy.
        const wanted = createRequire(importer).resolve(path)
        const found = requireFromBundle.resolve(path)
        return wanted === found
          ? { path, external: true }
          : { errors: [{ text: `${importer} needs ${wanted}, and the bundle would load ${found}` }] }
      }
      const resolved = await build.resolve(path, { kind, importer, resolveDir, pluginData: apart })
      if (resolved.errors.length > 0) return { path, external: true }
      const isNamed = kind === 'dynamic-import' && !resolved.external && isCommonJs(resolved.path)
      // Whatever esbuild resolves by itself keeps what its package.json says of it.
      return isNamed ? { path: resolved.path, namespace: NAMED } : undefined
    })
    // Node finds the names that a CommonJS module exports, also for import(); in a bundle that gives its default only.
    build.onLoad({ filter: /.*/, namespace: NAMED }, async ({ path }) => {
      const names = Object.keys(await import(pathToFileURL(path).href)).filter((name) => /^[\w$]+$/.test(name))
      const own = names.filter((name) => name !== 'default' && name !== 'module.exports')
      return {
        contents: [
          `const whole = require(${JSON.stringify(path)})`,
          'export default whole',
          ...own.map(
            (name, index) => `const n${index} = whole[${JSON.stringify(name)}]; export { n${index} as ${name} }`,
          ),
        ].join('\n'),
        loader: 'js',
        resolveDir: dirname(path),
      }
    })
  },
})

const NAMED = 'named'

/** As Node decides it: by the ending, else by the package that the file belongs to. */
function isCommonJs(path) {
  if (/\.[mc]js$/.test(path)) return path.endsWith('.cjs')
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    if (existsSync(manifest)) return JSON.parse(readFileSync(manifest, 'utf8')).type !== 'module'
  }
  return true
}

/** Libraries that look for files beside them would not find them any more. */
function assertNoneLooksBesideItself(inputs, folder) {
  const files = Object.keys(inputs).map((input) => input.replace(new RegExp(`^${NAMED}:`), ''))
  const found = [...new Set(files)].filter((input) => {
    const [, inside] = input.split(/.*node_modules\//)
    if (inside === undefined || MAY_NAME_ITS_FOLDER.some((allowed) => inside.startsWith(allowed))) return false
    return /\b__dirname\b|\b__filename\b|\bimport\.meta\b/.test(readFileSync(resolve(folder, input), 'utf8'))
  })
  if (found.length > 0)
    throw new Error(
      `These name their own folder, where the bundle has nothing of theirs; look at them, and add them to tools/bundle.mjs, to APART or to MAY_NAME_ITS_FOLDER:\n${found.join('\n')}`,
    )
}

/**
 * Bundles the platform of a repository when `stamp`, which stands for all that went into the built packages, is another than that of the last bundle.
 * Gives whether it did. Files that an older bundle had go last, and the entry is put last: a process that starts meanwhile
 * loads the one or the other.
 */
export async function bundlePlatform(stamp, { folder = root, force = false } = {}) {
  const stampPath = join(folder, 'tmp/build/bundle.txt')
  const out = join(folder, dirname(ENTRY), BUNDLE_FOLDER)
  const known =
    !force && existsSync(stampPath) && existsSync(join(out, basename(ENTRY))) ? readFileSync(stampPath, 'utf8') : ''
  if (known === stamp) return false
  const esbuild = await import('esbuild')
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: folder,
    entryPoints: [join(folder, ENTRY)],
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Of each library the files that Node itself would load.
    conditions: ['node'],
    mainFields: ['main'],
    // Names of classes are names of providers and of tables.
    keepNames: true,
    legalComments: 'none',
    banner: { js: COMMONJS },
    plugins: [apart(createRequire(join(out, 'entry.js'))), ownPlaces(out)],
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  await esbuild.stop()
  assertNoneLooksBesideItself(metafile.inputs, folder)
  mkdirSync(out, { recursive: true })
  const entry = join(out, basename(ENTRY))
  const isEntry = ({ path }) => path === entry
  for (const file of [...outputFiles.filter((each) => !isEntry(each)), ...outputFiles.filter(isEntry)]) {
    const partial = `${file.path}.${process.pid}.partial`
    writeFileSync(partial, file.contents)
    renameSync(partial, file.path)
  }
  const made = new Set(outputFiles.map(({ path }) => path))
  for (const name of readdirSync(out)) if (!made.has(join(out, name))) rmSync(join(out, name))
  mkdirSync(dirname(stampPath), { recursive: true })
  writeFileSync(stampPath, stamp)
  return true
}

/** For whoever builds without one: a process would load the bundle of older modules. */
export function removeBundle({ folder = root } = {}) {
  rmSync(join(folder, dirname(ENTRY), BUNDLE_FOLDER), { recursive: true, force: true })
}
