import { castShadow, scene, type Tint } from './scene.ts'

const OUTLINE =
  'M318 176 C296 186 262 194 236 206 C206 222 190 242 174 270 L104 386 C132 416 170 438 206 448 L246 388 C252 480 250 580 240 668 C340 684 460 684 560 668 C550 580 548 480 554 388 L594 448 C630 438 668 416 696 386 L626 270 C610 242 594 222 564 206 C538 194 504 186 482 176 C462 232 338 232 318 176 Z'

/** A T-shirt, laid flat. */
export function tee(tint: Tint, cloth: string, shade: string): string {
  return scene(
    tint,
    'wall',
    `${castShadow(OUTLINE)}
<path d="M318 176 C338 160 462 160 482 176 C470 214 330 214 318 176 Z" fill="${shade}"/>
<path d="${OUTLINE}" fill="${cloth}"/>
<path d="M318 176 C338 232 462 232 482 176" fill="none" stroke="${shade}" stroke-width="15"/>
<path d="M309 181 C332 252 468 252 491 181" fill="none" stroke="${shade}" stroke-width="2.5" stroke-dasharray="7 6"/>
<path d="M122 364 C150 392 186 412 218 422 M678 364 C650 392 614 412 582 422 M243 648 C340 664 460 664 557 648" fill="none" stroke="${shade}" stroke-width="3" stroke-dasharray="8 6"/>
<path d="M246 388 C244 352 240 316 228 282 M554 388 C556 352 560 316 572 282" fill="none" stroke="${shade}" stroke-width="3.5" stroke-linecap="round"/>
<path d="M246 388 C288 440 296 540 276 668 L240 668 C250 580 252 480 246 388 Z M554 388 C518 452 512 560 534 671 L560 668 C550 580 548 480 554 388 Z" fill="${shade}" opacity=".5"/>
<path d="M330 660 C344 600 340 552 326 512 M470 664 C462 620 464 584 474 546" fill="none" stroke="${shade}" stroke-width="5" stroke-linecap="round" opacity=".75"/>
<rect x="382" y="181" width="36" height="20" rx="3" fill="#fbf7f0"/><path d="M390 191 q5 -6 10 0 t10 0" fill="none" stroke="#3f6b75" stroke-width="2.5"/>`,
  )
}
