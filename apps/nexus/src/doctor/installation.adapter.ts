import { access, constants, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '@nexus/kernel'
import type { CoreSettings } from '@nexus/platform-config'
import { type DatabaseSettings, ServiceDatabase } from '@nexus/platform-database'
import { anchorFile, readAnchors } from '../audit/anchor-file.adapter.js'
import { keysFolder } from '../local-key.adapter.js'
import { allServices } from '../services.config.js'

/** One thing that was looked at. */
export interface Fact {
  readonly name: string
  readonly value: string
  readonly isWell: boolean
}

const MINUTE_MS = 60_000

/** What the installation is made of, and whether all of it can be used. */
export async function installationText(
  settings: CoreSettings,
  location: DatabaseSettings,
  note: string | undefined,
  more: readonly Fact[] = [],
): Promise<{ readonly text: string; readonly facts: readonly Fact[]; readonly isWell: boolean }> {
  const facts: Fact[] = [
    well('version', `nexus ${await version()}, node ${process.versions.node}`),
    { name: 'database', value: note ?? location.kind, isWell: note === undefined },
  ]
  for (const { name, schema } of allServices) facts.push(await schemaState(name, schema, location))
  facts.push(...(await keyFiles(settings)))
  // The objects of a cluster are in its bucket.
  if (settings.S3_ENDPOINT === undefined) facts.push(await objectFolder(settings))
  facts.push(await anchorsAge(settings, location.kind), ...more)
  const width = Math.max(...facts.map((fact) => fact.name.length))
  const lines = facts.map((fact) => `${fact.isWell ? 'ok   ' : 'WRONG'}  ${fact.name.padEnd(width)}  ${fact.value}`)
  return { text: `${lines.join('\n')}\n`, facts, isWell: facts.every((fact) => fact.isWell) }
}

export const well = (name: string, value: string): Fact => ({ name, value, isWell: true })
export const wrong = (name: string, value: string): Fact => ({ name, value, isWell: false })

async function version(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

async function schemaState(
  service: string,
  schema: (typeof allServices)[number]['schema'],
  location: DatabaseSettings,
): Promise<Fact> {
  const name = `schema of ${service}`
  if (location.kind === 'sqlite' && !(await isReadable(join(location.folder, `${service}.sqlite`))))
    return wrong(name, `there is no ${service}.sqlite in ${location.folder}; the first start makes it`)
  try {
    const database = await ServiceDatabase.open(schema, location, { clock: systemClock, migrate: false })
    await database.close()
    return well(name, 'up to date')
  } catch (error) {
    return wrong(name, error instanceof Error ? error.message : String(error))
  }
}

async function keyFiles(settings: CoreSettings): Promise<Fact[]> {
  const folder = keysFolder(settings)
  const signing = settings.NEXUS_SIGNING_KEYS_FILE ?? join(folder, 'signing-keys.json')
  const names = await readdir(folder).catch(() => [])
  const files = [...new Set([signing, join(folder, 'audit-anchors.pem'), ...names.map((name) => join(folder, name))])]
  return Promise.all(files.map(keyFile))
}

async function keyFile(file: string): Promise<Fact> {
  const name = 'key file'
  try {
    await access(file, constants.R_OK)
    const { mode } = await stat(file)
    const isOpen = process.platform !== 'win32' && (mode & 0o077) !== 0
    return isOpen ? wrong(name, `${file} can be read by others; chmod 600 it`) : well(name, file)
  } catch {
    return wrong(name, `${file} is not there or cannot be read; the first start makes it`)
  }
}

async function objectFolder({ NEXUS_DATA_DIR: folder }: CoreSettings): Promise<Fact> {
  const objects = join(folder, 'objects')
  const isThere = await isReadable(objects)
  if (isThere) return well('object folder', objects)
  return (await isReadable(folder))
    ? well('object folder', `${objects} is not there yet; the first file makes it`)
    : wrong('object folder', `${folder} cannot be read`)
}

async function anchorsAge({ NEXUS_DATA_DIR: folder }: CoreSettings, kind: 'sqlite' | 'postgres'): Promise<Fact> {
  const name = 'audit anchors'
  try {
    const anchors = await readAnchors(anchorFile(folder, kind))
    const newest = anchors
      .map(({ time }) => time)
      .sort()
      .at(-1)
    if (newest === undefined) return well(name, 'none yet; they are made every 15 minutes and at the stop')
    const minutes = Math.floor((systemClock.now().getTime() - new Date(newest).getTime()) / MINUTE_MS)
    return well(name, `${anchors.length}, the newest ${minutes} minutes old`)
  } catch (error) {
    return wrong(name, error instanceof Error ? error.message : String(error))
  }
}

const isReadable = (path: string): Promise<boolean> =>
  access(path, constants.R_OK).then(
    () => true,
    () => false,
  )
