import '@shopbell/widget/define'
import { loadDemoSite } from './no-server/demo-site.ts'
import { startPageServer } from './no-server/page-server.ts'
import { wordsFor } from './no-server/words.ts'
import { productPath } from './paths.ts'

/** A shop that needs no back end: the server's own app and hub run in the page. */
const locale = new URLSearchParams(location.search).get('lang') ?? navigator.language
document.documentElement.lang = locale.startsWith('zh') ? 'zh-CN' : 'en'
const words = wordsFor(locale)
document.title = words.title
for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
  element.textContent = words[element.dataset['text'] as keyof typeof words]
}

const { shopkeeper } = await startPageServer(await loadDemoSite())
const bell = document.createElement('shop-bell')
bell.server = location.origin
bell.site = 'demo'
bell.productUrl = productPath(locale.startsWith('zh') ? 'zh' : 'en', '{sku}')
document.body.append(bell)

const form = document.querySelector('form') as HTMLFormElement
const reply = form.elements.namedItem('reply') as HTMLTextAreaElement
const latest = document.querySelector('.latest') as HTMLElement
const show = (heard: boolean) => {
  if (!heard) latest.textContent = words.nobody
}

shopkeeper.onNews((text) => (latest.textContent = text))
form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const said = await shopkeeper.say(reply.value)
  if (said) reply.value = ''
  show(said)
})
const close = form.elements.namedItem('close') as HTMLButtonElement
close.addEventListener('click', async () => show(await shopkeeper.close()))
