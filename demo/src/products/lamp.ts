import { lamp as draw } from '../pictures/lamp.ts'
import type { Product } from './product.ts'

/** TW-LMP-06 */
export const lamp: Product = {
  sku: 'TW-LMP-06',
  price: 259,
  courier: 'sf',
  returns: 'paid',
  pictures: [
    {
      file: 'lamp-bright',
      svg: draw('sand', '#3f6b75', '#2f545d', 1),
      alt: { zh: '可调光台灯，最亮一档', en: 'The desk lamp at full brightness' },
    },
    {
      file: 'lamp-dim',
      svg: draw('moss', '#3f6b75', '#2f545d', 0.4),
      alt: { zh: '可调光台灯，调暗之后', en: 'The desk lamp dimmed for the evening' },
    },
  ],
  colours: [],
  sizes: [],
  help: ['warranty-length', 'spare-parts', 'repair-request'],
  words: {
    zh: {
      name: '可调光台灯',
      tagline: '从读书到夜灯，一个旋钮',
      story: [
        '灯头里没有一颗颗刺眼的灯珠，光从磨砂罩里均匀落下来，照得满一张书桌，也照不到对面人的眼睛。',
        '底座上的铜旋钮管亮度，越暗色温越暖，关灯前最后一格像一盏烛火。',
      ],
      details: [
        ['光源', 'LED 9 W，显色指数 95，2200–4000 K'],
        ['调节', '无极调光，灯臂两处可转'],
        ['尺寸', '底座直径 18 cm，最高 52 cm'],
        ['配件', '电源线可单买'],
        ['质保', '2 年'],
      ],
    },
    en: {
      name: 'Dimmable desk lamp',
      tagline: 'From reading to night light on one dial',
      story: [
        'No glaring dots: the light falls evenly through a frosted shade, wide enough for a whole desk and out of the eyes of whoever sits across from you.',
        'The brass dial on the base sets the brightness, and the light turns warmer as it dims. The last notch before off is close to a candle.',
      ],
      details: [
        ['Light', 'LED, 9 W, CRI 95, 2200–4000 K'],
        ['Adjusts', 'Stepless dimming, two joints in the arm'],
        ['Size', 'Base 18 cm across, up to 52 cm high'],
        ['Parts', 'The cable, sold separately'],
        ['Warranty', '2 years'],
      ],
    },
  },
}
