import { expect } from 'chai'
import * as nanostores from 'nanostores'
import * as own from './stores.ts'

// Elements from npm have the one, those of the script the other: nobody is to notice which.
for (const [name, { atom, computed, onMount }] of Object.entries({
  nanostores,
  'the stores of the script': own as unknown as typeof nanostores,
})) {
  describe(name, () => {
    it('tell each listener once of each change, with what was there before, until it leaves', () => {
      const $count = atom(1)
      const heard: number[][] = []
      const stop = $count.subscribe((...values) => heard.push(values.slice(0, 2).map(Number)))
      heard.length = 0
      for (const count of [1, 2, 2, 3]) $count.set(count)
      stop()
      stop()
      $count.set(4)
      expect(heard).to.deep.equal([
        [2, 1],
        [3, 2],
      ])
    })

    it('end with everybody knowing the last value, when a listener changes it again', () => {
      const $count = atom(0)
      const last = [0, 0]
      $count.listen((count) => {
        last[0] = count
        if (count < 3) $count.set(count + 1)
      })
      $count.listen((count) => {
        last[1] = count
      })
      $count.set(1)
      expect([$count.get(), ...last]).to.deep.equal([3, 3, 3])
    })

    it('tell the others, and then whoever made the change, when a listener throws', () => {
      const $count = atom(0)
      const heard: number[] = []
      $count.listen(() => {
        throw new Error('broken')
      })
      $count.listen((count) => heard.push(count))
      expect(() => $count.set(1)).to.throw('broken')
      expect([$count.get(), heard]).to.deep.equal([1, [1]])
    })

    it('leave out a listener that left while the others were told', () => {
      const $count = atom(0)
      const heard: number[] = []
      $count.listen(() => stop())
      const stop = $count.listen((count) => heard.push(count))
      $count.set(1)
      expect(heard).to.deep.equal([])
    })

    it('come to what others hold, worked out once for each change, whether somebody looks or not', () => {
      const [$first, $last] = [atom('Ada'), atom('Lovelace')]
      let worked = 0
      const $name = computed([$first, $last], (first, last) => {
        worked++
        return `${first} ${last}`
      })
      const $length = computed($name, ({ length }) => length)
      expect([$name.get(), $name.get(), $length.get(), worked]).to.deep.equal(['Ada Lovelace', 'Ada Lovelace', 12, 1])
      const heard: number[] = []
      const stop = $length.listen((length) => heard.push(length))
      $first.set('Augusta Ada')
      $last.set('Byron')
      expect([heard, $name.get(), worked]).to.deep.equal([[20, 17], 'Augusta Ada Byron', 3])
      stop()
      $first.set('Ada')
      expect($length.get()).to.equal(9)
    })

    it('have the newest value for whoever is told first', () => {
      const $count = atom(1)
      const $double = computed($count, (count) => 2 * count)
      const heard: number[] = []
      $count.listen(() => heard.push($double.get()))
      $double.listen(() => {})
      $count.set(2)
      expect(heard).to.deep.equal([4])
    })

    it('begin what they need with the first one who listens, before it is told anything', () => {
      const $late = atom('nothing')
      const begun: string[] = []
      onMount($late, () => {
        begun.push('one')
        $late.set('something')
      })
      onMount($late, () => void begun.push('two'))
      const heard: string[] = []
      expect(begun).to.deep.equal([])
      const stops = [1, 2].map(() => $late.subscribe((value) => heard.push(value)))
      expect([begun.toSorted(), heard]).to.deep.equal([
        ['one', 'two'],
        ['something', 'something'],
      ])
      for (const stop of stops) stop()
    })
  })
}

describe('the stores of the script', () => {
  it('end what they began as soon as nobody listens, and begin it again with the next one', () => {
    const $late = own.atom(0)
    const seen: string[] = []
    own.onMount($late, () => {
      seen.push('begun')
      return () => void seen.push('ended')
    })
    const stops = [$late.listen(() => {}), $late.listen(() => {})]
    for (const stop of stops) stop()
    $late.get()
    expect(seen).to.deep.equal(['begun', 'ended', 'begun', 'ended'])
  })
})
