import { scene, type Tint } from './scene.ts'

const egg = `<path d="M296 392 C286 340 336 318 372 330 C404 296 470 320 468 366 C508 384 500 448 458 452 C440 496 376 490 358 462 C312 472 284 436 296 392 Z" fill="#fbf6ea"/>
<path d="M300 420 C306 448 330 464 358 462 C376 490 440 496 458 452 C474 450 486 440 492 426 C470 440 452 436 440 440 C420 470 380 466 366 444 C340 452 314 444 300 420 Z" fill="#e9dfc9"/>
<circle cx="384" cy="394" r="44" fill="#eda84a"/><path d="M358 384 q6 -22 28 -24" fill="none" stroke="#fbe0a8" stroke-width="9" stroke-linecap="round"/>`

/** A cast-iron pan from above; `full` puts a fried egg into it. */
export function pan(tint: Tint, full: boolean): string {
  return scene(
    tint,
    'wall',
    `<g transform="rotate(-38 400 400) translate(-70 0)">
<g transform="translate(-12 24)" fill="#1d1510" opacity=".28" filter="url(#soft)"><circle cx="390" cy="400" r="238"/><rect x="610" y="362" width="240" height="76" rx="38"/></g>
<path d="M600 352 C650 372 700 366 790 362 C826 360 846 378 846 400 C846 422 826 440 790 438 C700 434 650 428 600 448 Z" fill="#3a3733"/><path d="M612 378 C670 388 720 384 786 382" fill="none" stroke="#57524c" stroke-width="8" stroke-linecap="round"/>
<ellipse cx="806" cy="400" rx="20" ry="15" fill="#191714"/><path d="M160 360 C132 366 124 384 124 400 C124 416 132 434 160 440 Z" fill="#3a3733"/>
<path d="M350 172 l34 -26 h12 l34 26 Z M350 628 l34 26 h12 l34 -26 Z" fill="#3a3733"/>
<circle cx="390" cy="400" r="238" fill="#3a3733"/><circle cx="390" cy="400" r="212" fill="#2a2724"/><circle cx="390" cy="400" r="190" fill="#322f2b"/>
<path d="M186 372 A206 206 0 0 1 352 198" fill="none" stroke="#6a645c" stroke-width="9" stroke-linecap="round"/><path d="M232 392 A160 160 0 0 1 330 252" fill="none" stroke="#4a453f" stroke-width="7" stroke-linecap="round"/>
</g>${full ? `<g transform="translate(-56 66)">${egg}</g>` : '<path d="M250 470 q18 -22 36 0 t36 0" fill="none" stroke="#57524c" stroke-width="7" stroke-linecap="round"/>'}`,
  )
}
