import type { Lang } from '#platform/i18n.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Choices } from '#ui/choice.tsx'
import { Crumb, Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { levels, type Level } from './level.ts'
import { notificationWords } from './messages.en.ts'

/** Beside a conversation: three answers, one of which holds. */
export const FollowingPanel = ({ lang, conversation, level }: { lang: Lang; conversation: number; level: Level }) => {
  const words = notificationWords[lang].following
  return (
    <section class="following">
      <h2>{words.title}</h2>
      <Form action={`/conversations/${conversation}/following`} class="acts">
        {levels.map((one) => (
          <Button
            key={one}
            kind={one === level ? 'soft' : 'quiet'}
            small
            name="level"
            value={one}
            pressed={one === level}
          >
            {words.levels[one]}
          </Button>
        ))}
      </Form>
      <p class="note">{words.hints[level]}</p>
    </section>
  )
}

/** Beside the name of a group: what holds, and the way to change it. */
export const FollowingButton = ({ lang, slug, level }: { lang: Lang; slug: string; level: Level }) => {
  const words = notificationWords[lang].following
  return (
    <ButtonLink kind="plain" small icon={level === 'nothing' ? 'bell-off' : 'bell'} href={`/groups/${slug}/following`}>
      {words.button({ level: words.short[level] })}
    </ButtonLink>
  )
}

type GroupProps = { lang: Lang; group: { name: string; slug: string }; level: Level }

export const GroupFollowingPage = ({ lang, group, level }: GroupProps) => {
  const words = notificationWords[lang].following
  return (
    <>
      <Crumb lang={lang} path={[{ label: group.name, href: `/groups/${group.slug}` }]} />
      <Head title={words.title} />
      <Form action={`/groups/${group.slug}/following`}>
        <Choices
          label={words.of.group}
          name="level"
          value={level}
          choices={levels.map((one) => ({ value: one, label: words.levels[one], hint: words.hints[one] }))}
        />
        <p class="note">{words.groupNote}</p>
        <Button>{words.keep}</Button>
      </Form>
    </>
  )
}
