import { ButtonLink } from '#ui/button.tsx'

/** The way into the room; the loudest button once it is near. */
export const RoomLink = ({ href, isMain, said }: { href: string; isMain: boolean; said: string }) => (
  <ButtonLink icon="video" wide kind={isMain ? 'main' : 'quiet'} href={href}>
    {said}
  </ButtonLink>
)
