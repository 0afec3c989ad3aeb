/** What a browser says of itself, as somebody would. Pure. */
const browsers = ['Firefox', 'Edg', 'OPR', 'Chrome', 'Safari']
const systems = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS X', 'Linux']

/** "Firefox, Windows": enough to recognise one's own machine. */
export function deviceName(agent: string | null): string | undefined {
  const browser = browsers.find((name) => agent?.includes(name))
  const system = systems.find((name) => agent?.includes(name))
  const known = [browser === 'Edg' ? 'Edge' : browser === 'OPR' ? 'Opera' : browser, system].filter(Boolean)
  return known.length > 0 ? known.join(', ') : undefined
}
