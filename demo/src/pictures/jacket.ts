import { castShadow, scene, type Tint } from './scene.ts'

const OUTLINE =
  'M306 190 C270 204 236 214 214 236 C186 268 166 340 148 432 L122 590 C146 606 176 612 204 610 L250 428 C256 520 254 610 246 690 C340 704 460 704 554 690 C546 610 544 520 550 428 L596 610 C624 612 654 606 678 590 L652 432 C634 340 614 268 586 236 C564 214 530 204 494 190 C478 128 440 104 400 104 C360 104 322 128 306 190 Z'

/** A rain jacket with a hood, laid flat; `lining` shows in the hood. */
export function jacket(tint: Tint, cloth: string, shade: string, lining: string): string {
  return scene(
    tint,
    'wall',
    `${castShadow(OUTLINE)}
<path d="${OUTLINE}" fill="${cloth}"/>
<path d="M334 196 C336 144 364 126 400 126 C436 126 464 144 466 196 C452 236 424 262 400 272 C376 262 348 236 334 196 Z" fill="${lining}"/>
<path d="M346 200 C348 160 372 142 400 142 C428 142 452 160 454 200 C440 184 360 184 346 200 Z" fill="#000" opacity=".14"/>
<path d="M306 190 C318 246 362 276 400 290 C438 276 482 246 494 190" fill="none" stroke="${shade}" stroke-width="14" stroke-linejoin="round"/>
<path d="M400 288 V698" stroke="${shade}" stroke-width="18"/><path d="M400 290 V698" stroke="#f3ece0" stroke-width="3" stroke-dasharray="5 5"/>
<rect x="392" y="318" width="16" height="36" rx="7" fill="#c8795a"/>
<path d="M372 262 q-6 40 -2 70 M428 262 q6 40 2 70" fill="none" stroke="#f3ece0" stroke-width="5" stroke-linecap="round"/>
<circle cx="370" cy="338" r="8" fill="#c8795a"/><circle cx="430" cy="338" r="8" fill="#c8795a"/>
<path d="M250 428 C248 380 244 340 232 300 M550 428 C552 380 556 340 568 300" fill="none" stroke="${shade}" stroke-width="5" stroke-linecap="round"/>
<path d="M214 236 C262 290 322 312 392 316 M586 236 C538 290 478 312 408 316" fill="none" stroke="${shade}" stroke-width="5" opacity=".8"/>
<path d="M284 520 l76 22 v92 l-88 -8 Z M516 520 l-76 22 v92 l88 -8 Z" fill="${shade}" opacity=".75"/>
<path d="M284 520 l76 22 M516 520 l-76 22" stroke="${lining}" stroke-width="6" stroke-linecap="round"/>
<path d="M126 566 c26 14 54 20 84 20 M674 566 c-26 14 -54 20 -84 20" fill="none" stroke="${shade}" stroke-width="6"/>
<path d="M246 668 C340 682 460 682 554 668" fill="none" stroke="${shade}" stroke-width="4" stroke-dasharray="8 6"/>
<rect x="474" y="400" width="34" height="18" rx="3" fill="#f3ece0"/><path d="M481 409 q5 -6 10 0 t10 0" fill="none" stroke="#3f6b75" stroke-width="2.5"/>`,
  )
}
