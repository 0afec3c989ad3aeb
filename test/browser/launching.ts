/** How the journeys start a browser. */
export const launching = (executablePath: string | undefined) => ({
  // Inside a container there is often no user namespace to put a sandbox in; the pages are our own.
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  ...(executablePath ? { executablePath } : {}),
})

/** One that is installed: the one inside the npm package never shows a notification, whatever it is allowed. */
export const wholeChromium = process.env['FOYER_WHOLE_CHROMIUM'] || undefined
