import { expect } from 'chai'
import { fitInto, sortPictures } from './picture-files.ts'

function file(name: string, type: string, size = 10): File {
  return new File([new Uint8Array(size)], name, { type })
}

describe('sortPictures', () => {
  it('takes the four kinds of pictures, as large as cameras make them, and says of each other file why not', () => {
    const files = [
      file('a.png', 'image/png', 30_000_000),
      file('b.jpg', 'image/jpeg'),
      file('c.webp', 'image/webp'),
      file('d.gif', 'image/gif', 5_000_000),
      file('e.svg', 'image/svg+xml'),
      file('f.png', 'image/png', 30_000_001),
      file('g.pdf', 'application/pdf'),
      file('h.gif', 'image/gif', 5_000_001),
    ]
    const { pictures, refused } = sortPictures(files)
    expect(pictures.map(({ name }) => name)).to.deep.equal(['a.png', 'b.jpg', 'c.webp', 'd.gif'])
    expect(refused).to.deep.equal([
      { name: 'e.svg', problem: 'notPicture' },
      { name: 'f.png', problem: 'tooLarge' },
      { name: 'g.pdf', problem: 'notPicture' },
      { name: 'h.gif', problem: 'tooLarge' },
    ])
  })

  it('fits a picture into a box without changing its shape or enlarging it', () => {
    const box = { width: 240, height: 280 }
    expect(fitInto(480, 240, box)).to.deep.equal({ width: 240, height: 120 })
    expect(fitInto(100, 2800, box)).to.deep.equal({ width: 10, height: 280 })
    expect(fitInto(32, 16, box)).to.deep.equal({ width: 32, height: 16 })
  })
})
