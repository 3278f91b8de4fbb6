import { LOCALES, localeOf } from '../locale.ts'
import { type BellContext, setContext, showArticle } from './bell.ts'
import { countPieces, createCart } from './cart.ts'
import { startCartPage } from './cart-page.ts'
import { find, pageData } from './dom.ts'
import { createOrders } from './orders.ts'
import { startProductPage } from './product-page.ts'
import { createShelf } from './shelf.ts'

const shelf = createShelf(() => localStorage)
const cart = createCart(shelf)
const orders = createOrders(shelf)
const page = document.body.dataset.page

function shownProduct(): NonNullable<BellContext['product']> {
  const product = pageData<NonNullable<BellContext['product']>>('product')
  const absolute = (path: string) => new URL(path, location.href).href
  return { ...product, url: absolute(product.url), image: absolute(product.image) }
}

function tellBell(): void {
  const audience = orders.all().length > 0 ? 'existing' : 'new'
  setContext(page === 'product' ? { audience, product: shownProduct() } : { audience })
}

function showCount(): void {
  const count = find('[data-cart-count]', HTMLElement)
  const pieces = countPieces(cart.lines())
  count.textContent = String(pieces)
  count.hidden = pieces === 0
}

function rememberLanguage(): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-language]')) {
    link.addEventListener('click', () => {
      const chosen = LOCALES.find((locale) => locale === link.dataset.language)
      try {
        if (chosen) localStorage.setItem('tidewood.language', chosen)
      } catch {
        // Storage is refused: the link itself still leads to the other language.
      }
    })
  }
}

/** Somebody came with a link to one question: the answer opens at once. */
function openLinkedAnswer(): void {
  const id = location.hash.slice(1)
  if (page === 'help' && document.querySelector(`[data-shop-bell="faq:${CSS.escape(id)}"]`)) showArticle(id)
}

tellBell()
showCount()
rememberLanguage()
openLinkedAnswer()
addEventListener('storage', showCount)
if (page === 'product') startProductPage(cart, showCount)
if (page === 'cart') {
  startCartPage(localeOf(document.documentElement.lang), cart, orders, () => {
    showCount()
    tellBell()
  })
}
