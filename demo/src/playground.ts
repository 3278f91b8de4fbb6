import { OPEN_HELP } from '../../packages/widget/src/strings/languages.ts'
import { element, find } from './client/dom.ts'
import { copyText } from './playground/copy.ts'
import type { Look } from './playground/look.ts'
import { createPreview } from './playground/preview.ts'
import { npmSnippet, scriptSnippet } from './playground/snippets.ts'
import { wordsFor } from './playground/words.ts'

/** A page where one turns the knobs of the bell's look and copies what makes it. */
const locale = new URLSearchParams(location.search).get('lang') ?? navigator.language
document.documentElement.lang = locale.startsWith('zh') ? 'zh-CN' : 'en'
const words = wordsFor(locale)
document.title = words.title
for (const place of document.querySelectorAll<HTMLElement>('[data-text]')) {
  place.textContent = words[place.dataset['text'] as 'title']
}

const form = find('form', HTMLFormElement)
const knob = (name: string) => form.elements.namedItem(name) as HTMLInputElement
const frame = find('iframe', HTMLIFrameElement)
frame.title = words.preview
const name = (theme: string) => [theme, (theme[0] ?? '').toUpperCase() + theme.slice(1)] as const
const languages = Object.keys(OPEN_HELP).map((tag) => [tag, new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag] as const)
fill('theme', ['', words.plain], ...['harbour', 'orchard', 'velvet', 'ink'].map(name))
fill('scheme', ['', words.auto], ['light', words.light], ['dark', words.dark])
fill('position', ['', words.end], ['start', words.start])
fill('language', ['', words.pageLanguage], ...languages)
fill('sections', ['', words.both], ['faq', words.faq], ['chat', words.chat])

/** The knobs that were turned since the theme was chosen; the others are where the theme has them. */
const turned = new Set<string>()
const status = find('.copied', HTMLElement)

frame.addEventListener('load', start)
if (frame.contentDocument?.readyState === 'complete' && frame.contentDocument.querySelector('script')) start()

function start() {
  const preview = createPreview(frame.contentDocument as Document, ({ accent, radius }) => {
    if (!turned.has('accent')) knob('accent').value = accent
    if (!turned.has('radius')) knob('radius').value = String(radius)
    sayPixels()
  })
  const show = () => {
    const look = readLook()
    preview.show(look)
    find('#script-code', HTMLElement).textContent = scriptSnippet(look, preview.embed)
    find('#npm-code', HTMLElement).textContent = npmSnippet(look, preview.embed)
    status.textContent = ''
    sayPixels()
  }
  form.oninput = ({ target }) => {
    const { name } = target as HTMLInputElement
    if (name === 'theme') for (const own of ['accent', 'radius']) turned.delete(own)
    turned.add(name)
    show()
  }
  form.onreset = () => {
    turned.clear()
    // The knobs turn back after the event.
    setTimeout(show)
  }
  form.onsubmit = (event) => event.preventDefault()
  show()
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const code = find(`#${button.dataset['copy']}`, HTMLElement)
  const which = code.id === 'script-code' ? words.script : words.npm
  button.ariaLabel = words.copyWhich(which)
  button.onclick = async () => {
    status.textContent = (await copyText(code)) ? words.copied(which) : words.notCopied
  }
}

function readLook(): Look {
  const chosen = (name: string) => knob(name).value.trim() || undefined
  const number = (name: string) => (turned.has(name) ? knob(name).valueAsNumber : undefined)
  return Object.fromEntries(
    Object.entries({
      theme: chosen('theme'),
      scheme: chosen('scheme'),
      accent: turned.has('accent') ? chosen('accent') : undefined,
      radius: number('radius'),
      position: chosen('position'),
      offset: number('offset'),
      language: chosen('language'),
      greeting: chosen('greeting'),
      only: chosen('sections'),
    }).filter(([, value]) => value !== undefined),
  )
}

function fill(name: string, ...options: (readonly [value: string, text: string])[]) {
  find(`select[name=${name}]`, HTMLSelectElement).append(...options.map(([value, text]) => element('option', { value, textContent: text })))
}

function sayPixels() {
  for (const name of ['radius', 'offset']) {
    const range = knob(name)
    const pixels = words.pixels(range.valueAsNumber)
    range.ariaValueText = pixels
    const shown = range.previousElementSibling
    if (shown) shown.textContent = pixels
  }
}
