/** What shows of what people wear: shoulders, and a collar that tells them apart. */
import type { SkinTones, ThreadTones } from './face-colours.ts'

const shoulders = 'M14 204c3-30 30-44 64-47 6 12 38 12 44 0 34 3 61 17 64 47Z'
const body = (c: string): string => `<path d="${shoulders}" fill="${c}"/>`

const collars = {
  tee: ({ main, dark }: ThreadTones) =>
    `${body(main)}<path d="M76 157c4 18 44 18 48 0l-5-3c-6 11-32 11-38 0Z" fill="${dark}"/>`,
  vee: ({ main, dark }: ThreadTones, skin: SkinTones) =>
    `${body(main)}<path d="M79 155l21 32 21-32Z" fill="${skin.shade}"/><path d="M75 157l25 36 25-36 5 2-30 42-30-42Z" fill="${dark}"/>`,
  shirt: ({ main, dark }: ThreadTones) =>
    `${body(main)}<path d="M80 154l20 22-16 16-13-31Z" fill="${dark}"/><path d="M120 154l-20 22 16 16 13-31Z" fill="${dark}"/><path d="M100 178v26" stroke="${dark}" stroke-width="2.5"/>`,
  roll: ({ main, dark }: ThreadTones) =>
    `${body(main)}<path d="M79 146c8 9 34 9 42 0l4 17c-12 10-38 10-50 0Z" fill="${main}"/><path d="M75 163c12 10 38 10 50 0" fill="none" stroke="${dark}" stroke-width="3"/>`,
  hood: ({ main, dark }: ThreadTones) =>
    `<path d="M58 168c-4-26 12-34 42-34s46 8 42 34Z" fill="${dark}"/><path d="M82 140h36v22c-8 12-28 12-36 0Z" fill="#0000"/>${body(main)}<path d="M70 158c10 22 50 22 60 0l8 3c-10 34-66 34-76 0Z" fill="${dark}"/><path d="M90 176v18M110 176v18" stroke="#f6efe3" stroke-width="3" stroke-linecap="round"/>`,
  apron: ({ main, dark }: ThreadTones) =>
    `${body('#f7f1e6')}<path d="M66 204l5-43 9-3 6 22h28l6-22 9 3 5 43Z" fill="${main}"/><path d="M86 180h28" stroke="${dark}" stroke-width="3"/>`,
  overalls: ({ main, dark }: ThreadTones) =>
    `${body('#efe2c8')}<path d="M62 204l3-45 10-2 5 24h40l5-24 10 2 3 45Z" fill="${main}"/><circle cx="78" cy="184" r="4" fill="${dark}"/><circle cx="122" cy="184" r="4" fill="${dark}"/>`,
  scarf: ({ main, dark }: ThreadTones) =>
    `${body('#4a4440')}<path d="M70 150c14 14 46 14 60 0 8 8 8 18 2 24-16 12-48 12-64 0-6-6-6-16 2-24Z" fill="${main}"/><path d="M116 172l12 32h-22l-4-28Z" fill="${dark}"/><path d="M74 160c14 10 38 10 52 0" fill="none" stroke="${dark}" stroke-width="2.5"/>`,
  cardigan: ({ main, dark }: ThreadTones) =>
    `${body('#fbf6ec')}<path d="M14 204c3-30 30-44 64-47l14 47ZM186 204c-3-30-30-44-64-47l-14 47Z" fill="${main}"/><path d="M79 158l13 46M121 158l-13 46" stroke="${dark}" stroke-width="4"/>`,
  stripes: ({ main }: ThreadTones) =>
    `${body('#fbf6ec')}<path d="M36 178c20-8 108-8 128 0M26 192c30-9 118-9 148 0M62 165c14 10 62 10 76 0" fill="none" stroke="${main}" stroke-width="5"/>`,
  jacket: ({ main, dark }: ThreadTones) =>
    `${body(main)}<path d="M82 154l18 40 18-40c-8 9-28 9-36 0Z" fill="#f4ead8"/><path d="M82 153l18 43-24-12-8-22ZM118 153l-18 43 24-12 8-22Z" fill="${dark}"/>`,
} as const
export type Clothes = keyof typeof collars
export const clothes = (which: Clothes, thread: ThreadTones, skin: SkinTones): string => collars[which](thread, skin)
