import type { ComponentType } from 'preact'

export type IslandProps<P extends object> = {
  /** Room and file: `conversations/composer` for `src/rooms/conversations/composer.island.tsx`. */
  name: string
  of: ComponentType<P>
  /** Must survive JSON: texts, numbers, lists, dates as texts. */
  props: P
}

/**
 * A component that wakes in the browser. It is rendered here, so that it is read and used without the script; its props
 * travel in an attribute; the script finds it by its name and takes over.
 */
export const Island = <P extends object>({ name, of: Component, props }: IslandProps<P>) => (
  <foyer-island data-island={name} data-props={JSON.stringify(props)}>
    <Component {...props} />
  </foyer-island>
)

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'foyer-island': { 'data-island': string; 'data-props': string; children?: ComponentChildren }
    }
  }
}
