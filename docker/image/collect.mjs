// `node docker/image/collect.mjs FOLDER`: lays out the compiled packages of the host there, as they lie in the repository.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import workspace from '../../tools/workspace.cjs'

/** For development and tests alone. */
const LEFT_OUT = ['apps/journeys', 'libs/testing', 'libs/workspace']
/** Compiled into apps/console/dist. */
const isPartOfConsole = (folder) => folder.startsWith('libs/console/')

const [out] = process.argv.slice(2)
for (const { folder, path } of workspace.workspacePackages()) {
  if (LEFT_OUT.includes(folder) || isPartOfConsole(folder)) continue
  cpSync(join(path, 'package.json'), join(out, folder, 'package.json'))
  const filter = (source) => !source.endsWith('.map')
  cpSync(join(path, 'dist'), join(out, folder, 'dist'), { recursive: true, filter })
}
