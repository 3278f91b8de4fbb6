import { earbuds as draw, earbudsOut } from '../pictures/earbuds.ts'
import type { Product } from './product.ts'

/** TW-EAR-07 */
export const earbuds: Product = {
  sku: 'TW-EAR-07',
  price: 499,
  courier: 'sf',
  returns: 'sealed',
  pictures: [
    {
      file: 'earbuds',
      svg: draw('moss', '#f7f1e6', '#d8cbb6'),
      alt: { zh: '无线耳机放在打开的充电盒里', en: 'The earbuds in their open case' },
    },
    {
      file: 'earbuds-out',
      svg: earbudsOut('sand', '#f7f1e6', '#d8cbb6'),
      alt: { zh: '两只无线耳机和合上的充电盒', en: 'The two earbuds beside the closed case' },
    },
  ],
  colours: [],
  sizes: [],
  help: ['non-returnable-items', 'warranty-length', 'spare-parts'],
  words: {
    zh: {
      name: '无线耳机',
      tagline: '安静的时候，真的安静',
      story: [
        '主动降噪压得住地铁，也听得见报站：轻按一下，人声就放进来。单只 4.6 克，戴着睡午觉也不硌。',
        '一次充满听 7 小时，加上充电盒 28 小时。附大中小三对耳塞套。',
      ],
      details: [
        ['续航', '7 小时，连充电盒 28 小时'],
        ['防护', 'IPX4，防汗，不能泡水'],
        ['连接', '蓝牙 5.4，可同时连两台设备'],
        ['配件', '耳塞套（大、中、小）可单买'],
        ['质保', '1 年（含电池）'],
      ],
    },
    en: {
      name: 'Wireless earbuds',
      tagline: 'Quiet when you want quiet',
      story: [
        'The noise cancelling holds off the underground, and one press lets voices in so that you hear your stop. At 4.6 grams each you can nap in them.',
        'Seven hours on a charge, 28 with the case. Three pairs of tips are in the box.',
      ],
      details: [
        ['Battery', '7 hours, 28 with the case'],
        ['Protection', 'IPX4: sweat is fine, water is not'],
        ['Connection', 'Bluetooth 5.4, two devices at once'],
        ['Parts', 'Ear tips in S, M and L, sold separately'],
        ['Warranty', '1 year, battery included'],
      ],
    },
  },
}
