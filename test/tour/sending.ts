/** A form, as a browser sends it; answers where it leads. Without a cookie: somebody passing by. */
type Cookie = { readonly name: string; readonly value: string }

export async function send(address: string, cookie: Cookie | undefined, path: string, form: Readonly<Record<string, string>> | FormData, answered = 303): Promise<string> {
  const answer = await fetch(address + path, {
    method: 'POST', redirect: 'manual', body: form instanceof FormData ? form : new URLSearchParams(form),
    headers: { origin: address, ...(cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {}) },
  })
  if (answer.status !== answered) throw new Error(`${path} answered ${answer.status}`)
  return answer.headers.get('location') ?? ''
}
