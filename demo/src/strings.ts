import type { Translated } from './locale.ts'
import { en } from './strings/en.ts'
import { zh } from './strings/zh.ts'

/** Every word of the shop that is not about one product. */
export interface Strings {
  shop: string
  nav: { skip: string; shop: string; help: string; cart: string; language: string; languages: string; main: string; breadcrumb: string }
  list: { title: string; description: string; headline: string; intro: string; products: string }
  promises: { delivery: string; returns: string; people: string; label: string }
  product: {
    colour: string
    size: string
    chart: string
    add: string
    added: string
    toCart: string
    pictures: string
    picture: (number: number) => string
    details: string
    questions: string
    ask: string
    courier: { sf: string; zto: string }
    free: string
    returns: { free: string; paid: string; sealed: string; unused: string }
    instalments: string
  }
  cart: {
    title: string
    description: string
    script: string
    empty: string
    browse: string
    quantity: (product: string) => string
    remove: string
    removeWhich: (product: string) => string
    destination: string
    destinations: { mainland: string; remote: string; abroad: string }
    summary: string
    subtotal: string
    delivery: string
    free: string
    untilFree: (amount: string) => string
    total: string
    order: string
    orderNote: string
    help: string
    orders: string
    thanks: string
    number: string
    copy: string
    copied: string
    placed: (date: string) => string
    next: string
    rate: string
  }
  help: {
    title: string
    description: string
    headline: string
    intro: string
    script: string
    chat: string
    before: string
    beforeIntro: string
    after: string
    afterIntro: string
    contact: string
    hours: string
    phone: string
    mail: string
    rate: string
    rateIntro: string
  }
  footer: {
    about: string
    help: string
    contact: string
    hours: string
    prices: string
    chat: string
    rate: string
    looks: string
    demo: string
  }
  choose: string
}

/** The words in each language. */
export const strings: Translated<Strings> = { zh, en }
