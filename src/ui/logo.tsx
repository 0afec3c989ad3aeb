/** The hearth in a doorway: our sign, in the host's colour, until the home has its own. */
export const Logo = ({ src }: { src?: string | undefined }) =>
  src ? (
    <img class="logo" src={src} alt="" width="28" height="28" />
  ) : (
    <svg class="logo" viewBox="0 0 28 28" aria-hidden="true">
      <path class="o" d="M2.5 26V14a11.5 11.5 0 0 1 23 0v12z" />
      <path
        class="i"
        d="M14 10.5c.4 2.6 4 4.3 4 8.1a4 4 0 0 1-8 0c0-1.7.8-2.7 1.6-3.5.1 1 .6 1.6 1.2 1.7-.4-2.4.2-4.7 1.2-6.3z"
      />
    </svg>
  )

export const HomeName = ({ home }: { home: { name: string; href: string; logo?: string | undefined } }) => (
  <a class="home-name" href={home.href}>
    <Logo src={home.logo} />
    <span translate={false}>{home.name}</span>
  </a>
)
