import { scene, shadow, type Tint } from './scene.ts'

const strap = (x: number) => `<rect x="${x}" y="330" width="34" height="196" rx="8" fill="#8a5a3b"/>
<rect x="${x - 6}" y="462" width="46" height="34" rx="7" fill="none" stroke="#d9b877" stroke-width="8"/>
<path d="M${x + 17} 344 v96" stroke="#6d452c" stroke-width="3" stroke-dasharray="7 6"/>`

/** A waxed canvas backpack from the front. */
export function backpack(tint: Tint, cloth: string, shade: string): string {
  return scene(
    tint,
    'table',
    `${shadow(400, 700, 230, 26)}
<path d="M352 170 C352 108 448 108 448 170" fill="none" stroke="#8a5a3b" stroke-width="20" stroke-linecap="round"/>
<path d="M214 420 C170 440 158 520 164 640 C166 664 196 668 214 660 Z M586 420 C630 440 642 520 636 640 C634 664 604 668 586 660 Z" fill="${shade}"/>
<path d="M208 300 C208 200 270 156 400 156 C530 156 592 200 592 300 L604 640 C606 682 582 704 540 704 H260 C218 704 194 682 196 640 Z" fill="${cloth}"/>
<path d="M196 640 L203 470 C300 500 500 500 597 470 L604 640 C606 682 582 704 540 704 H260 C218 704 194 682 196 640 Z" fill="${shade}" opacity=".45"/>
<path d="M262 520 H538 C552 520 560 530 560 544 V640 C560 662 548 674 526 674 H274 C252 674 240 662 240 640 V544 C240 530 248 520 262 520 Z" fill="${cloth}"/>
<path d="M254 552 H546" stroke="${shade}" stroke-width="4" stroke-dasharray="9 7"/>
<path d="M254 640 q0 22 22 22 h248 q22 0 22 -22" fill="none" stroke="${shade}" stroke-width="4" stroke-dasharray="9 7"/>
<path d="M202 300 C202 196 266 150 400 150 C534 150 598 196 598 300 L600 402 C600 430 582 440 560 444 C460 460 340 460 240 444 C218 440 200 430 200 402 Z" fill="${cloth}"/>
<path d="M200 380 L200 402 C200 430 218 440 240 444 C340 460 460 460 560 444 C582 440 600 430 600 402 L600 380 C598 408 580 418 560 422 C460 438 340 438 240 422 C220 418 202 408 200 380 Z" fill="${shade}"/>
<path d="M232 300 C236 226 296 188 372 182" fill="none" stroke="#fff" stroke-opacity=".22" stroke-width="10" stroke-linecap="round"/>
${strap(288)}${strap(478)}
<rect x="364" y="286" width="72" height="42" rx="5" fill="#8a5a3b"/><path d="M380 308 q10 -12 20 0 t20 0" fill="none" stroke="#f0e2c8" stroke-width="4"/>`,
  )
}
