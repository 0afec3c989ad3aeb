import { said } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import type { Group } from '#spaces'
import { Acts, Button, ButtonLink } from '#ui/button.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { groupIcon } from '#ui/group-icons.ts'
import { Icon } from '#ui/icon.tsx'
import type { Opener } from './kinds.ts'
import { homeWords } from './messages.en.ts'
import { WelcomeStep, type Retried } from './welcome-frame.tsx'

export type Idea = Opener & { readonly place: Pick<Group, 'id' | 'name' | 'icon'> }

export type WelcomeWordsProps = Retried & {
  lang: Lang
  homeLang: Lang
  ideas: readonly Idea[]
  /** Which of them, from 0. */
  nth: number
  idea: Idea
  clientKey: string
}

/** The first words, which the host makes theirs: nothing is said in their name that they have not sent. */
export const WelcomeWordsPage = ({ lang, homeLang, ideas, nth, idea, clientKey, typed, problems }: WelcomeWordsProps) => {
  const { welcome } = homeWords[lang]
  const foreign = homeLang === lang ? undefined : homeLang
  const key = typeof typed['clientKey'] === 'string' ? typed['clientKey'] : clientKey
  return (
    <WelcomeStep lang={lang} nth={3} title={welcome.wordsTitle} lede={welcome.wordsLede} problems={problems}>
      <Ideas lang={lang} foreign={foreign} ideas={ideas} nth={nth} />
      <Form action={`/welcome/words?idea=${nth + 1}`} hidden={{ group: String(idea.place.id), kind: idea.kind, clientKey: key }}>
        <Field name="title" label={welcome.heading} value={said(typed, 'title', idea.title)} error={problems['title']} maxlength={160} lang={foreign} required />
        <TextArea name="text" label={welcome.text} value={said(typed, 'text', idea.text)} error={problems['text']} rows={7} lang={foreign} />
        <Acts>
          <Button>{welcome.say}</Button>
          <ButtonLink kind="plain" href="/welcome/opened">
            {welcome.later}
          </ButtonLink>
        </Acts>
      </Form>
    </WelcomeStep>
  )
}

type IdeasProps = Pick<WelcomeWordsProps, 'lang' | 'ideas' | 'nth'> & { foreign: Lang | undefined }

const Ideas = ({ lang, foreign, ideas, nth }: IdeasProps) => {
  const { welcome } = homeWords[lang]
  return (
    <nav aria-label={welcome.ideas}>
      <ul class="ideas">
        {ideas.map((one, at) => (
          <li key={one.group}>
            <a href={`/welcome/words?idea=${at + 1}`} aria-current={at === nth ? 'page' : undefined}>
              <span class="group-sign">
                <Icon name={groupIcon(one.place.icon)} />
              </span>
              <span>
                <b lang={foreign}>{one.title}</b>
                <small>{welcome.wordsIn({ group: one.place.name })}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
