import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { allPages, allPictures } from '../pages/all-pages.ts'
import { readFaqTitles } from './faq-titles.ts'

/** Where the shop is and where its help comes from. */
export interface ShopPagesOptions {
  /** The `demo` folder. */
  root: string
  /** Origin of the Shopbell server. */
  server: string
}

/** Makes the shop's pages and pictures out of the templates: as files for a build, on request for development. */
export function shopPages({ root, server }: ShopPagesOptions): Plugin {
  const pages = allPages({ server, faq: readFaqTitles(join(root, 'faq')) })
  const htmlByPath = new Map(pages.map((page) => [page.path, page.html]))
  const htmlByFile = new Map(pages.map((page) => [join(root, page.path, 'index.html'), page.html]))
  const pictures = allPictures()

  /** Sends `/zh/help` to `/zh/help/`, as servers of static files do. */
  function addSlash(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    const url = new URL(request.url ?? '/', 'http://shop')
    if (htmlByPath.has(`${url.pathname}/`)) response.writeHead(302, { location: `${url.pathname}/${url.search}` }).end()
    else next()
  }

  return {
    name: 'shop-pages',
    config: () => ({ build: { rolldownOptions: { input: [...htmlByFile.keys()] } } }),
    resolveId: (id) => (htmlByFile.has(id) ? id : undefined),
    load: (id) => htmlByFile.get(id),
    generateBundle() {
      for (const [path, source] of pictures) this.emitFile({ type: 'asset', fileName: path.slice(1), source })
    },
    configurePreviewServer(preview) {
      preview.middlewares.use(addSlash)
    },
    configureServer(dev) {
      dev.middlewares.use(addSlash)
      dev.middlewares.use(async (request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://shop')
        const picture = pictures.get(pathname)
        const page = htmlByPath.get(pathname)
        if (picture !== undefined) response.setHeader('content-type', 'image/svg+xml').end(picture)
        else if (page !== undefined) response.setHeader('content-type', 'text/html').end(await dev.transformIndexHtml(pathname, page))
        else next()
      })
    },
  }
}
