/// <reference types="vite/client" />
import { h, hydrate, render, type ComponentType } from 'preact'

type Island = { default: ComponentType<Record<string, unknown>> }

// One small file per island, fetched when a page holds one.
const islands = import.meta.glob<Island>('/src/rooms/*/*.island.tsx')

/**
 * Wakes what the server drew. As an element of its own it needs no list of pages: it wakes when it arrives, whether with the
 * page, from Turbo's memory or live, and sleeps when it leaves.
 */
class FoyerIsland extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const [room, file] = (this.dataset['island'] ?? '').split('/')
    const load = islands[`/src/rooms/${room}/${file}.island.tsx`]
    if (!load) return
    const { default: Component } = await load()
    if (this.isConnected) hydrate(h(Component, JSON.parse(this.dataset['props'] ?? '{}')), this)
  }

  disconnectedCallback(): void {
    // Turbo moves permanent elements from page to page: only what is really gone is put to sleep.
    queueMicrotask(() => {
      if (!this.isConnected) render(null, this)
    })
  }
}

customElements.define('foyer-island', FoyerIsland)
