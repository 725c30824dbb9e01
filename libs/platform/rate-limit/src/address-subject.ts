import { isIPv4, isIPv6 } from 'node:net'

/**
 * Whose quota an address uses: an IPv4 address its own; an IPv6 address that of its /64, because one household or server
 * has 2^64 of them.
 */
export function addressSubject(address: string): string {
  const [bare = ''] = address.split('%')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1]
  if (mapped !== undefined && isIPv4(mapped)) return mapped
  if (!isIPv6(bare)) return isIPv4(bare) ? bare : 'unknown'
  const [head = '', tail] = bare.split('::')
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'))
  const front = groups(head)
  // A dotted end stands for two groups.
  const back = groups(tail ?? '').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]))
  const missing = tail === undefined ? 0 : 8 - front.length - back.length
  const all = [...front, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...back]
  const network = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
