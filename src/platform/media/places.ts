/** Places on a stage; a shared screen takes one. Nine faces fill a screen in three rows, and each pair costs a watcher's browser two sections. */
export const PLACES = 9
