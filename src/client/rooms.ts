/// <reference types="vite/client" />

/**
 * Every room's style sheet, found by its place: adding a room touches only its folder. In a file of its own because these are
 * fetched before anything else in the file that asks for them, and the layers of the house must be declared first.
 */
import.meta.glob('/src/rooms/*/*.css', { eager: true })
