/** One sentence with the way out, for a person. */
export class Trouble extends Error {}
