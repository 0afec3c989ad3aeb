import { z } from 'zod'
import type { Confine } from '#platform/changes.ts'
import { factKind, type NewFact } from '#platform/facts/index.ts'
import { collectionKinds } from './collection.ts'
import { editings, kinds } from './resource.ts'

const nth = z.number()

/** The actor wrote it, or brought it. */
export const resourceWritten = factKind('library.written', 'resource', z.object({ kind: z.enum(kinds) }))
/** A post became a resource. */
export const resourceGrown = factKind(
  'library.grown',
  'post',
  z.object({ resource: z.number(), conversation: z.number() }),
)
/** It has a new version; `restores` is the one it brought back. */
export const resourceChanged = factKind(
  'library.changed',
  'resource',
  z.object({ version: nth, restores: nth.nullable() }),
)
/** The words of one of its versions left the history, or came back. */
export const versionHidden = factKind('library.versionHidden', 'resource', z.object({ version: nth }))
export const versionShown = factKind('library.versionShown', 'resource', z.object({ version: nth }))
/** Its words for finding it, its language, who may change it. */
export const resourceTended = factKind('library.tended', 'resource', z.object({ editing: z.enum(editings) }))
/** It stands on another shelf: `from` and `to` are the audiences of both. */
export const resourceMoved = factKind('library.moved', 'resource', z.object({ from: z.number(), to: z.number() }))
/** `person` is named among those it is by, or is no more. */
export const authorNamed = factKind('library.authorNamed', 'resource', z.object({ person: z.number() }))
export const authorUnnamed = factKind('library.authorUnnamed', 'resource', z.object({ person: z.number() }))
export const resourceRemoved = factKind('library.removed', 'resource', z.object({}))
/** It was taken away long ago, and its files are gone. */
export const filesLetGo = factKind('library.letGo', 'resource', z.object({}))
export const resourceReturned = factKind('library.returned', 'resource', z.object({}))
/** The home has read what was brought: its words, and how its first page looks. */
export const fileRead = factKind('library.read', 'resource', z.object({ version: nth }))
export const resourceHidden = factKind('library.hidden', 'resource', z.object({}))
export const resourceShown = factKind('library.shown', 'resource', z.object({}))
/** The actor says that it helped them. */
export const resourceHelped = factKind('library.helped', 'resource', z.object({}))
export const resourceUnhelped = factKind('library.unhelped', 'resource', z.object({}))

/** Nobody has looked at it for a year: those who answer for it are asked. */
export const resourceDue = factKind('library.due', 'resource', z.object({}))
/** The actor says that it is still right. */
export const resourceChecked = factKind('library.checked', 'resource', z.object({}))
/** The actor says that it is out of date; takes it back. */
export const resourceDoubted = factKind('library.doubted', 'resource', z.object({}))
export const resourceUndoubted = factKind('library.undoubted', 'resource', z.object({}))

/** The actor put resources into an order. */
export const collectionMade = factKind(
  'library.collectionMade',
  'collection',
  z.object({ kind: z.enum(collectionKinds) }),
)
export const collectionArranged = factKind('library.arranged', 'collection', z.object({}))
export const collectionRemoved = factKind('library.collectionRemoved', 'collection', z.object({}))
export const collectionHidden = factKind('library.collectionHidden', 'collection', z.object({}))
export const collectionShown = factKind('library.collectionShown', 'collection', z.object({}))

/** Every fact about a resource changes its page, lists and numbers: pages of others stay as they are. */
export const confinedTo = ({ kind, subject }: NewFact): Confine | undefined =>
  kind === 'resource' ? confineOf(subject) : undefined
export const confineOf = (resource: number): Confine => `resource ${resource}`

export const facts = [
  resourceWritten,
  resourceGrown,
  resourceChanged,
  versionHidden,
  versionShown,
  resourceTended,
  resourceMoved,
  authorNamed,
  authorUnnamed,
  resourceRemoved,
  filesLetGo,
  resourceReturned,
  fileRead,
  resourceHidden,
  resourceShown,
  resourceHelped,
  resourceUnhelped,
  resourceDue,
  resourceChecked,
  resourceDoubted,
  resourceUndoubted,
  collectionMade,
  collectionArranged,
  collectionRemoved,
  collectionHidden,
  collectionShown,
]
