/** The periods over which it is told. */
export const windows = ['90', '365', 'all'] as const
export type Window = (typeof windows)[number]
