import { Directive, directive, type ElementPart } from 'lit/directive.js'

/** Largest size of a picture in the list, in CSS pixels. */
export const PICTURE_BOX = { width: 240, height: 280 }

class DrawPicture extends Directive {
  #drawn: Blob | undefined

  render(_picture: Blob) {}

  override update(part: ElementPart, [picture]: [Blob]) {
    if (picture === this.#drawn) return
    this.#drawn = picture
    // Until then, and without it, there is an empty frame.
    import('./extras.ts').then(({ paint }) => paint(part.element as HTMLCanvasElement, picture)).catch(() => {})
  }
}

/** In the tag of a canvas: draws a picture that is still here only; a canvas asks no content policy for `blob:` and leaves nothing to be revoked. */
export const drawPicture = directive(DrawPicture)
