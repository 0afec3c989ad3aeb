/**
 * A page that is on its way when one goes elsewhere is broken off, and that is no error: Turbo waits for the rest of it all
 * the same, and nobody hears that it will not come. One that the network breaks off is asked for once more, by the browser,
 * which says what it finds.
 */
document.addEventListener('turbo:before-fetch-response', ({ detail: { fetchResponse } }) => {
  const whole = fetchResponse.responseHTML.catch((error: unknown) =>
    error instanceof DOMException && error.name === 'AbortError' ? new Promise<never>(() => undefined) : undefined,
  )
  Object.defineProperty(fetchResponse, 'responseHTML', { value: whole })
})
