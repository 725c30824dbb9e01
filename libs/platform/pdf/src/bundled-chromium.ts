import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { lstat, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { ChromiumBinary } from './machine-chromium.js'

// A plain module that the build copies, so that the same path holds in src and dist.
const UNPACK = fileURLToPath(new URL('./unpack/unpack-chromium.mjs', import.meta.url))
const UNPACK_LIMIT_MS = 120_000

/**
 * Chromium from the npm package @sparticuz/chromium with its own copies of NSS, unpacked once per version (210 MB).
 * Undefined where the package has no binary (it has one for Linux on x64).
 */
export async function bundledChromium(cacheFolder?: string): Promise<ChromiumBinary | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = await readFile(join(dirname(entry), '../package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { version: string }
  const cache = await privateFolder(cacheFolder)
  const folder = join(cache, `chromium-${version}`)
  if (!(await exists(folder))) await unpack(cache, folder)
  return {
    executablePath: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts/fonts.conf'),
    },
  }
}

/**
 * Unpacks beside the target and renames: processes that start at once never see half a Chromium. The package decides
 * by environment variables and changes LD_LIBRARY_PATH of its process, therefore it runs in one of its own.
 */
async function unpack(cache: string, folder: string): Promise<void> {
  const staging = join(cache, `incoming-${randomUUID()}`)
  await mkdir(staging, { mode: 0o700 })
  try {
    const env = { PATH: process.env.PATH, HOME: staging, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }
    await promisify(execFile)(process.execPath, [UNPACK], { env, timeout: UNPACK_LIMIT_MS })
    await writeFile(join(staging, 'fonts/fonts.conf'), fontsConfiguration(folder))
    await rename(staging, folder)
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    // Another process may have been first.
    if (!(await exists(folder))) throw error
  }
}

/** The configuration in the package names /tmp/fonts; a Chromium that finds no font at all prints empty pages. */
const fontsConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(join(folder, 'fonts/fonts'))}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${escapeXml(join(folder, 'fonts-cache'))}</cachedir>
</fontconfig>
`

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A folder that only we can write to: what lies in it will be executed. */
async function privateFolder(wanted?: string): Promise<string> {
  const folder = wanted ?? join(tmpdir(), `nexus-chromium-${userInfo().uid}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const found = await lstat(folder)
  if (found.isDirectory() && found.uid === userInfo().uid && (found.mode & 0o022) === 0) return folder
  if (wanted !== undefined)
    throw new Error(`${wanted} must be a folder of this user that nobody else may write to (mode 700)`)
  return mkdtemp(join(tmpdir(), 'nexus-chromium-'))
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
