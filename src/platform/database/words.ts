import { sql, type RawBuilder } from 'kysely'

/**
 * A word of a name begins so, whatever its accents and its case; `typed` may be several words. An index on
 * `platform.folded(name) gin_trgm_ops` serves it from three letters on. Signs are made plain after folding, which turns some
 * letters into signs.
 */
export const wordBegins = (name: RawBuilder<unknown>, typed: string): RawBuilder<unknown> =>
  sql`platform.folded(${name}) ~ ('\\m' || regexp_replace(platform.folded(${typed}), '([^[:alnum:][:space:]])', '\\\\\\1', 'g'))`
