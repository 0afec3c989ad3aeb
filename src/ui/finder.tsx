import { Button } from './button.tsx'

export type FinderProps = {
  readonly action: string
  /** What is looked for: on the field, and as the name of this search beside the home's own. */
  readonly label: string
  readonly act: string
  readonly q: string | undefined
  /** The label stands above the field, and the field says this. */
  readonly hint?: string | undefined
  /** What goes along unseen. */
  readonly with?: Readonly<Record<string, string>>
}

/** Finds in the list below it. */
export const Finder = ({ action, label, act, q, hint, with: along = {} }: FinderProps) => (
  <form class="finder" role="search" aria-label={label} action={action} method="get">
    {Object.entries(along).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <label class={hint === undefined ? 'sr' : undefined} for="q">
      {label}
    </label>
    <input class="input" type="search" id="q" name="q" value={q} placeholder={hint ?? label} maxlength={60} enterkeyhint="search" />
    <Button kind="quiet" icon="search">
      {act}
    </Button>
  </form>
)
