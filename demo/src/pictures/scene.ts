/** The tint of wall and table behind a product; four of them give the list its rhythm. */
export type Tint = 'sand' | 'mist' | 'blush' | 'moss'

const TINTS: Record<Tint, { light: [string, string]; dark: [string, string] }> = {
  sand: { light: ['#f0e8db', '#e4d8c5'], dark: ['#b5a996', '#a59984'] },
  mist: { light: ['#e0e8e7', '#cfdbda'], dark: ['#a3b0af', '#93a1a0'] },
  blush: { light: ['#f2e2d8', '#e7d1c3'], dark: ['#bba496', '#ab9384'] },
  moss: { light: ['#e6e9dc', '#d7dcc9'], dark: ['#a9b09a', '#989f88'] },
}

/** Where a thing lies flat (`wall`) or stands on something (`table`). */
export type Ground = 'wall' | 'table'

/** A whole picture, 800 × 800: the scene, and the drawing in front of it. In a dark page the scene is dimmed. */
export function scene(tint: Tint, ground: Ground, drawing: string): string {
  const { light, dark } = TINTS[tint]
  const table = ground === 'table' ? '<rect class="t" y="590" width="800" height="210"/>' : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800">
<style>.w{fill:${light[0]}}.t{fill:${light[1]}}@media (prefers-color-scheme:dark){.w{fill:${dark[0]}}.t{fill:${dark[1]}}}</style>
<filter id="soft" x="-30%" y="-150%" width="160%" height="400%"><feGaussianBlur stdDeviation="16"/></filter>
<rect class="w" width="800" height="800"/>${table}
${drawing}
</svg>
`
}

/** A soft shadow on the table, under something that is `rx` to each side of `cx`. */
export function shadow(cx: number, cy: number, rx: number, ry = 22): string {
  return `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="#1d1510" opacity=".28" filter="url(#soft)"/>`
}

/** The soft shadow of something that lies flat: its own outline, a little lower. */
export function castShadow(outline: string): string {
  return `<path d="${outline}" transform="translate(8 20)" fill="#1d1510" opacity=".24" filter="url(#soft)"/>`
}
