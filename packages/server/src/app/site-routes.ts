import { closestLocale, type SiteAnswer } from '@shopbell/core/protocol'
import { agentFace } from './desk-sessions.ts'
import { keyedDigest } from './digest.ts'
import { ProblemError } from './problem.ts'
import { done, json, type Route, type RouteMaker } from './route.ts'
import type { Services } from './services.ts'
import { flag, text } from './shape.ts'
import { object, optional } from './shape-compound.ts'
import { locale, siteName } from './wire-shapes.ts'

const MAX_FACES = 5

const faqQuery = object({ site: siteName, locale: optional(locale), v: optional(text({ max: 100 })) })
const missBody = object({ site: siteName, locale, query: text({ max: 500 }) })
const voteBody = object({ site: siteName, locale, entry: text({ max: 100 }), voter: text({ max: 64 }), helpful: flag })

/** What anybody may know of a site, its FAQ, and what its readers say of it. */
export function siteRoutes(make: RouteMaker, { sites, siteOf, store, now, take }: Services): Route[] {
  return [
    make.anyone({
      method: 'GET',
      path: '/v1/sites/{site}',
      summary: 'What anybody may know of a site: name, languages, hours, who answers, look.',
      async run({ request, params }) {
        const site = siteOf(params['site'] ?? '', request)
        const answer: SiteAnswer = {
          site: site.id,
          name: site.name,
          locales: site.locales,
          hours: site.hoursAt(now()),
          agents: (await store.agents()).slice(0, MAX_FACES).map(agentFace),
          look: site.look,
          ...(site.privacy !== undefined && { privacy: site.privacy }),
        }
        return json(answer)
      },
    }),
    make.anyone({
      method: 'GET',
      path: '/v1/faq',
      summary: 'The compiled FAQ of a site in the closest locale; for ever the same with its hash as v.',
      query: faqQuery,
      async run({ request, query }) {
        const { id, faqFiles } = siteOf(query.site, request)
        const wanted = closestLocale(
          faqFiles.map((file) => file.locale),
          query.locale,
        )
        const file = faqFiles.find((one) => one.locale === wanted)
        if (!file) throw new ProblemError('no-faq', `The site ${id} has no FAQ.`)
        const etag = `"${file.hash}"`
        const headers = {
          etag,
          'content-type': 'application/octet-stream',
          'cache-control': query.v === file.hash ? 'public, max-age=31536000, immutable' : 'public, no-cache',
        }
        if (request.headers.get('if-none-match')?.split(/,\s*/).includes(etag)) return new Response(null, { status: 304, headers })
        return new Response(new Uint8Array(file.bytes), { headers })
      },
    }),
    make.anyone({
      method: 'GET',
      path: '/v1/packs/{name}',
      summary: 'A language pack that an FAQ was made with; for ever the same.',
      async run({ params }) {
        const packs = sites.all().flatMap(({ faqFiles }) => faqFiles.flatMap(({ pack }) => pack ?? []))
        const pack = packs.find(({ name }) => name === params['name'])
        if (!pack) throw new ProblemError('not-found', 'There is no such language pack; the FAQ names the one that it needs.')
        const headers = { 'content-type': 'application/octet-stream', 'cache-control': 'public, max-age=31536000, immutable' }
        return new Response(new Uint8Array(pack.bytes), { headers })
      },
    }),
    make.anyone({
      method: 'POST',
      path: '/v1/faq/misses',
      summary: 'Records a search that found nothing.',
      status: 204,
      body: missBody,
      async run({ request, body, caller }) {
        take('reports', caller.address ?? '')
        const { id, locales } = siteOf(body.site, request)
        const query = body.query.replace(/\s+/g, ' ').trim().toLowerCase().slice(0, 200)
        await store.addMiss({ site: id, locale: closestLocale(locales, body.locale), query }, now())
        return done()
      },
    }),
    make.anyone({
      method: 'POST',
      path: '/v1/faq/votes',
      summary: 'Records whether an answer helped; the last vote of a voter counts.',
      status: 204,
      body: voteBody,
      async run({ request, body, caller }) {
        take('reports', caller.address ?? '')
        const { id, locales } = siteOf(body.site, request)
        // A client can take many names, but hardly many networks; which network it is stays unknown.
        const network = await keyedDigest(await store.secret('votes'), networkOf(caller.address ?? ''))
        const voter = `${network.slice(0, 12)}:${body.voter}`
        await store.saveVote({ ...body, voter, site: id, locale: closestLocale(locales, body.locale) }, now())
        return done()
      },
    }),
  ]
}

/** What one household or one server has of addresses: an IPv4 address, the first half of an IPv6 address. */
function networkOf(address: string): string {
  if (address.includes('.')) return address.replace(/^.*:/, '')
  const [head = ''] = address.split('::')
  return [...head.split(':'), '0', '0', '0', '0'].slice(0, 4).join(':')
}
