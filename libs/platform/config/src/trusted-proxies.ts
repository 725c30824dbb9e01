import { isIP } from 'node:net'
import { z } from 'zod'
import type { SettingText } from './setting-fields.js'

/** A comma-separated list of addresses and networks (`10.0.0.0/8, ::1`) as an array. */
export function networkListSetting(text: SettingText) {
  return z
    .string()
    .transform((value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .refine((parts) => parts.every(isNetwork), 'holds something that is neither an address nor a network')
    .default([])
    .meta({ ...text, expected: 'IP addresses or networks such as 10.0.0.0/8, separated by commas' })
}

function isNetwork(part: string): boolean {
  const [address = '', bits, ...more] = part.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  if (bits === undefined) return true
  return /^[0-9]{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)
}
