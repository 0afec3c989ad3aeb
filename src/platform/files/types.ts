/** The kinds of file that are kept, each with the ending of its key. Anything else is kept as bytes and only downloaded. */
const endings: Readonly<Record<string, string>> = {
  'image/webp': 'webp',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/webm': 'weba',
  'audio/mp4': 'm4a',
  'video/webm': 'webm',
  'video/mp4': 'mp4',
  'text/vtt': 'vtt',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
}
const types = new Map(Object.entries(endings).map(([type, ending]) => [ending, type]))

const BYTES = 'application/octet-stream'
export const endingOf = (type: string): string => endings[type.split(';')[0]?.trim().toLowerCase() ?? ''] ?? 'bin'
export const typeOf = (ending: string): string => types.get(ending) ?? BYTES
