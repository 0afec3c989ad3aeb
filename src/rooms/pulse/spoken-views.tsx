/** What stands between stars is what one hears. */
export const Spoken = ({ text }: { text: string }) => (
  <>{text.split('*').map((part, place) => (place % 2 === 1 ? <b key={place}>{part}</b> : part))}</>
)
