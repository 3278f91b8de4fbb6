import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { assertWorks, useForeignSite } from '../foreign-site.ts'
import { pageWith } from '../page-server.ts'
import { LATE_PATCHES, PATCHES } from './patched-pages.ts'

/** Frameworks of the last decades that change what is built in. */
const FRAMEWORKS = {
  'zone.js': 'zone.js/bundles/zone.umd.js',
  'core-js': 'core-js-bundle/minified.js',
}
/** Those that no registry of packages for scripts has; Debian does. */
const OLD_FRAMEWORKS = {
  'Prototype.js': '/usr/share/javascript/prototype/prototype.js',
  MooTools: '/usr/share/javascript/mootools/mootools.js',
}

// Most of the time goes by in waiting: several pages at once.
describe('the bell beside other people’s scripts', { concurrency: 4 }, () => {
  const at = useForeignSite()

  for (const [name, file] of Object.entries(FRAMEWORKS)) {
    test(`works with ${name}`, async () => assertWorks(await at.visit(pageWith(`<script src="${at.file(file)}"></script>`, at.tag()))))
  }

  for (const [name, file] of Object.entries(OLD_FRAMEWORKS)) {
    test(`works with ${name}`, { skip: !existsSync(file) && `${name} is not installed` }, async () => {
      const path = `/${name}.js`
      at.files[path] = new Uint8Array(readFileSync(file))
      await assertWorks(await at.visit(pageWith(`<script src="${path}"></script>`, at.tag())))
    })
  }

  for (const [name, script] of Object.entries(PATCHES)) {
    test(`works with ${name}`, async () => assertWorks(await at.visit(pageWith(`<script>{${script}}</script>`, at.tag()))))
  }

  for (const [name, script] of Object.entries(LATE_PATCHES)) {
    test(`works with ${name}, which comes later`, async () => {
      const visit = await at.visit(pageWith(at.tag()))
      await visit.shopper.part('bubble').waitFor()
      await visit.page.addScriptTag({ content: `{${script}}` })
      await assertWorks(visit)
    })
  }
})
