import { scene, shadow, type Tint } from './scene.ts'

const pillow = (x: number, y: number, cloth: string, shade: string) => `<g transform="translate(${x} ${y})">
<path d="M10 20 C60 2 200 2 250 20 C264 60 264 106 250 146 C200 160 60 160 10 146 C-4 106 -4 60 10 20 Z" fill="${cloth}"/>
<path d="M10 146 C60 160 200 160 250 146 C256 130 260 112 260 96 C200 132 70 134 0 96 C0 112 4 130 10 146 Z" fill="${shade}" opacity=".6"/>
<path d="M26 34 C70 20 190 20 234 34" fill="none" stroke="${shade}" stroke-width="3" stroke-dasharray="8 6"/></g>`

/** A made bed: duvet cover, sheet and two pillowcases. */
export function bedding(tint: Tint, cloth: string, shade: string, sheet: string): string {
  return scene(
    tint,
    'table',
    `<g transform="translate(60 92) scale(.85)">${shadow(400, 722, 340, 24)}
<rect x="104" y="240" width="592" height="330" rx="26" fill="#b98b5e"/><rect x="132" y="266" width="536" height="280" rx="14" fill="#a67a4f"/>
<path d="M310 266 v280 M490 266 v280" stroke="#b98b5e" stroke-width="14"/>
<path d="M96 470 H704 V690 H96 Z" fill="${sheet}"/><path d="M104 690 h34 v34 h-34 Z M662 690 h34 v34 h-34 Z" fill="#8f673f"/>
${pillow(134, 366, sheet, shade)}${pillow(406, 366, sheet, shade)}${pillow(152, 398, cloth, shade)}${pillow(388, 398, cloth, shade)}
<path d="M78 556 C180 518 300 530 400 524 C500 530 620 518 722 556 L734 676 C736 692 726 700 710 700 C650 690 620 706 560 698 C500 690 460 708 400 698 C340 708 300 690 240 698 C180 706 150 690 90 700 C74 700 64 692 66 676 Z" fill="${cloth}"/>
<path d="M78 556 C180 518 300 530 400 524 C500 530 620 518 722 556 L725 590 C620 556 500 568 400 562 C300 568 180 556 75 590 Z" fill="${sheet}"/>
<path d="M75 590 C180 556 300 568 400 562 C500 568 620 556 725 590" fill="none" stroke="${shade}" stroke-width="4"/>
<path d="M196 586 C206 630 186 664 196 696 M318 580 C306 616 322 654 312 688 M470 580 C482 620 466 660 478 692 M606 586 C594 628 614 664 604 694" fill="none" stroke="${shade}" stroke-width="8" stroke-linecap="round" opacity=".7"/>
<path d="M66 676 C64 692 74 700 90 700 C150 690 180 706 240 698 C300 690 340 708 400 698 C460 708 500 690 560 698 C620 706 650 690 710 700 C726 700 736 692 734 676 L732 654 C640 676 500 664 400 672 C300 664 160 676 68 654 Z" fill="${shade}" opacity=".4"/></g>`,
  )
}

/** The folded set, tied with a ribbon. */
export function beddingFolded(tint: Tint, cloth: string, shade: string, sheet: string): string {
  const fold = (
    y: number,
    x: number,
    width: number,
    fill: string,
  ) => `<rect x="${x}" y="${y}" width="${width}" height="76" rx="36" fill="${fill}"/>
<path d="M${x + 36} ${y + 38} H${x + width - 6}" stroke="${shade}" stroke-width="5" stroke-linecap="round"/><path d="M${x + 40} ${y + 68} H${x + width - 40}" stroke="#000" stroke-opacity=".08" stroke-width="12" stroke-linecap="round"/>`
  return scene(
    tint,
    'table',
    `${shadow(400, 690, 270, 24)}
${fold(612, 150, 500, cloth)}${fold(538, 160, 484, sheet)}${fold(464, 152, 496, cloth)}${fold(390, 170, 462, sheet)}
<g transform="translate(206 262) scale(1.5 .9)">${pillow(0, 0, cloth, shade)}</g>
<path d="M376 262 h48 v428 h-48 Z" fill="#c8795a"/><path d="M408 262 h16 v428 h-16 Z" fill="#a85f43" opacity=".6"/>
<path d="M400 288 C350 234 296 240 304 276 C312 306 366 304 400 288 C450 234 504 240 496 276 C488 306 434 304 400 288 Z" fill="#c8795a"/><path d="M386 292 l-44 66 22 2 40 -62 M414 292 l44 66 -22 2 -40 -62" fill="#a85f43"/><rect x="382" y="270" width="36" height="34" rx="10" fill="#d98f70"/>`,
  )
}
