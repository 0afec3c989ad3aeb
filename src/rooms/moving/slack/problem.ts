/** Why an export cannot be read at all. What is wrong with one file inside is counted as left out instead. */
export type Problem =
  | 'not-found'
  | 'not-a-zip'
  | 'damaged'
  | 'encrypted'
  | 'too-many-entries'
  | 'too-big'
  | 'bomb'
  | 'zip-in-zip'
  | 'several-exports'
  | 'not-slack'
  | 'no-users'
  | 'no-channels'
  | 'broken-list'
  | 'too-many-people'

const sentences: Record<Problem, string> = {
  'not-found': 'There is no file to read at this place.',
  'not-a-zip': 'This file is not a zip archive, or it is cut short.',
  damaged: 'This zip archive is damaged: its table of contents cannot be read.',
  encrypted: 'This zip archive is protected by a password. Unpack it, and zip it again without one.',
  'too-many-entries': 'This zip archive holds more files than a Slack export can.',
  'too-big': 'This zip archive unpacks to more than the limit that was set.',
  bomb: 'This zip archive is made to fill a disk when it is unpacked. Nothing of it was read.',
  'zip-in-zip': 'This zip archive holds another one. Unpack it once, and give the zip that is inside.',
  'several-exports': 'This zip archive holds several exports. Give them one at a time.',
  'not-slack': 'This zip archive is not a Slack export: it holds neither users.json nor channels.json.',
  'no-users': 'This Slack export has no users.json (or org_users.json), so nobody could be named.',
  'no-channels': 'This Slack export has no list of channels (channels.json, groups.json, dms.json or mpims.json).',
  'broken-list': 'One of the lists at the root of this export is not the JSON that Slack writes.',
  'too-many-people': 'This export names more people than the limit that was set.',
}

/** `problem` is for the page, which words it in the reader's language; `message` is the same in English, for the log. */
export class ExportProblem extends Error {
  readonly problem: Problem
  /** The file inside the zip that it is about, where it is about one. */
  readonly file: string | undefined
  constructor(problem: Problem, file?: string) {
    super(file === undefined ? sentences[problem] : `${sentences[problem]} (${file})`)
    this.problem = problem
    this.file = file
  }
}
