import { scene, shadow, type Tint } from './scene.ts'

const bud = (shell: string, shade: string) => `
<path d="M36 96 h46 v150 c0 16 -10 24 -23 24 s-23 -8 -23 -24 Z" fill="${shell}"/><path d="M64 120 h18 v126 c0 16 -8 24 -18 24 Z" fill="${shade}" opacity=".6"/>
<path d="M0 66 C0 20 34 -4 72 0 C112 4 134 36 128 74 C122 112 88 130 56 124 C22 118 0 100 0 66 Z" fill="${shell}"/>
<path d="M72 0 C112 4 134 36 128 74 C122 112 88 130 56 124 C100 110 112 50 72 0 Z" fill="${shade}" opacity=".5"/>
<ellipse cx="-8" cy="64" rx="26" ry="38" transform="rotate(-12 -8 64)" fill="#4a443d"/><ellipse cx="-16" cy="63" rx="11" ry="20" transform="rotate(-12 -16 63)" fill="#2d2925"/>
<rect x="48" y="250" width="22" height="7" rx="3" fill="#c8795a"/>`

/** The earbuds in their open case. */
export function earbuds(tint: Tint, shell: string, shade: string): string {
  return scene(
    tint,
    'table',
    `${shadow(400, 694, 240, 24)}
<path d="M186 414 C180 250 240 186 400 186 C560 186 620 250 614 414 Z" fill="${shell}"/><path d="M218 414 C214 276 268 218 400 218 C532 218 586 276 582 414 Z" fill="${shade}"/>
<path d="M368 292 q16 -18 32 0 t32 0" fill="none" stroke="${shell}" stroke-width="7" stroke-linecap="round"/>
<g transform="translate(268 330)">${bud(shell, shade)}</g><g transform="translate(532 330) scale(-1 1)">${bud(shell, shade)}</g>
<path d="M178 424 H622 V560 C622 652 566 694 470 694 H330 C234 694 178 652 178 560 Z" fill="${shell}"/>
<path d="M178 424 H622 V452 H178 Z" fill="${shade}"/><path d="M500 694 C580 660 592 560 586 452 H622 V560 C622 652 566 694 470 694 Z" fill="${shade}" opacity=".5"/>
<circle cx="400" cy="560" r="9" fill="#8fb08a"/><path d="M224 486 v72" stroke="#fff" stroke-opacity=".5" stroke-width="12" stroke-linecap="round"/>`,
  )
}

/** The two earbuds beside the closed case. */
export function earbudsOut(tint: Tint, shell: string, shade: string): string {
  return scene(
    tint,
    'table',
    `${shadow(592, 662, 170, 22)}
<g transform="translate(74 0)"><rect x="352" y="396" width="330" height="266" rx="104" fill="${shell}"/><path d="M560 662 C640 640 650 500 600 396 C650 404 682 446 682 500 V558 C682 616 636 662 578 662 Z" fill="${shade}" opacity=".5"/>
<path d="M352 498 H682" stroke="${shade}" stroke-width="7"/><circle cx="517" cy="548" r="8" fill="#8fb08a"/><path d="M396 470 q8 -36 48 -40" fill="none" stroke="#fff" stroke-opacity=".55" stroke-width="11" stroke-linecap="round"/></g>
${shadow(160, 694, 64, 14)}${shadow(290, 722, 64, 14)}
<g transform="translate(100 400) rotate(-6 60 120) scale(1.08)">${bud(shell, shade)}</g><g transform="translate(350 430) scale(-1.08 1.08) rotate(-8 60 120)">${bud(shell, shade)}</g>`,
  )
}
