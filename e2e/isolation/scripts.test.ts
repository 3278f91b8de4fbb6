import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { assertWorks, useForeignSite } from '../foreign-site.ts'
import { pageWith } from '../page-server.ts'
import { LATE_PATCHES, PATCHES, REFUSALS } from './patched-pages.ts'

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

  for (const [name, script] of Object.entries(REFUSALS)) {
    test(`answers from what it kept, keeps what is typed and says why, with ${name}, which came first`, async () => {
      const visit = await at.visit(pageWith(at.tag()))
      const { page, shopper, errors, context } = visit
      await shopper.open()
      await page.getByText('When will my parcel arrive?').waitFor()
      await page.waitForLoadState('networkidle')
      const path = new URL(page.url()).pathname
      at.files[path] = pageWith(`<script>{${script}}</script>`, at.tag())
      await page.reload()
      await shopper.open()
      await shopper.part('search').fill('how long can i return')
      await shopper.part('result').first().click()
      await shopper.part('answer').getByText('15 days').waitFor()
      await shopper.show('chat')
      await shopper.say('Is anybody there?')
      await shopper.sees('Is anybody there?')
      await page.getByRole('status').filter({ hasText: 'No connection – what you write is kept and sent later.' }).waitFor()
      await page.keyboard.press('Escape')
      await shopper.open()
      const causes = errors.filter((error) => error.includes("fetch on this page is not the browser's own"))
      assert.equal(causes.length, 1, errors.join('\n'))
      assert.ok(causes[0]?.includes(`add ${at.server.url} to them`), causes[0])
      at.files[path] = pageWith(at.tag())
      await page.reload()
      await shopper.open()
      await shopper.show('chat')
      await shopper.part('message-assistant').first().waitFor()
      assert.equal((await shopper.texts('own')).length, 1)
      await context.close()
    })
  }
})
