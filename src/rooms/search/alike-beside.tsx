import { Island } from '#ui/island.tsx'
import AlikeWhileAsking, { type AlikeProps } from './alike.island.tsx'

/** Drawn with what fits what was typed so far; it goes on by itself where there is a script. */
export const AlikeBeside = (props: AlikeProps) => <Island name="search/alike" of={AlikeWhileAsking} props={props} />
