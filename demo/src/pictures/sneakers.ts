import { scene, shadow, type Tint } from './scene.ts'

const shoe = (cloth: string, shade: string) => `
<path d="M96 196 C92 150 90 96 98 40 C100 24 118 18 134 24 C168 38 214 36 250 18 C262 10 276 14 282 26 C312 82 372 118 440 134 C506 148 550 168 556 210 Z" fill="${cloth}"/>
<path d="M452 136 C512 150 552 168 556 210 L438 210 C426 182 430 152 452 136 Z" fill="#f7f1e6"/>
<path d="M452 136 C430 152 426 182 438 210" fill="none" stroke="${shade}" stroke-width="4"/>
<path d="M94 110 C136 116 170 136 182 206 L96 206 C92 172 92 140 94 110 Z" fill="${shade}" opacity=".7"/>
<path d="M250 18 C226 76 232 150 262 206" fill="none" stroke="${shade}" stroke-width="4" stroke-dasharray="8 6"/>
<path d="M252 14 C268 4 286 12 290 30 C318 80 376 116 438 132" fill="none" stroke="#f7f1e6" stroke-width="15" stroke-linecap="round"/>
<path d="M274 66 l36 -18 M298 96 l34 -24 M328 120 l30 -28 M362 138 l24 -30 M396 152 l18 -30" stroke="#f7f1e6" stroke-width="10" stroke-linecap="round"/>
<g fill="#f7f1e6" stroke="${shade}" stroke-width="3"><circle cx="272" cy="68" r="7"/><circle cx="297" cy="98" r="7"/><circle cx="327" cy="122" r="7"/><circle cx="361" cy="140" r="7"/><circle cx="395" cy="154" r="7"/></g>
<path d="M84 196 H560 C572 196 574 212 570 226 C566 244 552 250 536 250 H104 C88 250 80 236 80 220 Z" fill="#f7f1e6"/>
<path d="M82 224 C200 230 440 230 571 224 C566 244 552 250 536 250 H104 C88 250 80 240 82 224 Z" fill="#ddd0bb"/>
<path d="M86 208 H568" stroke="#c8795a" stroke-width="5"/>
<rect x="98" y="62" width="16" height="62" rx="5" fill="#f7f1e6"/>`

/** A pair of canvas sneakers, seen from the side, one a little behind. */
export function sneakers(tint: Tint, cloth: string, shade: string): string {
  return scene(
    tint,
    'table',
    `${shadow(446, 566, 260)}<g transform="translate(182 236) scale(.98 1.18)">${shoe(cloth, shade)}</g>
${shadow(350, 668, 300)}<g transform="translate(36 346) scale(1.04 1.26)">${shoe(cloth, shade)}</g>`,
  )
}
