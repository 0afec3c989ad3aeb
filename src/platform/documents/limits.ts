/** How much one document may ask of this machine while its words are read. Sizes are bytes. */
export const limits = {
  /** What is heavier is kept and saved, and not read: a deck full of photographs is 20 to 50 MB. */
  read: 100 * 1024 * 1024,
  /** Of the processor: a report of 300 pages is read in about one. */
  cpuSeconds: 15,
  /** By the clock, for a machine that is busy elsewhere. */
  seconds: 60,
  /** Addresses the process may have: 1.2 GB are only set aside by the engine, the rest is real. */
  addresses: 2_200_000 * 1024,
  /** What JavaScript holds, and what WebAssembly holds (pages of 64 KiB). */
  heapMegabytes: 256,
  wasmPages: 8192,
  /** What may come out: the words, and one picture of a page. */
  out: 8 * 1024 * 1024,
  /** Letters: search reads no further. Three hundred thousand words of a novel are found by its first twenty thousand. */
  text: 100_000,
  pages: 500,
  /** Parts of a zip, all of them unpacked, one of them unpacked to packed (XML reaches 30; a bomb needs 1,000). */
  parts: 5_000,
  unpacked: 128 * 1024 * 1024,
  ratio: 250,
  /** Elements within elements: a real document has about 30. */
  depth: 400,
  /** Of the longer edge of a page's picture, and of a picture that a document brings of itself. */
  edge: 900,
  /** The same, of a page that is read. */
  pageEdge: 1400,
  /** Pages that are drawn to be read; whoever reads on saves the file. */
  pagesDrawn: 200,
  cover: 3 * 1024 * 1024,
} as const
