const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/
const IPV6 = /^(?=.*:.*:)[0-9a-f:]{2,39}$/i

/**
 * The network that an address belongs to, as one household or office has it: /24 for IPv4, /64 for IPv6. An IPv4
 * address in IPv6 form counts as IPv4; without an address all are one network.
 */
export function networkOf(ip: string | undefined): string {
  const address = ip?.split('%')[0]?.replace(/^::ffff:(?=\d+\.)/i, '') ?? ''
  if (IPV4.test(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`
  if (!IPV6.test(address)) return 'unknown'
  const [head = '', tail] = address.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  const groups = [...front, ...zeros, ...back].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${groups.join(':')}::/64`
}
