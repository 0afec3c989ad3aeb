/// <reference types="vite/client" />
import '#ui/index.css'
import '@hotwired/turbo'
import './island.ts'
import './keys.ts'
import './times.ts'

// Every room's style sheet, found by its place: adding a room touches only its folder.
import.meta.glob('/src/rooms/*/*.css', { eager: true })
