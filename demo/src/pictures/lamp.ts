import { scene, shadow, type Tint } from './scene.ts'

/** A desk lamp; `glow` from 0 (off) to 1 (brightest). */
export function lamp(tint: Tint, metal: string, shade: string, glow: number): string {
  return scene(
    tint,
    'table',
    `<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#ffdf9a" stop-opacity="${0.85 * glow}"/><stop offset="1" stop-color="#ffdf9a" stop-opacity="0"/></linearGradient></defs>
<path d="M196 372 L376 318 L520 700 H96 Z" fill="url(#g)"/><ellipse cx="300" cy="668" rx="190" ry="26" fill="#ffe6b0" opacity="${0.75 * glow}" filter="url(#soft)"/>
${shadow(566, 688, 150, 20)}
<path d="M566 650 L618 424" stroke="${shade}" stroke-width="18" stroke-linecap="round"/>
<path d="M618 424 L330 214" stroke="${metal}" stroke-width="18" stroke-linecap="round"/>
<circle cx="618" cy="424" r="24" fill="#b98b5e"/><circle cx="618" cy="424" r="9" fill="#8f673f"/>
<path d="M452 652 C452 634 508 626 566 626 C624 626 680 634 680 652 V668 C680 684 624 692 566 692 C508 692 452 684 452 668 Z" fill="${shade}"/><ellipse cx="566" cy="650" rx="114" ry="24" fill="${metal}"/>
<ellipse cx="612" cy="652" rx="17" ry="6" fill="#b98b5e"/>
<ellipse cx="286" cy="346" rx="94" ry="24" transform="rotate(-16.7 286 346)" fill="${glow > 0 ? '#fff0c9' : '#6b6258'}"/>
<path d="M196 373 C186 290 214 220 290 196 C352 180 398 232 376 319 C330 322 240 346 196 373 Z" fill="${metal}"/>
<path d="M376 319 C398 232 352 180 290 196 C330 214 342 268 326 331 Z" fill="${shade}" opacity=".8"/>
<circle cx="326" cy="212" r="17" fill="#b98b5e"/>`,
  )
}
