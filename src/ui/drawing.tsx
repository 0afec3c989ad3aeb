/**
 * The drawings of the house: one line, one wash, one ember, always an arch. `f` wash, `p` paper, `e` ember, `l` line; drawn in
 * a box of 176 by 104 unless said.
 */
const drawings = {
  /** Somebody may knock: needs, requests, members to come. */
  door: (
    <>
      <path class="f" d="M12 98V56a44 44 0 0 1 88 0v42z" />
      <path class="p" d="M34 98V62a22 22 0 0 1 44 0v36z" />
      <path
        class="l"
        d="M12 98V56a44 44 0 0 1 88 0v42M34 98V62a22 22 0 0 1 44 0v36M2 98h172M122 98V70h34v28M118 70h42M126 70V58h26v12"
      />
      <circle class="e" cx="71" cy="76" r="3" />
      <path class="e" d="M139 30c1.5 7 9 10 9 18a9 9 0 0 1-18 0c0-8 7.5-11 9-18z" />
      <path class="l" d="M106 40c4-3 4-7 0-10M112 46c7-6 7-15 0-21" />
    </>
  ),
  /** All is read; the end of the day. */
  hearth: (
    <>
      <path class="f" d="M44 98V56a44 44 0 0 1 88 0v42z" />
      <path class="p" d="M62 98V60a26 26 0 0 1 52 0v38z" />
      <path
        class="e"
        d="M88 50c1.8 10.5 14 16.3 14 30.3a14 14 0 0 1-28 0c0-5.8 2.8-9.3 5.6-12.2.3 3.5 2.1 5.6 4.2 5.9-1.4-8.4.7-16.4 4.2-24z"
      />
      <path class="l" d="M44 98V56a44 44 0 0 1 88 0v42M62 98V60a26 26 0 0 1 52 0v38M20 98h136M72 98l32-7M72 91l32 7" />
    </>
  ),
  /** No conversation yet: a table, two cups. */
  table: (
    <>
      <path class="f" d="M52 66V48a36 36 0 0 1 72 0v18z" />
      <path class="l" d="M52 66V48a36 36 0 0 1 72 0v18M88 12v54M52 44h72" />
      <path class="p" d="M34 66h108v8H34z" />
      <path class="l" d="M34 66h108v8H34zM46 74l-6 26M130 74l6 26M12 100h152" />
      <path class="e" d="M58 50h18v9a7 7 0 0 1-7 7h-4a7 7 0 0 1-7-7zM100 50h18v9a7 7 0 0 1-7 7h-4a7 7 0 0 1-7-7z" />
      <path class="l" d="M76 53h4a4 4 0 0 1 0 8h-4M100 53h-4a4 4 0 0 0 0 8h4M67 43c-3-3 3-5 0-9M109 43c-3-3 3-5 0-9" />
    </>
  ),
  /** Nothing for you: the letter box is empty. */
  letterbox: (
    <>
      <path class="f" d="M46 72V44a24 24 0 0 1 24-24h44a24 24 0 0 1 24 24v28z" />
      <path class="p" d="M46 72V44a24 24 0 0 1 48 0v28z" />
      <path
        class="l"
        d="M46 72V44a24 24 0 0 1 24-24h44a24 24 0 0 1 24 24v28zM94 72V44a24 24 0 0 0-24-24M58 48h24M92 72v28M108 72v28M24 100h128"
      />
      <path class="e" d="M112 34h22v10h-16v16h-6z" />
      <path class="l" d="M20 62c4-6 10-6 14 0M18 50c5-7 12-7 17 0" />
    </>
  ),
  /** Nothing on the shelf. */
  shelf: (
    <>
      <path class="f" d="M38 98V54a50 50 0 0 1 100 0v44z" />
      <path class="p" d="M50 64h76v4H50z" />
      <path
        class="l"
        d="M38 98V54a50 50 0 0 1 100 0v44M14 98h148M46 66h84M58 66V38h10v28M68 66V32h9v34M92 66l-9-27 9-3 9 27"
      />
      <path class="e" d="M110 66V50h10v16z" />
      <path class="l" d="M110 66V50h10v16M60 98V80h22v18M71 80c0-6 4-8 8-9M71 80c0-5-3-7-7-8" />
    </>
  ),
  /** No gathering yet: a garland between two houses. */
  garland: (
    <>
      <path class="f" d="M8 98V52a22 22 0 0 1 44 0v46zM124 98V52a22 22 0 0 1 44 0v46z" />
      <path class="p" d="M22 98V74a8 8 0 0 1 16 0v24zM138 98V74a8 8 0 0 1 16 0v24z" />
      <path
        class="l"
        d="M8 98V52a22 22 0 0 1 44 0v46M124 98V52a22 22 0 0 1 44 0v46M22 98V74a8 8 0 0 1 16 0v24M138 98V74a8 8 0 0 1 16 0v24M2 98h172M52 44c22 18 50 18 72 0"
      />
      <path class="e" d="M60 49l9 5-8 7zM83 57h10l-5 10zM107 54l9-5-1 12z" />
      <path class="l" d="M88 92v6M70 86v12M106 86v12M64 86h12M100 86h12" />
    </>
  ),
  /** No idea yet. */
  sprout: (
    <>
      <path class="f" d="M44 98V56a44 44 0 0 1 88 0v42z" />
      <path class="p" d="M72 74h32l-5 24H77z" />
      <path class="l" d="M44 98V56a44 44 0 0 1 88 0v42M18 98h140M68 74h40M72 74l5 24M104 74l-5 24M88 74V46" />
      <path class="e" d="M88 54c0-11 7-17 19-17 0 11-7 17-19 17zM88 62c0-8-5-13-15-13 0 8 5 13 15 13z" />
      <path class="l" d="M20 30l6 5M30 18l3 7M156 30l-6 5M146 18l-3 7" />
    </>
  ),
  /** Nothing to lend or to mend: tools on the wall. */
  tools: (
    <>
      <path class="f" d="M30 98V60a58 58 0 0 1 116 0v38z" />
      <path
        class="l"
        d="M30 98V60a58 58 0 0 1 116 0v38M8 98h160M56 98l6-54M84 98l-6-54M61 54h18M60 66h20M58 78h24M57 89h26"
      />
      <path class="e" d="M100 34h24v9h-24z" />
      <path class="l" d="M112 43v29M100 34h24v9h-24z" />
      <path class="p" d="M104 98l-4-16h26l-4 16z" />
      <path class="l" d="M104 98l-4-16h26l-4 16M100 82c0-12 26-12 26 0" />
    </>
  ),
  /** The queue is empty: swept. */
  broom: (
    <>
      <path class="f" d="M22 98V54a38 38 0 0 1 76 0v44z" />
      <path class="p" d="M40 98V60a20 20 0 0 1 40 0v38z" />
      <path class="l" d="M22 98V54a38 38 0 0 1 76 0v44M40 98V60a20 20 0 0 1 40 0v38M4 98h168M142 14l-14 52" />
      <path class="e" d="M120 64l16 4 4 30h-34c6-8 11-20 14-34z" />
      <path class="l" d="M120 64l16 4 4 30h-34c6-8 11-20 14-34zM120 98c3-6 5-12 6-19M131 98v-16M152 92h10M156 85h4" />
    </>
  ),
  /** A vote, a consultation. */
  ballot: (
    <>
      <path class="f" d="M44 62V50a44 44 0 0 1 88 0v12z" />
      <path class="l" d="M44 62V50a44 44 0 0 1 88 0v12" />
      <path class="p" d="M72 30h32v40H72z" />
      <path class="l" d="M72 62V30h32v32M79 44l6 6 11-12" />
      <path class="p" d="M36 62h104v36H36z" />
      <path class="l" d="M36 62h104v36H36zM60 62h56M14 98h148" />
      <circle class="e" cx="88" cy="80" r="6" />
    </>
  ),
  /** This door is closed to you, for now. */
  locked: (
    <>
      <path class="f" d="M30 98V56a44 44 0 0 1 88 0v42z" />
      <path class="p" d="M50 98V62a24 24 0 0 1 48 0v36z" />
      <path class="l" d="M30 98V56a44 44 0 0 1 88 0v42M50 98V62a24 24 0 0 1 48 0v36M8 98h160M50 76h48" />
      <path class="e" d="M70 76h8l2 14H68z" />
      <circle class="e" cx="74" cy="72" r="6" />
      <path class="l" d="M136 60v30M136 90h8M136 82h6" />
      <circle class="l" cx="136" cy="51" r="9" />
    </>
  ),
  /** No such page: which way? */
  signpost: (
    <>
      <path class="f" d="M50 98V60a42 42 0 0 1 84 0v38z" />
      <path class="l" d="M50 98V60a42 42 0 0 1 84 0v38M10 98h156M92 98V14" />
      <path class="p" d="M92 22h44l10 9-10 9H92z" />
      <path class="e" d="M92 46H46l-10 9 10 9h46z" />
      <path
        class="l"
        d="M92 22h44l10 9-10 9H92zM92 46H46l-10 9 10 9h46zM24 98c0-7 4-11 9-11s9 4 9 11M144 98c0-6 3-9 7-9s7 3 7 9"
      />
    </>
  ),
  /** Something went out on our side. */
  candle: (
    <>
      <path class="f" d="M44 98V56a44 44 0 0 1 88 0v42z" />
      <path class="p" d="M78 58h20v34H78z" />
      <path class="l" d="M44 98V56a44 44 0 0 1 88 0v42M18 98h140M78 92V58h20v34M68 92h40l-4 6H72zM88 58v-7" />
      <path class="l" d="M88 44c-6-5 6-9 0-15s5-9 0-14" />
      <path class="e" d="M86 51h4v5h-4z" />
    </>
  ),
  /** Nothing found. */
  lantern: (
    <>
      <path class="f" d="M34 98V56a54 54 0 0 1 108 0v42z" />
      <path class="p" d="M76 66L50 98h76l-26-32z" />
      <path class="l" d="M34 98V56a54 54 0 0 1 108 0v42M10 98h156M88 2v18M76 66L50 98M100 66l26 32" />
      <path class="p" d="M76 34h24l4 32H72z" />
      <path class="l" d="M88 20l16 14H72zM76 34l-4 32h32l-4-32M68 66h40" />
      <path class="e" d="M88 41c1 5 6 7 6 13a6 6 0 0 1-12 0c0-6 5-8 6-13z" />
    </>
  ),
  /** Nothing under way: a flag on a hill. */
  flag: (
    <>
      <path class="f" d="M16 98a72 62 0 0 1 144 0z" />
      <path class="l" d="M16 98a72 62 0 0 1 144 0M4 98h168M88 36V6" />
      <path class="e" d="M88 8h34l-8 8 8 8H88z" />
      <path class="p" d="M78 98V82a10 10 0 0 1 20 0v16z" />
      <path class="l" d="M78 98V82a10 10 0 0 1 20 0v16" />
    </>
  ),
} as const

export type DrawingName = keyof typeof drawings
export const drawingNames = Object.keys(drawings) as DrawingName[]

/** Beside a sentence that says the same, so hidden from those who listen. */
export const Drawing = ({ name }: { name: DrawingName }) => (
  <svg class="drawing" viewBox="0 0 176 104" aria-hidden="true">
    {drawings[name]}
  </svg>
)
