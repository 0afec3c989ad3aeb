import type { Lang } from '#platform/i18n.ts'
import type { Group } from '#spaces'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { letterboxWords } from './messages.en.ts'

export const ByMailPage = ({ lang, group, address }: { lang: Lang; group: Group; address: string | undefined }) => {
  const words = letterboxWords[lang].byMail
  const here = `/groups/${group.slug}/by-mail`
  return (
    <>
      <Crumb lang={lang} path={[{ label: group.name, href: `/groups/${group.slug}` }]} />
      <Head title={words.title} lede={words.lede} />
      {address === undefined ? (
        <Form action={here}>
          <Acts>
            <Button icon="mail">{words.make}</Button>
          </Acts>
        </Form>
      ) : (
        <>
          <div class="form">
            <Field name="address" label={words.address} value={address} hint={words.book} />
            <Acts>
              <ButtonLink href={`mailto:${address.replace('+', '%2B')}`} icon="mail">
                {words.write}
              </ButtonLink>
              <ButtonLink kind="quiet" href={`${here}.vcf`} icon="book-open">
                {words.keep}
              </ButtonLink>
            </Acts>
          </div>
          <section class="part">
            <p class="note">{words.secret}</p>
            <Acts>
              <Form action={here} class="inline">
                <Button kind="quiet">{words.another}</Button>
              </Form>
              <Form action={`${here}/ending`} class="inline">
                <Button kind="quiet">{words.end}</Button>
              </Form>
            </Acts>
          </section>
        </>
      )}
    </>
  )
}

export const ByMailAct = ({ lang, slug }: { lang: Lang; slug: string }) => (
  <ButtonLink href={`/groups/${slug}/by-mail`} kind="plain" small icon="mail">
    {letterboxWords[lang].byMail.act}
  </ButtonLink>
)
