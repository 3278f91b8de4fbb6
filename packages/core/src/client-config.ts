import type { ClientOptions } from './client.ts'
import { ShopBellError } from './errors.ts'

/** Refuses options that make no client. @throws ShopBellError `bad-config` that says what was given, and what is wanted */
export function assertConfig({ server, site, faq }: Pick<ClientOptions, 'server' | 'site' | 'faq'>, hasServer: boolean) {
  if (server !== undefined && server !== '' && !isHttpUrl(server)) {
    throw new ShopBellError('bad-config', `server is ${JSON.stringify(server)}; wanted is an address such as "https://help.example".`)
  }
  if (hasServer && !/^[\w-]{1,64}$/.test(site ?? '')) {
    throw new ShopBellError(
      'bad-config',
      `site is ${JSON.stringify(site ?? '')}; wanted is the key of a site on the server, such as "demo".`,
    )
  }
  if (!hasServer && !faq) {
    throw new ShopBellError(
      'bad-config',
      'Neither server nor faq is given; wanted is server="https://help.example" with site="…", or faq="/help.faq".',
    )
  }
}

function isHttpUrl(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol)
  } catch {
    return false
  }
}
