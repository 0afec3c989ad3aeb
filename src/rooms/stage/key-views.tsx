import type { Lang } from '#platform/i18n.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/said.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import type { Key } from './keys-store.ts'
import { stageWords } from './messages.en.ts'
import { hrefOf } from './stage.ts'

type ListProps = { lang: Lang; clock: Clock; gathering: number; keys: readonly Key[] }

export const KeysPage = ({ lang, clock, gathering, keys }: ListProps) => {
  const words = stageWords[lang].lead
  const href = `${hrefOf(gathering)}/keys`
  return (
    <>
      <Head title={words.keys} lede={words.keysText} />
      {/* Answered by the page that shows the key: Turbo takes no such answer. */}
      <Form action={href} answers>
        <Button icon="key-round">{words.makeKey}</Button>
      </Form>
      <ul class="rows">
        {keys.map((key) => (
          <li key={key.id}>
            <KeyLine lang={lang} clock={clock} href={href} one={key} />
          </li>
        ))}
      </ul>
      <ButtonLink kind="plain" href={hrefOf(gathering)}>
        {words.keyBack}
      </ButtonLink>
    </>
  )
}

const KeyLine = ({ lang, clock, href, one }: { lang: Lang; clock: Clock; href: string; one: Key }) => {
  const words = stageWords[lang].lead
  const good = one.revokedAt === null && one.expiresAt > clock.now
  return (
    <>
      <p>
        <Time at={one.madeAt} clock={clock} style="moment" />
        {', '}
        {one.revokedAt !== null ? words.keyRevoked : good ? words.key({ until: '' }) : words.keyExpired}{' '}
        {good && <Time at={one.expiresAt} clock={clock} style="moment" />}
        {one.usedAt !== null && `, ${words.keyUsed}`}
      </p>
      {good && (
        <Form action={`${href}/${one.id}/removal`} class="acts">
          <Button kind="quiet" small>
            {words.revoke}
          </Button>
        </Form>
      )}
    </>
  )
}

type FreshProps = { lang: Lang; gathering: number; server: string; bearer: string }

export const FreshKeyPage = ({ lang, gathering, server, bearer }: FreshProps) => {
  const words = stageWords[lang].lead
  return (
    <>
      <Head title={words.keyTitle} />
      <Notice kind="warn" title={words.keyOnce} />
      <Field name="server" label={words.keyServer} value={server} />
      <Field name="bearer" label={words.keyBearer} value={bearer} />
      <ButtonLink href={hrefOf(gathering)}>{words.keyBack}</ButtonLink>
    </>
  )
}
