import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// For suites alone: it reads the sources of the servers, and the files of sentences beside them.

const root = join(__dirname, '../../../..')
const NOT_READ =
  /\.d\.ts$|[.-]spec\.ts$|node_modules|\/dist\/|\/test\/|\/testing\.ts$|apps\/(console|journeys)\/|\/migrations\//

export interface Source {
  /** From the root of the repository. */
  readonly path: string
  readonly text: string
}

/** Sources of contracts, kernel, standards, platform and services, without tests. */
export const serverSources = (): readonly Source[] =>
  ['libs/contracts', 'libs/kernel', 'libs/platform', 'libs/standards', 'apps']
    .flatMap((part) => readdirSync(join(root, part), { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !NOT_READ.test(path))
    .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }))

/** A file of the catalogue, such as `problems/de`. */
export const catalogueFile = <Content>(name: string): Content =>
  JSON.parse(readFileSync(join(__dirname, `../${name}.json`), 'utf8')) as Content
