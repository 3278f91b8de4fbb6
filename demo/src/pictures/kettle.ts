import { scene, shadow, type Tint } from './scene.ts'

const body = (steel: string, shade: string) => `
<path d="M536 356 C640 330 676 384 664 452 C654 512 616 552 572 562" fill="none" stroke="#5d3f2b" stroke-width="34" stroke-linecap="round"/>
<path d="M534 352 C552 346 570 344 588 346" fill="none" stroke="${shade}" stroke-width="26" stroke-linecap="round"/>
<path d="M300 548 C228 540 218 470 222 400 C226 332 196 292 138 286" fill="none" stroke="${steel}" stroke-width="30" stroke-linecap="butt"/>
<path d="M300 560 C214 552 208 470 212 402 C216 344 190 304 138 298" fill="none" stroke="${shade}" stroke-width="6" opacity=".8"/>
<path d="M312 332 H548 L592 566 C596 596 582 612 556 612 H304 C278 612 264 596 268 566 Z" fill="${steel}"/>
<path d="M470 332 H548 L592 566 C596 596 582 612 556 612 H462 C506 530 500 420 470 332 Z" fill="${shade}" opacity=".55"/>
<path d="M342 360 L318 548" stroke="#fff" stroke-opacity=".35" stroke-width="14" stroke-linecap="round"/>
<path d="M318 332 C322 296 366 282 430 282 C494 282 538 296 542 332 Z" fill="${shade}"/>
<rect x="304" y="322" width="252" height="18" rx="9" fill="${steel}"/>
<path d="M414 284 v-14 h32 v14 Z" fill="${steel}"/><ellipse cx="430" cy="256" rx="30" ry="19" fill="#5d3f2b"/>`

/** A gooseneck kettle on its base. */
export function kettle(tint: Tint, steel: string, shade: string): string {
  return scene(
    tint,
    'table',
    `${shadow(430, 664, 260, 24)}${body(steel, shade)}
<path d="M250 616 H610 C628 616 640 628 640 644 C640 656 632 662 620 662 H240 C228 662 220 656 220 644 C220 628 232 616 250 616 Z" fill="#33302c"/>
<circle cx="560" cy="640" r="7" fill="#e9a25f"/><path d="M268 640 h110" stroke="#5a554e" stroke-width="6" stroke-linecap="round"/>`,
  )
}

/** The kettle while it pours into a mug. */
export function kettlePouring(tint: Tint, steel: string, shade: string): string {
  return scene(
    tint,
    'table',
    `${shadow(206, 700, 130, 20)}
<path d="M174 376 C164 430 166 500 168 562" fill="none" stroke="#a9c9cf" stroke-width="13" stroke-linecap="round"/>
<path d="M112 560 H270 L258 676 C256 694 246 702 228 702 H154 C136 702 126 694 124 676 Z" fill="#e9ddc9"/><path d="M270 584 c52 -8 54 78 -8 76" fill="none" stroke="#e9ddc9" stroke-width="18"/>
<ellipse cx="191" cy="560" rx="79" ry="17" fill="#d2bfa3"/><ellipse cx="191" cy="563" rx="65" ry="11" fill="#7a5236"/>
<path d="M222 512 c-20 -26 18 -40 0 -66" fill="none" stroke="#fff" stroke-opacity=".55" stroke-width="8" stroke-linecap="round"/>
<g transform="translate(80 -30) rotate(-24 400 450)">${body(steel, shade)}</g>`,
  )
}
