import { scene, shadow, type Tint } from './scene.ts'

const SPECKS = [
  [40, 92],
  [76, 150],
  [118, 84],
  [150, 190],
  [196, 112],
  [222, 168],
  [58, 214],
  [108, 236],
  [176, 246],
  [238, 222],
  [30, 166],
  [206, 76],
  [92, 186],
  [142, 132],
  [250, 104],
]

const mug = (glaze: string, shade: string) => `
<path d="M258 96 C346 74 352 234 246 226" fill="none" stroke="${shade}" stroke-width="32"/><path d="M258 90 C340 70 346 226 246 220" fill="none" stroke="${glaze}" stroke-width="20"/>
<path d="M0 36 H276 L262 282 C260 306 244 318 220 318 H56 C32 318 16 306 14 282 Z" fill="${glaze}"/>
<path d="M186 36 H276 L262 282 C260 306 244 318 220 318 H160 C206 250 210 130 186 36 Z" fill="${shade}" opacity=".45"/>
<path d="M11 250 C70 236 120 268 170 252 C210 240 240 252 264 246 L262 282 C260 306 244 318 220 318 H56 C32 318 16 306 14 282 Z" fill="#c9a27c"/>
<path d="M180 250 C214 240 240 252 264 246 L262 282 C260 306 244 318 220 318 H160 C176 300 182 276 180 250 Z" fill="#a98059" opacity=".55"/>
<g fill="#5d4a38" opacity=".5">${SPECKS.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3"/>`).join('')}</g>
<ellipse cx="138" cy="36" rx="138" ry="32" fill="${shade}"/><ellipse cx="138" cy="38" rx="122" ry="24" fill="#5b3d29"/><path d="M30 44 C70 62 206 62 246 44 C220 68 56 68 30 44 Z" fill="#7d573c"/>`

/** Two stoneware mugs, one behind the other. */
export function mugs(tint: Tint, front: [string, string], back: [string, string]): string {
  return scene(
    tint,
    'table',
    `${shadow(530, 610, 170, 20)}<g transform="translate(386 306) scale(.94)">${mug(back[0], back[1])}</g>
${shadow(300, 706, 190, 24)}<g transform="translate(130 360) scale(1.08)">${mug(front[0], front[1])}</g>
<path d="M256 330 c-30 -36 28 -60 0 -104 M322 326 c-26 -32 24 -54 0 -90" fill="none" stroke="#fff" stroke-opacity=".5" stroke-width="10" stroke-linecap="round"/>`,
  )
}
