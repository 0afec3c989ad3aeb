/** What a person can do something about: one sentence that says what is wrong and the way out. Ends the process with `code`. */
export class Trouble extends Error {
  override readonly name = 'Trouble'
  readonly code: number

  constructor(message: string, code = 1) {
    super(message)
    this.code = code
  }
}
