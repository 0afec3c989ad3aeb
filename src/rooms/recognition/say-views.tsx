import type { Problems, Typed } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import type { Face } from '#ui/avatar.tsx'
import { Acts, Button } from '#ui/button.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { ThanksFields } from '#ui/thanks-fields.tsx'
import { recognitionWords } from './messages.en.ts'
import { LONGEST_WORD } from './thanks.ts'

type SayProps = { lang: Lang; to: Face; action: string; typed: Typed; problems: Problems }

export const SayPage = ({ lang, to, action, typed, problems }: SayProps) => {
  const { say } = recognitionWords[lang]
  const { name } = to
  return (
    <>
      <Head
        title={say.title({ name })}
        lede={say.lede}
        kicker={to.href && <Crumb lang={lang} path={[{ label: name, href: to.href }]} />}
      />
      <ProblemList lang={lang} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      <Form action={action}>
        <ThanksFields
          lang={lang}
          means={{ public: say.publicPerson({ name }), private: say.privateHint({ name }) }}
          longest={LONGEST_WORD}
          typed={typed}
          problems={problems}
        />
        <Acts>
          <Button icon="heart-handshake">{say.send}</Button>
        </Acts>
      </Form>
    </>
  )
}
