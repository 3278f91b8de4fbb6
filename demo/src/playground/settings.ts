import { accentColours } from '../../../packages/widget/src/bell/site-accent.ts'
import type { Look } from './look.ts'

/** The attributes of the element that make a look; on the script they begin with `data-`. */
export function attributesOf({ scheme, position, language, only }: Look): [name: string, value: string][] {
  const attributes: [string, string | undefined][] = [
    ['lang', language],
    ['theme', scheme],
    ['position', position],
    ['no-faq', only === 'chat' ? '' : undefined],
    ['no-chat', only === 'faq' ? '' : undefined],
  ]
  return attributes.filter((attribute): attribute is [string, string] => attribute[1] !== undefined)
}

/** The owner's colour, made readable in light and in dark. */
export function accentOf({ accent }: Look): string | undefined {
  return accentColours(accent)?.accent
}

/** The custom properties that make a look, but for the accent. */
export function shapesOf({ radius, offset }: Look): [name: string, value: string][] {
  return [
    ...(radius === undefined ? [] : [['--shop-bell-radius', `${radius}px`] as [string, string]]),
    ...(offset === undefined ? [] : [['--shop-bell-offset', `${offset}px`] as [string, string]]),
  ]
}

/** Where a server keeps a theme. */
export function themeAddress(server: string, theme: string): string {
  return `${server}/themes/${theme}.css`
}
