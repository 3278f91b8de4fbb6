import { kettle as draw, kettlePouring } from '../pictures/kettle.ts'
import type { Product } from './product.ts'

/** TW-KET-05 */
export const kettle: Product = {
  sku: 'TW-KET-05',
  price: 369,
  courier: 'sf',
  returns: 'paid',
  pictures: [
    { file: 'kettle', svg: draw('mist', '#3d4a4d', '#2b3537'), alt: { zh: '细口电热水壶放在加热底座上', en: 'The kettle on its base' } },
    {
      file: 'kettle-pouring',
      svg: kettlePouring('blush', '#3d4a4d', '#2b3537'),
      alt: { zh: '水壶正往马克杯里注水', en: 'The kettle pouring into a mug' },
    },
  ],
  colours: [],
  sizes: [],
  help: ['kettle-descaling', 'warranty-length', 'spare-parts'],
  words: {
    zh: {
      name: '细口电热水壶',
      tagline: '水流细而稳，手冲正合适',
      story: [
        '壶嘴的弯度试了十一版，水流细得像筷子，提起来就停，不滴不漏。胡桃木手柄，烧开了也不烫手。',
        '40 到 100 °C 按 1 度调温，保温一小时。0.8 升，三分半钟烧开，正好两杯手冲或一壶茶。',
      ],
      details: [
        ['容量', '0.8 L'],
        ['功率', '220 V，1200 W'],
        ['材质', '304 不锈钢内胆，胡桃木手柄'],
        ['配件', '壶盖可单买'],
        ['质保', '2 年'],
      ],
    },
    en: {
      name: 'Gooseneck electric kettle',
      tagline: 'A thin, steady stream for pour-over',
      story: [
        'It took eleven tries to get the bend of the spout right. The stream is as thin as a chopstick and stops the moment you lift, with no drip. The walnut handle stays cool at the boil.',
        'Set any temperature from 40 to 100 °C; it holds it for an hour. The 0.8 litres boil in three and a half minutes, enough for two cups.',
      ],
      details: [
        ['Capacity', '0.8 L'],
        ['Power', '220 V, 1200 W'],
        ['Material', '304 stainless steel, walnut handle'],
        ['Parts', 'The lid, sold separately'],
        ['Warranty', '2 years'],
      ],
    },
  },
}
