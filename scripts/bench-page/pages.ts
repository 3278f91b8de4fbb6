import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BLANK, CONTENDERS } from './contenders.ts'
import type { Bundle } from './peers.ts'
import type { Served } from './serve.ts'

/** Where a widget's page is. */
export function pathOf(name: string): string {
  return `/${name.replaceAll(' ', '-').toLowerCase()}.html`
}

/** Where a page for many messages is. */
export function listPathOf(name: string): string {
  return pathOf(`${name} list`)
}

/** Everything that the site serves: a page for each widget, one for its list of messages, and what they fetch. */
export function pagesOf(origin: string, root: string, bundles: ReadonlyMap<string, Bundle>, longList: Bundle): Map<string, Served> {
  const files = new Map<string, Served>()
  const addPage = (path: string, head: string, attributes = '') =>
    files.set(path, {
      type: 'text/html',
      body: `<!doctype html><html lang="en"${attributes}><head><title>A shop</title><link rel="icon" href="data:,">${head}</head>
<body><h1>A shop</h1>${'<p>Tea, pots and cups, packed the day they are ordered.</p>'.repeat(20)}</body></html>`,
    })
  addPage(pathOf(BLANK), '')
  for (const { name } of CONTENDERS) {
    const bundle = bundles.get(name)
    const list = bundle ?? longList
    files.set(`/${name}-list.js`, { body: list.script })
    addPage(listPathOf(name), `${styleOf(name, bundle)}<script defer src="/${name}-list.js"></script>`, ' data-list')
    if (!bundle) continue
    files.set(`/${name}.js`, { body: bundle.script })
    if (bundle.style) files.set(`/${name}.css`, { body: bundle.style, type: 'text/css' })
    addPage(pathOf(name), `${styleOf(name, bundle)}<script defer src="/${name}.js"></script>`)
  }
  const cdn = join(root, 'packages/widget/dist/cdn')
  for (const file of globSync('**/*.js', { cwd: cdn })) files.set(`/${file}`, { body: readFileSync(join(cdn, file)) })
  files.set('/en.faq', { body: readFileSync(join(root, 'demo/dist/no-server/en.faq')), type: 'application/octet-stream' })
  addPage(pathOf('Shopbell'), `<script async src="/shopbell.js" data-site="demo" data-server="${origin}" data-faq="/en.faq"></script>`)
  return files
}

function styleOf(name: string, bundle: Bundle | undefined): string {
  return bundle?.style ? `<link rel="stylesheet" href="/${name}.css">` : ''
}
