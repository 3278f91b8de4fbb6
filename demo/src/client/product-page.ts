import type { Cart } from './cart.ts'
import { find } from './dom.ts'

/** Makes the picker and the pictures of a product page work. */
export function startProductPage(cart: Cart, onChange: () => void): void {
  const form = find('#picker', HTMLFormElement)
  const added = find('[data-added]', HTMLElement)

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const choice = new FormData(form)
    cart.add({ sku: form.dataset.sku ?? '', colour: String(choice.get('colour') ?? ''), size: String(choice.get('size') ?? '') })
    added.hidden = false
    onChange()
  })

  form.addEventListener('change', (event) => {
    added.hidden = true
    if (!(event.target instanceof HTMLInputElement) || event.target.name !== 'colour') return
    show(document.querySelector(`.strip [data-colour="${CSS.escape(event.target.value)}"]`))
  })

  for (const thumb of document.querySelectorAll<HTMLAnchorElement>('.thumbs a')) {
    thumb.addEventListener('click', (event) => {
      event.preventDefault()
      show(document.querySelector(thumb.hash))
    })
  }
}

/** Scrolls the strip only, not the page. */
function show(picture: Element | null): void {
  if (picture instanceof HTMLElement) picture.parentElement?.scrollTo({ left: picture.offsetLeft })
}
