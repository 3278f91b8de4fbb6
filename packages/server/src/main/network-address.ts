import { isIPv6 } from 'node:net'

/**
 * Names the network that an address belongs to, for limits: an IPv4 address stands for itself, an IPv6 address for its /64, which is what
 * one household gets and can choose any address of.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const [front = '', back] = plain.split('::')
  const groups = front ? front.split(':') : []
  const ends = back ? back.split(':') : []
  const zeros = back === undefined ? [] : Array.from({ length: Math.max(0, 8 - groups.length - ends.length) }, () => '0')
  const network = [...groups, ...zeros, ...ends].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::`
}
