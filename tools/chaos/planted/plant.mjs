// Loaded by a process of a run before everything else: puts the bugs that NX_PLANTED names into built files.
import { register } from 'node:module'

if (process.env.NODE_ENV === 'production') throw new Error('NX_PLANTED is for runs of tools/chaos only.')
register('./planting-loader.mjs', import.meta.url, { data: { ids: process.env.NX_PLANTED.split(' ') } })
