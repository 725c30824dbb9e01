import { opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ObjectLister } from './doctor-site.adapter.js'

/** The objects of a local folder, as `LocalObjectStorage` keeps them: `tenant/<id>/<kind>/<id>/content`. */
export function localObjects(folder: string): ObjectLister {
  return {
    async *keysBefore(edge) {
      for await (const tenantId of namesIn(join(folder, 'tenant')))
        for await (const kind of namesIn(join(folder, 'tenant', tenantId)))
          for await (const id of namesIn(join(folder, 'tenant', tenantId, kind))) {
            const key = `tenant/${tenantId}/${kind}/${id}`
            const content = await facts(join(folder, key, 'content'))
            if (content !== undefined && content.mtime < edge) yield key
          }
    },
    sizeOf: async (key) => (await facts(join(folder, key, 'content')))?.size,
  }
}

async function* namesIn(folder: string): AsyncGenerator<string> {
  try {
    for await (const entry of await opendir(folder)) if (entry.isDirectory()) yield entry.name
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
  }
}

async function facts(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined
    throw error
  }
}
