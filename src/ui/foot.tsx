import type { Frame } from './frame.ts'
import { uiWords } from './words.ts'

/** Who keeps this home, its rules, its data, how to report, the other language. */
export const Foot = ({ frame }: { frame: Pick<Frame, 'lang' | 'home' | 'foot' | 'languages'> }) => (
  <footer class="foot" aria-label={uiWords[frame.lang].foot}>
    <p>{frame.home.said ?? uiWords[frame.lang].withFoyer({ home: frame.home.name })}</p>
    {frame.foot.map((link) => (
      <a key={link.href} href={link.href}>
        {link.label}
      </a>
    ))}
    {frame.languages.map((link) => (
      <a key={link.href} href={link.href} lang={link.lang} hreflang={link.lang}>
        {link.label}
      </a>
    ))}
  </footer>
)
