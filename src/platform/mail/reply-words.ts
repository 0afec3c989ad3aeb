/**
 * What mail programs write around an answer, in the languages of our neighbours: French, English, German and Spanish with
 * care, some others because one word was enough. Every pattern is tried on one short line at a time.
 */

/** Longer than any of these lines; a longer one is somebody's own words. */
const LONGEST_LINE = 600

const verbs =
  'wrote|writes|sent|a écrit|écrit|schrieb|escribió|ha scritto|scrisse|schreef|escreveu|skrev|napisał\\(?a?\\)?|написал|đã viết|het volgende geschreven'
const toLastVerb = new RegExp(`^.*(?:^|[\\s>,])(?:${verbs})(?![\\p{L}])`, 'iu')
const opener = /^[-\s]*(?:On|Le|Am|El|Il|Op|Em|Den|På|W dniu|Dnia|Vào)\s/iu
/** A time, a year or an address: what a program knows, and somebody who tells what another wrote leaves out. */
const exact = /@|\d{1,2}[:h.]\d{2}|\b(?:19|20)\d\d\b/
/** From the verb to the end of the line there is a name at most. */
const LONGEST_NAME = 200

/** `Maya wrote:` and its like, above what is quoted. */
export function isAttribution(line: string): boolean {
  if (line.length > LONGEST_LINE || !/[:>-]$/.test(line)) return false
  // 2026-03-03 10:12 GMT+01:00 Maya <maya@…>:
  if (/^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4},?)\s/.test(line)) return line.includes('@')
  const before = toLastVerb.exec(line)?.[0]
  if (before === undefined) return false
  const after = line.slice(before.length)
  if (line.endsWith('>') || after.length > LONGEST_NAME) return false
  // On Monday, 3 March 2026 at 10:12, Maya <maya@…> wrote:    Am 3.3.2026 um 10:12 schrieb Maya:
  if (opener.test(line)) return exact.test(line)
  // ---- Maya wrote ----
  if (/^\s*-{2,}$/.test(after)) return line.startsWith('--')
  // Maya <maya@…> schrieb am 3. März 2026:    Maya <maya@…> wrote:
  return (
    /^\s(?:am|on|le|el|il|op)\s.*\d/i.test(after) ||
    /<[^<>\s]+@[^<>\s]+>,?\s*[^<>\s]+(?:\s[^<>\s]+)?$/.test(before.slice(-300))
  )
}

export const mayBeginAttribution = (line: string): boolean =>
  line.length <= LONGEST_LINE && (opener.test(line) || /^\d{1,4}[-/.]/.test(line) || line.includes('<'))

/** An answer and `On … wrote:` on one line: where the second begins. */
export function attributionWithin(line: string): number | undefined {
  if (line.length > LONGEST_LINE) return undefined
  const at = / ?-* ?(?:On|Le|Am|El) (?=\p{L}{2,9}\.?,? .*\d|\d)/u.exec(line)?.index
  return at !== undefined && at > 0 && isAttribution(line.slice(at).trim()) ? at : undefined
}

const originals =
  'original message|reply message|original appointment|message d.origine|message original|message initial|ursprüngliche nachricht|originalnachricht|antwort nachricht|mensaje original|messaggio originale|oprindelig meddelelse|mensagem original|oorspronkelijk bericht'
const original = new RegExp(`^\\s*[-_=*]{2,}\\s*(?:${originals})\\s*[-_=*]{2,}\\s*$`, 'iu')
const forwarded =
  /^\s*(?:-{2,}|_{2,})\s*(?:forwarded message|begin forwarded message|message transféré|message transmis|weitergeleitete nachricht|mensaje reenviado)/iu

/** `-----Original Message-----`: all that follows is the other's. */
export const isOriginal = (line: string): boolean => line.length <= LONGEST_LINE && original.test(line)
/** Whoever forwards wants it to be read. */
export const isForwarded = (line: string): boolean => line.length <= LONGEST_LINE && forwarded.test(line)

const heads = {
  from: 'from|de|von|da|van|fra|från|expéditeur|absender|remitente',
  date: 'sent|date|envoyé(?: le)?|gesendet|datum|enviado(?: el)?|fecha|inviato|data|verzonden|sendt|skickat',
  to: 'to|à|an|para|a|aan|til|till|destinataire|empfänger|destinatario|cc',
  subject: 'subject|objet|sujet|betreff|asunto|oggetto|onderwerp|emne|ämne',
}
export type Head = keyof typeof heads
const headPatterns = (Object.keys(heads) as Head[]).map(
  (head) => [head, new RegExp(`^\\s*[*_]*(?:${heads[head]})\\s?[*_]*\\s?:[*_]*(?:\\s|$)`, 'iu')] as const,
)

/** `De : …`, `Gesendet: …`: which line of the head of a mail this is, if it is one. */
export const headOf = (line: string): Head | undefined =>
  line.length > LONGEST_LINE ? undefined : headPatterns.find(([, pattern]) => pattern.test(line))?.[0]

const device =
  'phone|i-?pad|i-?pod|android|mobile|smartphone|samsung|galaxy|huawei|honor|xiaomi|pixel|nokia|blackberry|outlook|mail|yahoo|gmail|proton|handy|tablet|tablette|téléphone|teléfono|móvil|ordinateur|appareil|device|gerät|dispositivo|windows|orange|thunderbird|aol|app'
const sending =
  '(?:sent|written|typed) (?:from|via|with|using|on)|envoyé (?:de|depuis|à partir d|avec|via|par)|écrit (?:de|depuis)|(?:gesendet|verschickt|geschrieben) (?:von|mit|aus|über)|von mein\\p{L}* .{1,40} (?:gesendet|verschickt)|enviado (?:desde|con|de)|get outlook for|(?:obtenir|obtenez|téléchargez|télécharger|obtener|laden sie|holen sie sich) outlook|outlook für'
const mobile = new RegExp(`^[-—_\\s]*(?=.*(?:${device}))(?:${sending})[^,;!?]{0,90}$`, 'iu')

/** `Envoyé de mon iPhone`. A sentence that happens to begin so has a comma, or names no machine. */
export const isMobileSignature = (line: string): boolean => line.length <= 160 && mobile.test(line.trim())
