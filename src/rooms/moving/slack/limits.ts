/** How much an export may ask of this machine. All sizes are bytes after unpacking. */
export type Limits = {
  /** Files inside the zip. Ten years of 130 channels are 475,000 day files; each costs about 150 bytes here. */
  readonly entries: number
  /** All JSON together. Real exports hold about 3.2 kB a message: 64 GB is some 20 million messages. */
  readonly total: number
  /** One day of one channel, of which the messages are held together: 128 MB is 40,000 messages. */
  readonly day: number
  /** One message, person or channel. A channel lists its members: 16 MB is a million of them. */
  readonly record: number
  /** Unpacked to packed, above 1 MB. Slack's JSON reaches 10 to 40; a bomb needs 1,000. */
  readonly ratio: number
  /** People and bots. Names are held in memory, about 200 bytes each. */
  readonly people: number
  /** Characters of one message; what is longer is cut, and counted. Slack stops at 40,000. */
  readonly text: number
}

export const defaultLimits: Limits = {
  entries: 500_000,
  total: 64e9,
  day: 128e6,
  record: 16e6,
  ratio: 250,
  people: 2_000_000,
  text: 100_000,
}
