import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { useForeignSite, type Visit } from '../foreign-site.ts'
import { drawnElements } from './drawn-elements.ts'
import { type CountDifferent, createPictureComparison } from './picture.ts'

/** Style sheets that pages bring along. */
const SHEETS = {
  Bootstrap: 'bootstrap/dist/css/bootstrap.css',
  'Tailwind’s preflight': 'tailwindcss/preflight.css',
  Bulma: 'bulma/css/bulma.css',
  Foundation: 'foundation-sites/dist/css/foundation.css',
  Materialize: 'materialize-css/dist/css/materialize.css',
  'Semantic UI': 'semantic-ui-css/semantic.css',
  'normalize.css': 'normalize.css/normalize.css',
}
/** Rules that no page should have, and some do. */
const RULES = {
  'all: unset on everything': '* { all: unset !important }',
  'huge, spaced letters on everything, on a root of ten pixels':
    'html { font: italic 10px serif; color: red; text-align: right; word-spacing: 9px; text-indent: 9px; cursor: wait } :root { --_accent: red; --_text: red } * { font-size: 40px !important; letter-spacing: 4px !important; line-height: 3 !important; text-transform: uppercase !important }',
  'custom elements taken out of sight':
    'shop-bell, body > :not(h1) { display: block !important; opacity: 0.2 !important; transform: scale(0.5); filter: blur(2px); position: relative; z-index: 0; overflow: hidden; contain: strict; inline-size: 10px }',
  'buttons, inputs and lists that look like the shop’s':
    'button, input, textarea, a, ul, li, h2, section { background: lime !important; border: 5px solid red !important; margin: 20px !important; padding: 20px !important; float: left }',
}
/** Rounding of a glyph's edge here and there; a line that moved is far more. */
const MOST_PIXELS = 60

/** Anything in the page's own looks that shines through around the bell is the same in all of them. */
const CALM = '<style>html, body { background: #fff !important } body > :not(shop-bell) { visibility: hidden !important }</style>'

const page = (styles: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">${styles}${CALM}</head><body><h1>Shop</h1>`

interface Sight {
  elements: string[]
  picture: Buffer
}

// Most of the time goes by in waiting: several pages at once.
describe('the bell beside other people’s styles', { concurrency: 4 }, () => {
  const at = useForeignSite()
  let plain: Record<string, Sight>
  let countDifferent: CountDifferent

  before(async () => {
    countDifferent = await createPictureComparison(at.browser)
    plain = await walk('')
  })

  /** Goes through the bell's panels and looks at each. */
  async function walk(styles: string, change = (html: string) => html): Promise<Record<string, Sight>> {
    const visit = await at.visit(change(page(styles) + at.tag()), {
      // Semantic UI asks another host for a font.
      prepare: ({ page }) => page.route(/googleapis/, (route) => route.fulfill({ contentType: 'text/css', body: '' })),
    })
    const { shopper, context, errors } = visit
    const sights: Record<string, Sight> = {}
    const look = async (name: string, part: string) => {
      const { x, y, width, height } = (await shopper.part(part).boundingBox()) ?? { x: 0, y: 0, width: 1, height: 1 }
      const picture = await visit.page.screenshot({ clip: { x, y, width, height }, animations: 'disabled' })
      sights[name] = { elements: await drawnElements(visit.page), picture }
    }
    await shopper.part('bubble').waitFor()
    await look('bubble', 'bubble')
    await shopper.open()
    await visit.page.getByText('When will my parcel arrive?').waitFor()
    await still(visit)
    await look('answers', 'panel')
    await shopper.part('search').fill('return')
    await shopper.part('result').first().click()
    await shopper.part('answer').getByText('15 days').waitFor()
    await still(visit)
    await look('an answer', 'panel')
    await shopper.show('chat')
    await shopper.part('input').fill('Hello')
    await still(visit)
    await look('chat', 'panel')
    await shopper.say('How long do I have to return something?')
    await shopper.part('message-assistant').getByText('15 days').waitFor()
    await visit.page.evaluate(() => window.shopbell?.('open', 'rating'))
    await shopper.part('star').first().click()
    await shopper.part('comment').fill('Quick')
    await still(visit)
    await look('rating', 'panel')
    assert.deepEqual(errors, [])
    await context.close()
    return sights
  }

  async function assertSame(styles: string, change?: (html: string) => string) {
    const seen = await walk(styles, change)
    for (const [name, { elements, picture }] of Object.entries(seen)) {
      const wanted = plain[name] as Sight
      const changed = elements.findIndex((line, i) => line !== wanted.elements[i])
      assert.equal(elements[changed], wanted.elements[changed], `${name}: element ${changed}`)
      assert.equal(elements.length, wanted.elements.length, name)
      const different = await countDifferent(wanted.picture, picture)
      assert.ok(different <= MOST_PIXELS, `${name}: ${different} pixels are different`)
    }
  }

  for (const [name, sheet] of Object.entries(SHEETS)) {
    test(`looks as on an empty page beside ${name}`, () => assertSame(`<link rel="stylesheet" href="${at.file(sheet)}">`))
  }
  test('looks as on an empty page where there is no doctype', async () => {
    await assertSame('', (html) => html.replace('<!doctype html>', ''))
  })

  test('sees a change where the page is meant to make one', async () => {
    await assert.rejects(assertSame('<style>shop-bell { --shop-bell-accent: #a1356b }</style>'), /bubble: element/)
  })

  for (const [name, rules] of Object.entries(RULES)) {
    test(`looks as on an empty page beside ${name}`, () => assertSame(`<style>${rules}</style>`))
  }
})

/** Waits until nothing moves any more: the panel stands where it stood ten frames ago, and no transition runs in the bell. */
async function still({ page }: Visit): Promise<void> {
  await page.mouse.move(5, 5)
  await page.evaluate(async () => {
    const root = document.querySelector('shop-bell')?.shadowRoot
    const place = () => JSON.stringify(root?.querySelector('[part~="panel"]')?.getBoundingClientRect())
    const moves = () =>
      root?.getAnimations().some(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity)
    let before = ''
    for (let calm = 0; calm < 10; calm++) {
      if (moves() || place() !== before) calm = 0
      before = place()
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  })
}
