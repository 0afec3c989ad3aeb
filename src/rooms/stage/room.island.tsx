/**
 * A live room beside its stage: what one can do, what is said, asked and voted. Drawn by the server as it is read without a script;
 * awake, it follows what it is told, and begins the stage at a press.
 */
import { useEffect, useState } from 'preact/hooks'
import { Desk } from './desk-views.tsx'
import { Door } from './door-views.tsx'
import { standingOf, type Scene } from './scene.ts'
import { Talk } from './talk-views.tsx'
import { emptyHands, type Theatre } from './theatre-state.ts'

export type Awake = typeof import('./waking.ts')

export default function LiveRoom(drawn: Scene) {
  const [scene, setScene] = useState<Scene>(drawn)
  const [theatre, setTheatre] = useState<Theatre>(emptyHands)
  const [awake, setAwake] = useState<Awake>()
  useEffect(() => {
    let stop: (() => void) | undefined
    let gone = false
    void import('./waking.ts').then((room) => {
      if (gone) return
      stop = room.wake(drawn, setScene, setTheatre)
      setAwake(room)
    })
    return () => {
      gone = true
      stop?.()
    }
  }, [drawn])
  const standing = standingOf(scene)
  const inside = theatre.inside && theatre.gathering === scene.gathering.id
  return (
    <>
      <div class="desk-place">
        {inside && awake ? (
          <Desk scene={scene} standing={standing} theatre={theatre} awake={awake} />
        ) : (
          <Door scene={scene} standing={standing} awake={awake} />
        )}
      </div>
      <Talk scene={scene} standing={standing} awake={awake !== undefined} />
    </>
  )
}
