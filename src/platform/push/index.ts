/**
 * Web push: a few words to one browser, through the service that its maker keeps for that, without anybody between. What
 * leaves is sealed for that browser (RFC 8291) and signed by this home (RFC 8292). The address is one that a browser gave
 * us: only a public one, over https, is ever asked.
 */
export { mayBeAsked } from './address.ts'
export { homeKeys } from './keys.ts'
export { isBrowserKeys, type BrowserKeys } from './sealing.ts'
export { pushTo, type Parcel, type Pushed } from './pushing.ts'
