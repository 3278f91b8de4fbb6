import type { Embed, Look } from './look.ts'
import { accentOf, attributesOf, shapesOf, themeAddress } from './settings.ts'

const quoted = (value: string) => `"${escaped(value).replaceAll('"', '&quot;')}"`
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
/** As a text in single quotes. */
const literal = (text: string) => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

/** What a site owner pastes into a page to have a look. */
export function scriptSnippet(look: Look, { server, site }: Embed): string {
  const { theme, greeting } = look
  const shapes = shapesOf(look).map(([name, value]) => `  ${name}: ${value};\n`)
  const accent = accentOf(look)
  const attributes = [['server', server], ['site', site], ...attributesOf(look), ...(accent ? [['accent', accent]] : [])].map(
    ([name = '', value]) => (value ? `data-${name}=${quoted(value)}` : `data-${name}`),
  )
  return [
    theme && `<link rel="stylesheet" href=${quoted(themeAddress(server, theme))}>`,
    shapes.length > 0 && `<style>\nshop-bell {\n${shapes.join('')}}\n</style>`,
    greeting && `<template data-shop-bell-slot="welcome">${escaped(greeting)}</template>`,
    `<script async src=${quoted(`${server}/shopbell.js`)}\n  ${attributes.join('\n  ')}></script>`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** What a developer writes to have a look with the element from npm. */
export function npmSnippet(look: Look, { server, site }: Embed): string {
  const { theme, greeting } = look
  const accent = accentOf(look)
  const properties = [...(accent ? [['--shop-bell-accent', accent]] : []), ...shapesOf(look)]
  return [
    `import '@shopbell/widget/define'`,
    theme && `import '@shopbell/widget/themes/${theme}.css'`,
    '',
    `const bell = document.createElement('shop-bell')`,
    ...[['server', server], ['site', site], ...attributesOf(look)].map(
      ([name = '', value = '']) => `bell.setAttribute(${literal(name)}, ${literal(value)})`,
    ),
    ...properties.map(([name = '', value = '']) => `bell.style.setProperty(${literal(name)}, ${literal(value)})`),
    greeting && `bell.append(Object.assign(document.createElement('span'), { slot: 'welcome', textContent: ${literal(greeting)} }))`,
    'document.body.append(bell)',
  ]
    .filter((line) => line !== undefined)
    .join('\n')
}
