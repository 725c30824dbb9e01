// Loaded by a process of a run before everything else: puts the bug that NX_PLANTED names into a built file.
import { register } from 'node:module'

if (process.env.NODE_ENV === 'production') throw new Error('NX_PLANTED is for runs of tools/chaos only.')
register('./planting-loader.mjs', import.meta.url, { data: { id: process.env.NX_PLANTED } })
