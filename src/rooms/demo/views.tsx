import type { Lang } from '#platform/i18n.ts'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/said.tsx'
import { demoWords } from './messages.en.ts'
import type { Contents } from './removing.ts'

export const EmptyPage = ({ lang }: { lang: Lang }) => {
  const { empty } = demoWords[lang]
  return (
    <>
      <Head title={empty.title} lede={empty.lede} />
      <p>{empty.what}</p>
      <Form action="/demo" class="form part">
        <Acts>
          <Button icon="house">{empty.act}</Button>
        </Acts>
      </Form>
    </>
  )
}

type Loaded = { lang: Lang; contents: Contents; visiting: boolean }

export const LoadedPage = ({ lang, contents, visiting }: Loaded) => {
  const { loaded, removal } = demoWords[lang]
  return (
    <>
      <Head title={loaded.title} lede={loaded.lede} />
      <section class="part">
        <h2>{loaded.tryTitle}</h2>
        <ul>
          <li>{loaded.tryAnswer}</li>
          <li>
            <a href="/queue">{loaded.tryQueue}</a>
          </li>
          <li>
            <a href="/pulse">{loaded.tryPulse}</a>
          </li>
        </ul>
        {visiting ? (
          <Acts>
            <ButtonLink href="/">{loaded.back}</ButtonLink>
          </Acts>
        ) : (
          <Form action="/demo/visits">
            <Acts>
              <Button>{loaded.visit}</Button>
            </Acts>
          </Form>
        )}
      </section>
      <section class="part" id="removal">
        <h2>{removal.title}</h2>
        <p>{removal.what(contents)}</p>
        <p>
          {removal.yours({ posts: contents.byOthers })} {removal.stays}
        </p>
        <Form action="/demo/removal">
          <Acts>
            <Button kind="bad">{removal.act}</Button>
          </Acts>
        </Form>
      </section>
    </>
  )
}

/** On the page where a host begins: the button brings it at once, since it goes as easily. */
export const Offer = ({ lang, here }: { lang: Lang; here: boolean }) => {
  const { offer, name } = demoWords[lang]
  if (here) {
    return (
      <Notice title={offer.here}>
        <a href="/demo">{name}</a>
      </Notice>
    )
  }
  return (
    <Notice title={offer.title}>
      <p>{offer.text}</p>
      <Form action="/demo">
        <Button kind="soft" small>
          {offer.act}
        </Button>
      </Form>
    </Notice>
  )
}
