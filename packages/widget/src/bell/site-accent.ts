/** Two colours, each for light and for dark, as custom properties take them. */
export interface AccentColours {
  accent: string
  onAccent: string
}

type Rgb = readonly [number, number, number]

const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]
/** The surfaces that the accent is written on by default. */
const LIGHT_SURFACE: Rgb = [0xf3, 0xf5, 0xf4]
const DARK_SURFACE: Rgb = [0x23, 0x27, 0x2b]
const READABLE = 4.5
/** On dark, a colour at the limit looks dull. */
const BRIGHT = 7
const STEP = 0.04

/** Makes an owner's colour readable in light and in dark, darker or lighter as far as it takes; undefined for what is no `#rrggbb`. */
export function accentColours(hex: string | undefined): AccentColours | undefined {
  const given = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex ?? '')
  if (!given) return undefined
  const [red = 0, green = 0, blue = 0] = given.slice(1).map((pair) => Number.parseInt(pair, 16))
  const light = readableOn(LIGHT_SURFACE, [red, green, blue], BLACK, READABLE)
  const dark = readableOn(DARK_SURFACE, [red, green, blue], glow([red, green, blue]), BRIGHT)
  // Older browsers have the light colours, and no others.
  if (!CSS.supports('color', 'light-dark(red, red)')) return { accent: write(light), onAccent: '#ffffff' }
  return { accent: `light-dark(${write(light)}, ${write(dark)})`, onAccent: 'light-dark(#ffffff, #101413)' }
}

function readableOn(surface: Rgb, colour: Rgb, towards: Rgb, wanted: number): Rgb {
  let share = 0
  let mixed = colour
  while (contrast(mixed, surface) < wanted && share < 1) {
    share += STEP
    mixed = mix(colour, towards, Math.min(share, 1))
  }
  return mixed
}

/** The same hue as bright as can be read on anything dark; white alone would wash it out. */
function glow([red, green, blue]: Rgb): Rgb {
  const factor = 255 / Math.max(red, green, blue, 1)
  return mix([red * factor, green * factor, blue * factor], WHITE, 0.6)
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const [red, green, blue] = from.map((value, i) => Math.round(value + ((to[i] as number) - value) * share))
  return [red as number, green as number, blue as number]
}

/** As WCAG 2 counts it. */
function contrast(a: Rgb, b: Rgb): number {
  const [lower = 0, higher = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (higher + 0.05) / (lower + 0.05)
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function write(colour: Rgb): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
