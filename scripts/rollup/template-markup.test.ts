import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { writeMarkup } from './template-markup.mjs'

/** The strings of a template, as a tag is given them. */
function strings({ raw }: TemplateStringsArray, ..._values: unknown[]): readonly string[] {
  return raw
}

describe('the markup that templates are built from', () => {
  it('has a line for each attribute, a mark for each value, and one end for every element but the last', () => {
    assert.equal(
      writeMarkup(strings`<p class="quiet" title=${1} @click=${2}>Hello <b>${3}</b>, <i>you</i></p>`),
      '<p\nclass=quiet\ntitle=$\n@click=$>Hello <b>$</>, <i>you',
    )
  })

  it('keeps a space that is meant, and leaves out line breaks that are only there for the author', () => {
    assert.equal(
      writeMarkup(strings`
        <ul>
          ${1}
          <li>one <b>two</b> three</li>
        </ul>
      `),
      '<ul>$<li>one <b>two</> three',
    )
  })

  it('closes what has no end tag, and takes values inside of an attribute, without quotes, and for a whole element', () => {
    assert.equal(
      writeMarkup(strings`<img src=${1} alt="" /><input id="a-${2}" disabled><canvas ${3}></canvas>`),
      '<img\nsrc=$\nalt></><input\nid=a-$\ndisabled></><canvas\n$>',
    )
  })

  it('writes the characters that entities stand for', () => {
    assert.equal(writeMarkup(strings`<p title="a &amp; b">1 &gt; 0&nbsp;!</p>`), '<p\ntitle=a & b>1 > 0\u00a0!')
  })

  for (const [name, given] of Object.entries({
    'an element that is not closed': ['<p><b></p>'],
    'an element that is closed twice': ['<p></p></p>'],
    'a text that looks like a value': ['<p>$5</p>'],
    'an entity that nobody knows': ['<p>&copy;</p>'],
    'a text that looks like an element': ['<p>&lt;b></p>'],
  })) {
    it(`refuses ${name}, and shows where it is`, () => {
      assert.throws(() => writeMarkup(given), /A template cannot be compiled, .*: "/)
    })
  }
})
